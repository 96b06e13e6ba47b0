"""A last name alone behind the office of who bears it: "Der bayerische Ministerpräsident kam. Söder lobte …"."""

from __future__ import annotations

from kg.model import Entity, MentionForm
from kg.resolve.cast import Cast, is_plural
from kg.resolve.names import short_for
from kg.resolve.offices.ownership import Holders, claim
from kg.resolve.roles import role_of


def holder_just_described(name: str, indices: list[int], cast: Cast) -> Entity | None:
    """Who holds the office that the sentence of the first mention of a last name, or the one before, speaks of."""
    first, single = indices[0], cast.gazetteer.categories.having("single")
    for other in range(first - 1, -1, -1):
        phrase = cast.mentions[other]
        if cast.sentence(first) - phrase.sentence > 1:
            return None
        role = None if phrase.form is not MentionForm.NOMINAL or is_plural(phrase) else role_of(phrase, cast)
        if role is None or role.category not in single or phrase.determiner not in cast.words.definite:
            continue
        said = claim(other, role, cast.entities_of(phrase.possessor), cast)
        holder = Holders(cast).of(other, said, (role.category,), None)
        if holder is not None and short_for(name, holder.label):
            return holder
    return None

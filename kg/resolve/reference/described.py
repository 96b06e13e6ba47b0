"""Whom an office beside a pronoun means for certain: "Merz kam. Dann lobte er den Kanzler" is not said of Merz.

Who holds the office that an object names is not the subject, and the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import MentionForm
from kg.resolve.cast import Cast, is_plural
from kg.resolve.linking.around import people_around
from kg.resolve.offices.ownership import claim
from kg.resolve.reference.fitting import HELD, Fitting
from kg.resolve.roles import role_of


def holders_described(mentions: Iterable[int], cast: Cast) -> set[str]:
    """Keys of the people of the article who hold or held the offices of one that these phrases name."""
    fitting, single, found = Fitting(cast), cast.gazetteer.categories.having("single"), set[str]()
    for index in mentions:
        phrase = cast.mentions[index]
        role = role_of(phrase, cast) if phrase.form is MentionForm.NOMINAL and not is_plural(phrase) else None
        if role is None or role.category not in single or phrase.determiner not in cast.words.definite:
            continue
        said = claim(index, role, cast.entities_of(phrase.possessor), cast)
        people = people_around(index, cast)
        found.update(r.entity.key for r in people if fitting.score(r, said, (role.category,), role.gender) >= HELD)
    return found

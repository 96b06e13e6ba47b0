"""Offices that the article has told of a body: behind "der Kanzler der Hochschule" "der Kanzler" governs no country."""

from __future__ import annotations

from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.offices.ownership import Claim, claim
from kg.resolve.reference.introduced import are_of_two, take_up_phrase
from kg.resolve.roles import role_of


def of_house_before(index: int, said: Claim, cast: Cast) -> int | None:
    """The phrase that last called somebody by this noun, where it is one of a body nobody knows."""
    noun = cast.title_key(said.role.noun)
    if said.owners or said.foreign or said.party:
        return None
    for other in cast.callings.before(index, noun):
        phrase = cast.mentions[other]
        if (role := role_of(phrase, cast)) is not None:
            owned = _is_of_a_body(phrase, cast) and not are_of_two(other, index, cast)
            return other if owned and claim(other, role, cast.entities_of(phrase.possessor), cast).foreign else None
    return None


def _is_of_a_body(phrase: Mention, cast: Cast) -> bool:
    """Whether a genitive names whose office it is: "Rat der Hochschule", not "Rat alter Schule"."""
    owner = None if phrase.possessor is None else cast.mentions[phrase.possessor]
    named = owner is not None and owner.form is MentionForm.NAME
    return named or (owner is not None and cast.gazetteer.noun_type(owner.head) is EntityType.ORGANIZATION)


def take_up_officer(phrase: int, index: int, gender: str | None, cast: Cast) -> tuple[Entity, ...]:
    """Whoever a phrase has called by the noun, for a later mention; nobody of another sex."""
    mention = cast.mentions[phrase]
    agrees = gender is None or mention.gender in (None, gender)
    one = mention.form is MentionForm.NOMINAL and mention.number != "Plur" and phrase not in cast.apposed
    return take_up_phrase(phrase, index, gender, cast) if agrees and one else ()

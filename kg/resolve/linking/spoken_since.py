"""Whether somebody told of since may be whom a description means, though another fits it better."""

from __future__ import annotations

from kg.gazetteer.terms import covers
from kg.kinds import PEOPLE
from kg.model import EntityType
from kg.resolve.cast import Cast
from kg.resolve.linking.description import Description
from kg.resolve.offices.ownership import IN_FORCE
from kg.resolve.reference.fitting import SAID
from kg.resolve.reference.standing import OBJECTS, is_subject
from kg.resolve.referent import Referent

_NEAR = 2  #: sentences within which a successor was named
_LONG_BEFORE = 3  #: sentences between an office and who may be called by it as well


def may_be_of_the_next(asked: Description, referent: Referent, _: float) -> bool:
    """Whether a party member is asked for, and somebody told of since may be one: "CDU-Chef Arp … Berg sprach"."""
    cast, role, last = asked.cast, asked.said.role, referent.last_before(asked.index)
    bodies = {cast.gazetteer.entities[key].type for key in role.of} == {EntityType.ORGANIZATION}
    member = bodies and cast.gazetteer.categories.has("fits_anybody", role.category)
    if not member or last is None or cast.sentence(last) >= cast.sentence(asked.index) - 1:
        return False
    return any(
        other is not referent and not other.nameless and _agrees(other, asked) and not _is_told_a_member(other, cast)
        for other, _ in cast.lately_mentioned(asked.index, PEOPLE, 1)
    )


def may_be_of_an_untitled(asked: Description, referent: Referent, fit: float) -> bool:
    """Whether somebody with an office was told of long before, and since one acts of whom no office is told.

    What is no office of a state may be his as soon as another sentence was about him.
    """
    cast, last = asked.cast, referent.last_before(asked.index)
    has = cast.gazetteer.categories.has
    former = has("former", asked.said.role.category)
    office = former or (asked.bare and any(has(t, asked.said.role.category) for t in ("of_a_state", "subordinate")))
    before = cast.sentence(asked.index) - 1
    if asked.bare and last is not None and cast.sentence(last) < before and _is_brought_in(asked, referent):
        return True
    least = _LONG_BEFORE if has("of_a_state", asked.said.role.category) or (fit > SAID and not former) else 1
    if not office or last is None or before - cast.sentence(last) < least:
        return False
    return any(
        other is not referent
        and not (other.nameless or other.roles or _is_in_office(other, cast))
        and _agrees(other, asked)
        and any(is_subject(cast.mentions[i]) for i in cast.seen_in(other, before))
        for other, _ in cast.lately_mentioned(asked.index, PEOPLE, 1)
    )


def _is_brought_in(asked: Description, referent: Referent) -> bool:
    """Whether the sentence before brings in somebody without a title, where nobody known to hold the office is likely.

    "Arp traf Ina Tor. Die Landeschefin …" tells what she is.
    """
    cast, before = asked.cast, asked.cast.sentence(asked.index) - 1
    held = any(cast.gazetteer.held(referent.entity, category, cast.date) for category in asked.categories)
    if held or not asked.single:
        return False
    return any(
        other is not referent
        and not (other.nameless or other.roles or _is_in_office(other, cast))
        and _agrees(other, asked)
        and cast.sentence(other.seen[0]) == before
        and (cast.mentions[other.seen[0]].function in OBJECTS or is_subject(cast.mentions[other.seen[0]]))
        for other, _ in cast.lately_mentioned(asked.index, PEOPLE, 1)
    )


def may_be_of_a_successor(asked: Description, referent: Referent, _: float) -> bool:
    """Whether whoever followed somebody in an office has been told of since: "Landrat Arp … Sein Nachfolger Berg …".

    Of the two nobody knows who holds it when the text goes on.
    """
    cast, last = asked.cast, referent.last_before(asked.index)
    if last is None or asked.said.standing not in IN_FORCE:
        return False
    return any(
        other is not referent and _agrees(other, asked) and _is_named_beside(other, referent, asked.index, cast)
        for other, named in cast.lately_mentioned(asked.index, PEOPLE, _NEAR)
        if cast.sentence(named) >= cast.sentence(last) and other.seen[0] > referent.seen[0]
    )


def _is_named_beside(other: Referent, referent: Referent, index: int, cast: Cast) -> bool:
    """Whether somebody is called the successor of another, or of nobody certain: "dessen Nachfolger Arp"."""
    called = cast.callings.of_kind("successor", lambda noun: cast.gazetteer.is_noun("successor", noun, whole=True))
    if not called:
        return False
    for i in other.before(index):
        for mention in (cast.mentions[i], *cast.describing.get(i, ())):
            owner = cast.entities_of(mention.possessor)
            if not called.isdisjoint((mention.role, mention.head)) and (not owner or referent.entity in owner):
                return True
    return False


def _agrees(referent: Referent, asked: Description) -> bool:
    """Whether sex and sentence leave open that somebody is meant."""
    return referent.gender in (None, asked.gender) and referent.entity.key not in asked.excluded


def _is_in_office(referent: Referent, cast: Cast) -> bool:
    """Whether somebody is known to hold an office when the article appears."""
    return any(cast.date is None or covers(office, cast.date) for office in referent.entity.offices)


def _is_told_a_member(referent: Referent, cast: Cast) -> bool:
    """Whether the article or the gazetteer gives somebody a party or another body."""
    told = referent.countries.union(*(own.of for own in referent.roles)) & cast.gazetteer.entities.keys()
    bodies = any(cast.gazetteer.entities[key].type is EntityType.ORGANIZATION for key in told)
    return bodies or bool(cast.gazetteer.parties(referent.entity))

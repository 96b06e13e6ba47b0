"""Whom an article means by somebody's country: "der Este" has a first name of there, or acted just before."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import EntityType
from kg.resolve.cast import Cast
from kg.resolve.names import first_name
from kg.resolve.offices.ownership import Claim
from kg.resolve.reference.standing import is_subject
from kg.resolve.referent import Referent
from kg.resolve.roles import is_another

_REACH = 6  #: sentences within which a first name tells who "der Norweger" is


def told_by_origin(index: int, said: Claim, near: list[tuple[Referent, int]], cast: Cast) -> Referent | None:
    """The one of people of unknown origin, with their distance in sentences, whom a country tells of."""
    named = _at_home_there(said, near, cast)
    if not named:
        return _subject_that_follows(index, said, near, cast)
    return named[0] if len(named) == 1 else None


def is_from_another_place(referent: Referent, said: Claim, cast: Cast) -> bool:
    """Whether a town or land tells who is meant, and somebody is of another or led another: "der Ulmer"."""
    told = of_types(said.role.of, (EntityType.PLACE,), cast)
    if not told or said.role.category != cast.gazetteer.categories.readings["inhabitant"]:
        return False
    own = of_types(referent.countries, (EntityType.PLACE,), cast)
    held = of_types({office.of or "" for office in referent.entity.offices}, (EntityType.PLACE,), cast)
    if told & (own | held):
        return False
    lands = {key for key in (*told, *own, *held) if cast.gazetteer.adjective(cast.gazetteer.get(key)) is not None}
    alike = lands if told & lands else {*told, *own, *held} - lands  # a town may lie in the land somebody led
    return bool((own | held) & alike)


def _home(referent: Referent, cast: Cast) -> set[str]:
    """The countries that somebody is known or told to be from, or has a party of."""
    parties = (cast.gazetteer.get(key).country for key in referent.countries if cast.gazetteer.is_party(key))
    keys = {referent.entity.country, *referent.countries, *parties}
    return of_types(filter(None, keys), (EntityType.COUNTRY,), cast)


def _at_home_there(said: Claim, near: list[tuple[Referent, int]], cast: Cast) -> list[Referent]:
    """People, unknown so far, whose first name is common in the country: "Mats Beispiel … der Schwede"."""
    countries = of_types(said.role.of, (EntityType.COUNTRY,), cast)
    return [
        referent
        for referent, distance in near
        if distance <= _REACH
        and not referent.nameless
        and referent.entity.key not in cast.gazetteer.entities
        and not _home(referent, cast)
        and countries & cast.gazetteer.origins_of_first_name(first_name(referent.entity.label) or "")
    ]


def _subject_that_follows(index: int, said: Claim, near: list[tuple[Referent, int]], cast: Cast) -> Referent | None:
    """The only person of the sentence before, of unknown origin, where the next subject tells it: "Der Este …"."""
    subject = is_subject(cast.mentions[index])
    before = [referent for referent, distance in near if distance == 1]
    here = [referent for referent, distance in near if distance == 0]
    alone = subject and not here and len(before) == 1 and not (before[0].nameless or said.foreign)
    if not alone or is_another(before[0], said.role, said.owners, cast):
        return None
    return None if of_types(before[0].countries, (EntityType.COUNTRY, EntityType.PLACE), cast) else before[0]


def of_types(keys: Iterable[str], types: tuple[EntityType, ...], cast: Cast) -> set[str]:
    """Those of the keys that are known and of one of these types."""
    entities = cast.gazetteer.entities
    return {key for key in keys if key in entities and entities[key].type in types}

"""Whose government one is by who leads it: that of a Land's or town's head is no state's."""

from __future__ import annotations

from kg.gazetteer import Gazetteer
from kg.model import Entity, EntityType
from kg.resolve.cast import Cast


def is_led_by_head_of_part(index: int, cast: Cast) -> bool:
    """Whether a government is called after who leads a Land or town: "die Regierung von Landeshauptfrau Ada Beispiel".

    By the title, or by the offices that the person is known to hold when the article appears: a German
    "Ministerpräsident" leads a Land.
    """
    possessor = cast.mentions[index].possessor
    leaders = {*cast.inside(index), *(() if possessor is None else (possessor,))}
    return any(_leads_a_part(leader, cast) for leader in leaders if leader != index)


def _leads_a_part(leader: int, cast: Cast) -> bool:
    gazetteer, mention = cast.gazetteer, cast.mentions[leader]
    people = [e for e in cast.entities_of(leader) if e.type is EntityType.PERSON]
    role = gazetteer.role(mention.role) if mention.role and people else None
    parts = (e for word in mention.modifiers for e in gazetteer.of_adjective(word)[:1])  # "hessisch"
    if role and (
        gazetteer.categories.has("of_a_part", role.category) or any(e.type is EntityType.PLACE for e in parts)
    ):
        return True
    return any(_holds_only_offices_of_parts(person, cast) for person in people)


def _holds_only_offices_of_parts(person: Entity, cast: Cast) -> bool:
    categories = cast.gazetteer.categories.having("of_a_state")
    held = (office for category in categories for office in cast.gazetteer.held(person, category, cast.date))
    places = [_is_place(office.of, cast.gazetteer) for office in held]
    return bool(places) and all(places)


def _is_place(key: str | None, gazetteer: Gazetteer) -> bool:
    of = gazetteer.entities.get(key or "")
    return of is not None and of.type is EntityType.PLACE

"""Whether two tellings of a journey may be of one: the second may name the town in the country that the first names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import EntityType

if TYPE_CHECKING:
    from kg.resolve.events.tellings import EventDraft


def may_be_one_way(one: EventDraft, other: EventDraft) -> bool:
    """Whether two journeys of the same people may be one: "besucht die Slowakei", "reist nach Bratislava"."""
    states = [{e.type for e in draft.targets.values()} == {EntityType.COUNTRY} for draft in (one, other)]
    journeys = one.kind is other.kind and not one.kind.symmetric and one.agents.keys() == other.agents.keys()
    return journeys and states[0] != states[1] and bool(one.targets and other.targets)


def is_one_stay(one: EventDraft, other: EventDraft) -> bool:
    """Whether a country and a place known to be in it are visited once: "reiste in die Ukraine. Sie kam in Kiew an"."""
    if not (
        one.kind is other.kind and one.kind.goes_to_place and one.agents and one.agents.keys() == other.agents.keys()
    ):
        return False
    targets = [*one.targets.values(), *other.targets.values()]
    lands = [e for e in targets if e.type is EntityType.COUNTRY]
    places = [e for e in targets if e.type is EntityType.PLACE]
    return len(targets) == 2 and len(lands) == len(places) == 1 and places[0].country == lands[0].key


def stays(draft: EventDraft) -> list[str]:
    """What two tellings of one stay have in common: one of those who go, and the country."""
    if not (draft.kind.goes_to_place and draft.agents and len(draft.targets) == 1):
        return []
    lands = {e.key if e.type is EntityType.COUNTRY else e.country for e in draft.targets.values()}
    return [f"{min(draft.agents)} {land}" for land in sorted(filter(None, lands))]

"""A town is in the country that was named before it: one visit."""

from __future__ import annotations

import pytest

from kg.model import Entity, EntityType, Event, Status
from kg.resolve.events.journeys import stays
from kg.resolve.events.tellings import EventDraft, Tellings
from kg.vocabulary import Vocabulary
from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Sie kam am Abend in Riga an.", [["Lettland"]]),
        ("Sie kam am Abend in Oslo an.", [["Lettland"], ["Oslo"]]),
        ("Karl Huber kam am Abend in Riga an.", [["Lettland"], ["Riga"]]),
    ],
    ids=["its capital", "a town elsewhere", "somebody else"],
)
def test_a_country_and_a_town_in_it_are_visited_once(told: Told, second: str, expected: list[list[str]]) -> None:
    assert [targets for _, targets in sides(told(f"Die Wirtin Ina Tor reiste nach Lettland. {second}"))] == expected


def test_tellings_of_one_stay_have_in_common_who_goes_and_the_country(vocabulary: Vocabulary) -> None:
    ina, latvia = Entity("ina", "Ina Tor", EntityType.PERSON), Entity("lv", "Lettland", EntityType.COUNTRY)
    riga, oslo = (Entity(n, n, EntityType.PLACE, country=c) for n, c in (("Riga", "lv"), ("Oslo", "no")))

    def marks(relation: str, *targets: Entity) -> list[str]:
        event = Event(relation, ("ina",), tuple(e.key for e in targets), Status.ACTUAL, ())
        return stays(EventDraft(event, vocabulary.event_classes[relation], {"ina": ina}, {e.key: e for e in targets}))

    assert marks("Visit", latvia) == marks("Visit", riga)
    assert set(marks("Visit", oslo)).isdisjoint(marks("Visit", riga))
    assert marks("Praise", riga) == []
    assert marks("Visit", riga, oslo) == []  # more than one stay


def test_of_many_journeys_of_one_person_only_those_to_the_same_country_are_compared(vocabulary: Vocabulary) -> None:
    told, ina = Tellings(), {"ina": Entity("ina", "Ina Tor", EntityType.PERSON)}

    def draft(number: int) -> EventDraft:
        town = Entity(f"t{number}", f"Ort {number}", EntityType.PLACE, country=f"c{number % 20}")
        event = Event("Visit", ("ina",), (town.key,), Status.ACTUAL, ())
        return EventDraft(event, vocabulary.event_classes["Visit"], ina, {town.key: town})

    for number in range(60):
        told.add(draft(number))
    assert {7, 27, 47} <= set(told.like(draft(67)))
    assert len(list(told.like(draft(67)))) <= 4

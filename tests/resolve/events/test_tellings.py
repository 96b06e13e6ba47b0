"""When two tellings are of one act: class, status, actors, time, place and what is said agree."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.model import Entity, EntityType, Event, EventTime, Status, TimeBasis
from kg.resolve.events.tellings import EventDraft, Tellings
from kg.vocabulary import Vocabulary
from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "relation", "count"),
    [
        ("Emil Holm traf Jan Berg. Bei dem Treffen mit Berg lobte Holm den Rat.", "Meeting", 1),
        ("Emil Holm traf Jan Berg. Später empfing Ina Tor die beiden.", "Meeting", 2),
        ("Emil Holm lobte den Bau der Brücke. Holm lobte den Bau.", "Praise", 1),
        ("Emil Holm lobte den Bau der Brücke. Jan Berg lobte den Bau.", "Praise", 2),
        ("Emil Holm traf Jan Berg am 3. Mai 2024. Holm traf Berg am 9. Mai 2024.", "Meeting", 2),
        ("Emil Holm spricht mit Jan Berg. Holm rief Berg am Montag an.", "Meeting", 0),
        ("Emil Holm traf Jan Berg. Holm rief Berg am Montag an.", "Meeting", 1),
        ("Emil Holm rief Jan Berg an. Am Dienstag sprach Holm in Rom mit Berg.", "Meeting", 1),
    ],
    ids=[
        "told again",
        "met by a third",
        "a thing in fewer words",
        "by another",
        "on two days",
        "a talk that was a call",
        "no talk",
        "a talk at a place",
    ],
)
def test_two_tellings_are_one_event_where_nothing_speaks_against_it(
    told: Told, text: str, relation: str, count: int
) -> None:
    assert len(sides(told(text, "2024-05-14"), relation)) == count


def test_of_many_acts_of_one_person_only_those_with_the_same_others_are_compared(vocabulary: Vocabulary) -> None:
    told, praise = Tellings(), vocabulary.event_classes["Praise"]
    everyone = [Entity(f"e{number}", f"Ina {number}", EntityType.PERSON) for number in range(40)]

    def draft(*targets: int) -> EventDraft:
        event = Event("Praise", ("e0",), tuple(f"e{i}" for i in targets), Status.ACTUAL, ())
        return EventDraft(event, praise, {"e0": everyone[0]}, {f"e{i}": everyone[i] for i in targets})

    for number in range(1, 40):
        told.add(draft(number))
    assert 6 in told.like(draft(7))
    assert len(list(told.like(draft(7)))) <= 2  # the first telling of somebody stands for him
    assert {6, 8} <= set(told.like(draft(7, 9)))
    assert len(list(told.beside(draft(7)))) == 39


def test_of_many_acts_of_two_people_only_those_are_compared_whose_days_may_be_the_same(vocabulary: Vocabulary) -> None:
    told, meeting = Tellings(), vocabulary.event_classes["Meeting"]
    ada, bo = Entity("a", "Ada Arp", EntityType.PERSON), Entity("b", "Bo Lund", EntityType.PERSON)

    def draft(begin: dt.date | None, days: int = 1) -> EventDraft:
        end = begin and begin + dt.timedelta(days=days)
        time = EventTime("dann", TimeBasis.EXPLICIT, begin, end)
        event = Event("Meeting", ("a",), ("b",), Status.ACTUAL, (), time=time)
        return EventDraft(event, meeting, {"a": ada}, {"b": bo})

    told.add(draft(None))
    told.add(draft(dt.date(2000, 1, 1), days=4000))
    for month in range(1, 13):
        told.add(draft(dt.date(2001, month, 28), days=5))
    assert list(told.like(draft(dt.date(2001, 6, 2)))) == [0, 1, 6, 7]
    assert list(told.like(draft(dt.date(2003, 6, 2)))) == [0, 1]
    assert len(list(told.like(draft(None)))) == 14

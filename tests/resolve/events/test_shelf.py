"""Of many tellings under one mark those are compared that time, place, epithet or topic leave open."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from kg.model import Event, EventTime, Status, TimeBasis
from kg.resolve.events.shelf import Shelf, content
from kg.resolve.events.tellings import EventDraft
from kg.vocabulary import Vocabulary


def draft(
    vocabulary: Vocabulary,
    relation: str,
    *,
    place: str | None = None,
    epithet: str | None = None,
    topic: str | None = None,
    day: dt.date | None = None,
) -> EventDraft:
    time = EventTime("dann", TimeBasis.EXPLICIT, day, None) if day else None
    event = Event(relation, ("a",), (), Status.ACTUAL, (), time=time, place=place, epithet=epithet, topic=topic)
    return EventDraft(event, vocabulary.event_classes[relation], {}, {})


@pytest.mark.parametrize(
    ("relation", "detail", "told", "asked", "expected"),
    [
        ("Meeting", "place", ("Ulm", "Bonn", None, "Ulm"), "Ulm", {0, 2, 3}),
        ("Meeting", "place", ("Ulm", "Bonn", None), None, {0, 1, 2}),
        ("Naming", "epithet", ("einen alten Narren", "eine Lügnerin", None, "der"), "alter Narren", {0, 2, 3}),
        ("Demand", "topic", ("mehr Geld", "weniger Lärm", None), "Geld für Schulen", {0, 2}),
        ("Meeting", "topic", ("mehr Geld", "weniger Lärm", None), "Geld für Schulen", {0, 1, 2}),
        ("Meeting", "day", (dt.date(2024, 5, 3), dt.date(2024, 7, 1), None), dt.date(2024, 5, 9), {0, 2}),
    ],
    ids=["places", "no place asked", "epithets", "topics", "a class that topics do not tell apart", "months"],
)
def test_what_is_told_of_an_act_leaves_open_which_others_it_may_be(
    vocabulary: Vocabulary,
    relation: str,
    detail: str,
    told: tuple[Any, ...],
    asked: Any,
    expected: set[int],
) -> None:
    shelf = Shelf()
    for place, value in enumerate(told):
        shelf.put(place, draft(vocabulary, relation, **{detail: value}), ["m"])
    assert shelf.of("m", draft(vocabulary, relation, **{detail: asked})) == expected
    assert shelf.all("m") == set(range(len(told)))
    assert shelf.of("other", draft(vocabulary, relation, **{detail: asked})) == set()


def test_the_detail_that_leaves_the_fewest_is_asked_for(vocabulary: Vocabulary) -> None:
    shelf = Shelf()
    for number in range(30):
        day = dt.date(2000 + number, 3, 1)
        shelf.put(number, draft(vocabulary, "Meeting", place=f"p{number % 3}", day=day), ["m"])
    assert shelf.of("m", draft(vocabulary, "Meeting", place="p1", day=dt.date(2007, 3, 2))) == {7}
    assert len(shelf.of("m", draft(vocabulary, "Meeting", place="p1"))) == 10
    assert shelf.at_any_place("m", draft(vocabulary, "Meeting", place="p2", day=dt.date(2007, 3, 2))) == {7}
    assert len(shelf.at_any_place("m", draft(vocabulary, "Meeting", place="p2"))) == 30


def test_words_that_say_nothing_are_no_content() -> None:
    assert content("der alte Hafen") == {"alte", "hafen"}

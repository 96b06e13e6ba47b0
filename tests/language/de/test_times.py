"""German time expressions in numbers; tests/extract/test_calendar.py shows the days they mean."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from kg.cues import Cues
from kg.language import Edge
from kg.language.de.times import find_times


@pytest.mark.parametrize(
    ("words", "kind", "numbers"),
    [
        ("am 3. März 2021", "date", {"day": 3, "month": 3, "year": 2021}),
        ("vom 3. bis 5. Mai", "days", {"day": 3, "last_day": 5, "month": 5, "own": True}),
        ("seit Montag", "weekday", {"weekday": 0, "edge": Edge.SINCE}),
        ("bis 2030", "year", {"year": 2030, "edge": Edge.UNTIL}),
        ("vor dem 1. Mai", "date", {"day": 1, "month": 5, "edge": Edge.OUTSIDE}),
        ("im kommenden Herbst", "season", {"month": 9, "step": 1}),
        ("vorgestern", "deictic", {"days": -2}),
        ("heuer", "thisyear", {"step": 0, "unit": "Year"}),
        ("vor drei Wochen", "ago", {"number": -3, "unit": "Week", "several": True}),
        ("in zwei Monaten", "ago", {"number": 2, "unit": "Month", "several": True}),
        ("Mitte Juni", "third", {"third": 1, "month": 6}),
        ("demnächst", "vague", {}),
        ("tags darauf", "following", {"away": 1}),
        ("zwei Tage später", "later", {"number": 2, "unit": "Day", "several": True, "away": 2}),
        ("gut zwei Tage später", "later", {"number": 2, "unit": "Day", "several": True}),
    ],
)
def test_times_are_read_into_numbers(words: str, kind: str, numbers: dict[str, object], cues: Cues) -> None:
    (found,) = find_times(f"Der Chor singt {words} in Graz.", cues.time)
    said = asdict(found)
    assert (said.pop("start"), said.pop("end"), said.pop("kind")) == (15, 15 + len(words), kind)
    assert {name: value for name, value in said.items() if value is not None and value is not False} == numbers


def test_an_eve_of_something_is_counted_from_nothing_told(cues: Cues) -> None:
    assert not find_times("Der Chor sang am Vorabend der Wahl.", cues.time)

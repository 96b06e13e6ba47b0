"""What an act is when it is done to people or with people."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


def classes(told: Told, text: str) -> list[str]:
    return [event.relation for event in told(text).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Geigerin Ina Tor besuchte den Imker Bo Sand.", ["Meeting"]),
        ("Der Imker Bo Sand stritt. Später suchte ihn die Geigerin Ina Tor auf.", ["Meeting"]),
        ("Die Geigerin Ina Tor besuchte Samoa.", ["Visit"]),
        ("Die Geigerin Ina Tor ist bei dem Imker Bo Sand vorstellig geworden.", ["Meeting"]),
    ],
)
def test_who_visits_somebody_meets_them(told: Told, text: str, expected: list[str]) -> None:
    assert classes(told, text) == expected


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Die Geigerin Ina Tor rief den Imker Bo Sand an und drohte mit einer Klage.", ["Bo Sand"]),
        ("Die Geigerin Ina Tor las den Plan und drohte mit einer Klage.", []),
        ("Die Geigerin Ina Tor verteilte Flugblätter und drohte mit einer Klage.", []),
    ],
)
def test_the_verb_before_says_who_is_threatened(told: Told, text: str, target: list[str]) -> None:
    assert sides(told(text), "Threat")[-1][1] == target

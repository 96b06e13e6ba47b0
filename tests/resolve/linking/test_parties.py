"""Parties without their name, and people called by their party."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides

_HUBER = "FPÖ-Stadtrat Karl Huber traf die Ministerin Ina Tor."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{_HUBER} Die Blauen forderten Neuwahlen.", ["FPÖ"]),
        (f"{_HUBER} Der Blaue kritisierte das Budget.", ["Karl Huber"]),
        (f"{_HUBER} Der Freiheitliche kritisierte das Budget.", ["Karl Huber"]),
        ("Die ÖVP tagt in Linz. Die Türkisen kritisierten das Budget.", ["ÖVP"]),
    ],
)
def test_colour_and_creed_mean_the_party_that_the_article_names(told: Told, text: str, expected: list[str]) -> None:
    assert sides(told(text))[-1][0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Karl Huber traf die Ministerin Ina Tor. Die Blauen kritisierten das Budget.",
        "Die SPÖ und die SPD tagten in Linz. Die Roten kritisierten das Budget.",
    ],
)
def test_a_colour_alone_is_no_party_that_anybody_knows(told: Told, text: str) -> None:
    assert all(key.startswith("local/") for key in told(text).events[-1].agents)


def test_beside_a_person_the_party_is_that_of_the_person(told: Told) -> None:
    assert sides(told(f"{_HUBER} Huber lobte seine Partei."), "Praise") == [(["Karl Huber"], ["FPÖ"])]


def test_both_opposition_parties_are_those_spoken_of_last(told: Told) -> None:
    text = "SPÖ-Stadträtin Ina Tor sprach, danach Neos-Stadtrat Bo Moor. Beide Oppositionsparteien kritisierten das Budget."
    assert sides(told(text))[-1][0] == ["SPÖ", "Neos"]


def test_one_liberal_is_no_party(told: Told) -> None:
    text = "Die FDP tagte. Der Wirt Jan Holm hatte dem Liberalen gratuliert."
    assert ["FDP"] not in [targets for _, targets in sides(told(text, "2020-02-06"), "Congratulation")]

"""A participle as noun is whoever was just acted upon."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ute Dorn rügte Wirt Jan Holm. Der Gerügte lobte den Chor.", ["Jan Holm"]),
        ("Jan Holm griff Wirtin Ute Dorn an. Die Angegriffene lobte den Chor.", ["Ute Dorn"]),
        ("Die Innung rügte Jan Holm und Ole Berg. Die Gerügten lobten den Chor.", ["Jan Holm", "Ole Berg"]),
    ],
    ids=["a man", "a woman", "several"],
)
def test_who_was_just_acted_upon_acts(told: Told, text: str, who: list[str]) -> None:
    assert sorted(sides(told(text), "Praise")[0][0]) == who


def test_nobody_of_another_sex_is_meant(told: Told) -> None:
    text = "Ute Dorn rügte Wirtin Ina Tor. Der Gerügte lobte den Chor."
    assert {"Ina Tor", "Ute Dorn"}.isdisjoint(sides(told(text), "Praise")[0][0])

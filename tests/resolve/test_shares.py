"""People and representatives of several bodies in one phrase."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Politiker von CDU und FDP kritisierten den Fahrplan.", ["Politiker von CDU", "Politiker von FDP"]),
        ("Minister aus Schweden und Norwegen lobten den Fahrplan.", ["Minister von Schweden", "Minister von Norwegen"]),
        ("Vertreter von Siemens und Bosch kritisierten den Fahrplan.", ["Siemens", "Bosch"]),
        ("Die Vertreter der CDU und der FDP kritisierten den Fahrplan.", ["CDU", "FDP"]),
        ("Politiker der CDU kritisierten den Fahrplan.", ["Politiker der CDU"]),
    ],
)
def test_each_body_named_has_people_of_its_own(told: Told, text: str, agents: list[str]) -> None:
    assert sides(told(text))[0][0] == agents


def test_a_junta_is_its_country(told: Told) -> None:
    assert sides(told("Die Junta in Myanmar kritisierte den Fahrplan."))[0][0] == ["Myanmar"]

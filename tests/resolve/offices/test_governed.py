"""Whose government one is by who leads it."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides

DATE = "2019-05-02"


@pytest.mark.parametrize(
    "leader",
    [
        "Ministerpräsident Armin Laschet",
        "Landeshauptmann Günther Platter",
        "Landeshauptfrau Jana Muster",
        "Bürgermeister Michael Ludwig",
        "dem hessischen Ministerpräsidenten Jan Muster",
    ],
)
def test_the_government_of_a_head_of_a_land_or_town_is_no_country(told: Told, leader: str) -> None:
    result = told(f"Die Regierung von {leader} rügte die Köche.", DATE)
    assert "Deutschland" not in linked(result)
    assert "Österreich" not in linked(result)
    assert len(sides(result)[0][0]) == 1


@pytest.mark.parametrize(
    ("leader", "country"),
    [("Ministerpräsident Viktor Orbán", "Ungarn"), ("Angela Merkel", "Deutschland")],
)
def test_the_government_of_a_head_of_a_state_acts_for_it(told: Told, leader: str, country: str) -> None:
    assert sides(told(f"Die Regierung von {leader} rügte die Köche.", DATE)) == [([country], ["Köche"])]


def test_his_government_is_that_of_the_land_he_leads(told: Told) -> None:
    result = told("Armin Laschet kam nach Bonn. Seine Regierung rügte die Köche.", DATE)
    assert "Deutschland" not in linked(result)

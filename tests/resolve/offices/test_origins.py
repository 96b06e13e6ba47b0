"""Where the holder of an office comes from tells of which state it is."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(("city", "holder"), [("Hannover", "Gerhard Schröder"), ("Graz", "Wolfgang Schüssel")])
def test_the_chancellor_from_a_town_is_that_of_its_country(told: Told, city: str, holder: str) -> None:
    text = f"Gerhard Schröder traf Wolfgang Schüssel. Der Kanzler aus {city} lobte die Bauern."
    assert sides(told(text, "2003-02-14"), "Praise")[0][0] == [holder]


def test_the_chief_of_a_town_nobody_knows_is_no_known_one(told: Told) -> None:
    text = "Der Regierungschef von nebenan lobte die Bauern."
    assert not linked(told(text, "2003-02-14"))

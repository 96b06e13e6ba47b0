"""Towns of the name of a known one, told from it by what stands behind."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("dateline", "label"),
    [
        ("Frankfurt (Oder)", "Frankfurt (Oder)"),
        ("Frankfurt/Oder", "Frankfurt (Oder)"),
        ("Frankfurt (Kanada)", "Frankfurt (Kanada)"),
        ("Frankfurt (Reuters)", "Frankfurt am Main"),
        ("Frankfurt (Main)", "Frankfurt am Main"),
        ("Frankfurt (Hessen)", "Frankfurt am Main"),
        ("Frankfurt/Wien", "Frankfurt am Main"),
        ("Frankfurt/Auental", "Frankfurt am Main"),
    ],
)
def test_what_stands_behind_a_town_tells_which_it_is(told: Told, dateline: str, label: str) -> None:
    result = told(f"{dateline}. Die Wirtin Ina Tor hat am Montag Frankfurt besucht. In Auental war Markt.")
    assert sides(result, "Visit") == [(["Ina Tor"], [label])]


def test_a_longer_name_tells_which_town_the_short_one_is(told: Told) -> None:
    result = told("Frankfurt an der Oder feiert. Die Wirtin Ina Tor hat am Montag Frankfurt besucht.")
    assert sides(result, "Visit") == [(["Ina Tor"], ["Frankfurt an der Oder"])]


def test_a_dateline_of_two_capitals_is_of_two_countries(told: Told) -> None:
    result = told("Moskau/Kiew (dpa) - Russland zahlt nicht. Die Ukraine kritisierte Moskau.")
    assert sides(result, "Criticism")[-1][1] == ["Russland"]

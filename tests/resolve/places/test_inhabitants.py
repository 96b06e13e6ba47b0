"""People of a country: some of them, or all, who stand for it."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(("where", "target"), [("", "Slowenien"), (" im Land", "Slowenen"), (" in Thal", "Slowenen")])
def test_people_with_the_place_where_they_live_are_not_their_country(told: Told, where: str, target: str) -> None:
    assert sides(told(f"Die Wirtin Ina Tor lobte die Slowenen{where}."), "Praise") == [(["Ina Tor"], [target])]


def test_people_from_a_town_are_not_their_country(told: Told) -> None:
    assert linked(told("Die Polen aus Thal lobten die Wirtin Ina Tor.")) == []
    assert linked(told("Die Polen lobten die Wirtin Ina Tor.")) == ["Polen"]


def test_people_called_by_their_countrys_adjective_before_are_those(told: Told) -> None:
    text = "{} klagen. Der Wirt Bo Tor stellte sich gegen die Schweizer."
    assert linked(told(text.format("Die Schweizer Anwohner"))) == []
    assert linked(told(text.format("Die Anwohner"))) == ["Schweiz"]

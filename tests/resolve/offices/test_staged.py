"""Offices that are played, or made up by a work, are nobody's who holds them."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked


@pytest.mark.parametrize(
    "text",
    [
        "Bo Arp spielt den US-Präsidenten. Der US-Präsident",
        "Ina Tor verkörperte die Bundeskanzlerin. Die Bundeskanzlerin",
        "In dem Roman lobte der Papst den Chor. Der Wirt",
        "Der Modepapst",
    ],
)
def test_whoever_is_played_or_made_up_is_not_the_holder(told: Told, text: str) -> None:
    assert linked(told(f"{text} lobte die Deichbauer.", "2016-05-11")) == []


@pytest.mark.parametrize("where", ["In einer Rede", "Im Interview"])
def test_a_speech_is_no_work(told: Told, where: str) -> None:
    assert linked(told(f"{where} lobte der US-Präsident die Deichbauer.", "2016-05-11")) == ["Barack Obama"]

"""Who is called by a country: whoever has a first name of there and no other home."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Trainer Mats Holm kam. Es regnete. Der Schwede lobte den Rat.", "Mats Holm"),
        ("Trainer Mats Holm (CDU) kam. Es regnete. Der Schwede lobte den Rat.", "Schwede"),
        ("Ole Berg schwieg. Der Este lobte den Rat.", "Ole Berg"),
    ],
    ids=["alone", "of a party of another country", "whoever acted just before"],
)
def test_whom_a_country_tells_of(told: Told, text: str, agent: str) -> None:
    assert sides(told(text), "Praise")[-1][0] == [agent]

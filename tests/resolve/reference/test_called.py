"""Whoever the other side of an act calls by a title."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("title", "noun", "by"),
    [
        ("Intendantin", "Dirigentin", "Dirigentin"),
        ("Dompröpstin", "Künstlerin", "Künstlerin"),
    ],
)
def test_whom_a_title_beside_means_does_not_act(told: Told, title: str, noun: str, by: str) -> None:
    text = f"{title} Ina Tor kam. Die {noun} lobte die {title}."
    assert sides(told(text), "Praise") == [([by], ["Ina Tor"])]


def test_of_two_who_bear_the_title_neither_acts(told: Told) -> None:
    text = "Intendantin Ina Tor ging. Intendantin Eva Moor kam. Die Musikerin lobte die Intendantin."
    assert sides(told(text), "Praise")[-1][0] == ["Musikerin"]

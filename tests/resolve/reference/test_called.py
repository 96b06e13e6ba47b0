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


@pytest.mark.parametrize("rest", ["kennt Ole Berg seit Jahren", "traf Ole Berg in Rom"])
def test_whom_a_clause_names_is_not_its_subject(told: Told, rest: str) -> None:
    result = told(f"In Ulm sprach Ina Tor mit Ole Berg. Der Politiker {rest}. Er lobte den Rat.")
    read = {
        link.entity.rpartition("/")[2] for link in result.links if result.mentions[link.mention].text == "Der Politiker"
    }
    assert "ole-berg" not in read

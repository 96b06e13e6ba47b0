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


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Der Pole Jan Lamm", "Der Tscheche"),
        ("Der Norweger Aksel Lie", "Der Däne"),
        ("Die Grazerin Ina Lamm", "Die Wienerin"),
        ("Der Hamburger Olaf Scholz", "Der Bremer"),
    ],
)
def test_who_is_from_one_place_is_nobody_of_another(told: Told, first: str, other: str) -> None:
    noun = other.split()[1]
    assert sides(told(f"{first} gewann. {other} rügte den Rat.", "2020-03-04"))[-1][0] == [noun]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Der Norweger Aksel Lie gewann vor dem Dänen Bo Friis. Der Däne rügte den Rat.", "Bo Friis"),
        ("Der Schweizer Urs Kägi und der Este Tarmo Ilves gingen. Der Este rügte den Rat.", "Tarmo Ilves"),
    ],
)
def test_the_name_behind_a_noun_for_one_from_there_is_a_persons(told: Told, text: str, who: str) -> None:
    assert sides(told(text))[-1][0] == [who]

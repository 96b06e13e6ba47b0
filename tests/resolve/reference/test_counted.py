"""Whom a counted plural may mean, and where it means nobody told of."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides

THREE = ["Ada Arp", "Bo Berg", "Ina Tor"]


@pytest.mark.parametrize("phrase", ["Die drei", "Alle drei", "Die drei Politiker"])
def test_three_who_were_listed_are_taken_up_by_their_number(told: Told, phrase: str) -> None:
    text = f"Ada Arp, Bo Berg und Ina Tor kamen am Montag. {phrase} kritisierten den Rat."
    assert sorted(sides(told(text), "Criticism")[-1][0]) == THREE


def test_those_who_met_are_counted_together(told: Told) -> None:
    text = "Ada Arp traf am Montag Bo Berg und Ina Tor. Alle drei lobten den Rat."
    assert sorted(sides(told(text), "Praise")[-1][0]) == THREE


@pytest.mark.parametrize(
    "text",
    [
        "Ada Arp, Bo Berg und Ina Tor kamen. Drei Wirte warteten dort. Die drei kritisierten den Rat.",
        "Ada Arp, Bo Berg und Ina Tor kamen. Alle vier kritisierten den Rat.",
        "Ada Arp, Bo Berg und Ina Tor kamen. Die drei anderen kritisierten den Rat.",
        "Ada Arp, Bo Berg und Ina Tor kamen. Die drei Richter kritisierten den Rat.",
    ],
    ids=["others so many", "another number", "others", "people of another trade"],
)
def test_others_of_that_number_are_not_those_listed(told: Told, text: str) -> None:
    assert not {"Ada Arp", "Bo Berg", "Ina Tor"} & set(sides(told(text), "Criticism")[-1][0])


def test_a_bare_plural_is_those_of_its_kind_listed_just_before(told: Told) -> None:
    text = "Der Imkerbund, der Fischerbund und der Mieterverein kamen. Die Verbände kritisierten den Rat."
    assert len(sides(told(text), "Criticism")[-1][0]) == 3


def test_a_bare_plural_told_of_before_is_not_those_listed(told: Told) -> None:
    text = "Die Verbände klagten. Der Imkerbund und der Fischerbund kamen. Die Verbände kritisierten den Rat."
    assert sides(told(text), "Criticism")[-1][0] == ["Verbände"]

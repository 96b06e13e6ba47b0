"""Governments told by the colours of their parties, and two people who are named only after they met."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Die Regierung Österreichs zögert. Die rot-gelbe Bundesregierung lobt den Tunnel.", "Deutschland"),
        ("Die Regierung Deutschlands zögert. Die türkis-grüne Bundesregierung lobt den Tunnel.", "Österreich"),
        ("Die Regierung Belgiens schweigt. Die schwarz-rote Bundesregierung lobt den Tunnel.", "Deutschland"),
        ("Die Regierung Belgiens schweigt. Die rot-grüne Regierung lobt den Tunnel.", "rot-grüne Regierung"),
    ],
    ids=["not the one just named", "by a colour of its own", "a third country", "no government of that name"],
)
def test_colours_of_parties_are_not_those_of_the_country_just_named(told: Told, text: str, agent: str) -> None:
    assert sides(told(text), "Praise") == [([agent], ["Tunnel"])]


@pytest.mark.parametrize("noun", ["Premiers", "Außenministerinnen"])
def test_the_two_who_met_are_the_two_with_whom_the_next_sentence_begins(told: Told, noun: str) -> None:
    text = f"In Narva trafen sich die beiden {noun}. Der Este Kalle Ruus und der Lette Andris Ozols lächelten."
    assert sides(told(text), "Meeting") == [(["Kalle Ruus"], ["Andris Ozols"])]


def test_three_who_follow_are_not_the_two(told: Told) -> None:
    text = "In Narva trafen sich die beiden Premiers. Kalle Ruus, Andris Ozols und Ina Tor lächelten."
    assert sides(told(text), "Meeting") == [(["Premiers"], [])]


@pytest.mark.parametrize("name", ["Kalle Ruus", "Andris Ozols", "Bo Lund"])
def test_a_name_in_s_is_no_owner_of_the_dane_before_it(told: Told, name: str) -> None:
    assert sides(told(f"Der Däne {name} lobte den Tunnel.")) == [([name], ["Tunnel"])]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "Die Kammer in Ulm und der Verband der Wirte stritten. Ute Senn lobte beide Seiten.",
            ["Kammer in Ulm", "Verband der Wirte"],
        ),
        ("Peru und Chile streiten. Norwegens Ministerin Ina Tor lobte beide Länder.", ["Chile", "Peru"]),
        ("Die Kammer, der Klub und der Verband stritten. Ute Senn lobte beide Seiten.", ["Seiten"]),
    ],
    ids=["a body in a town", "not the country of who acts", "three"],
)
def test_both_are_the_two_that_were_joined(told: Told, text: str, targets: list[str]) -> None:
    assert sorted(sides(told(text), "Praise")[-1][1]) == targets

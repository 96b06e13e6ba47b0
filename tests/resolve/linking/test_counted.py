"""Bodies, countries and people that a phrase counts."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("listed", "phrase", "number"),
    [
        ("SPD, Grüne und FDP", "Die drei Parteien", 3),
        ("SPD, Grüne und FDP", "Alle drei", 3),
        ("Polen, Lettland und Estland", "Die drei Länder", 3),
        ("Der Imkerbund, der Fischerbund und der Mieterverein", "Die drei Verbände", 3),
    ],
)
def test_those_listed_are_counted_by_what_they_are(told: Told, listed: str, phrase: str, number: int) -> None:
    text = f"{listed} haben sich geeinigt. {phrase} kritisierten den Plan."
    assert len(sides(told(text), "Criticism")[-1][0]) == number


def test_parties_are_no_countries(told: Told) -> None:
    text = "SPD, Grüne und FDP haben sich geeinigt. Die drei Länder kritisierten den Plan."
    assert len(sides(told(text), "Criticism")[-1][0]) == 1


def test_employers_are_not_two_people_named_before(told: Told) -> None:
    text = "Der Minister will Ada Arp und Bo Berg treffen. Der Rat kritisierte die Arbeitgeber."
    assert sides(told(text), "Criticism")[-1][1] == ["Arbeitgeber"]


def test_those_who_are_only_counted_may_travel(told: Told) -> None:
    text = "Ada Arp, Bo Berg und Ina Tor kamen am Montag. Die drei wollen am Dienstag nach Paris reisen."
    assert sorted(sides(told(text), "Visit")[-1][0]) == ["Ada Arp", "Bo Berg", "Ina Tor"]

"""Sides that the parser has the wrong way round."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("Die Reform des Senats lobt die Kammer.", "Kammer", "Reform des Senats"),
        ("Die Blockade der Häfen verurteilte die Gewerkschaft.", "Gewerkschaft", "Blockade der Häfen"),
        ("Die Wahl nannte die Kammer eine „Farce“.", "Kammer", "Wahl"),
        ("Das Vorhaben unterstützt der Verband.", "Verband", "Vorhaben"),
        ("Den Zeitplan unterstützt die SPD.", "SPD", "Zeitplan"),
        ("Das Vorhaben unterstützt die Kammer.", "Kammer", "Vorhaben"),
    ],
)
def test_no_thing_judges_a_body(told: Told, text: str, agent: str, target: str) -> None:
    assert sides(told(text)) == [([agent], [target])]


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("Die Studie kritisiert die Kammer.", "Studie", "Kammer"),
        ("Die Menge pfiff Kohl aus.", "Menge", "Helmut Kohl"),
        ("Blinde hatten sich bitter über die Reederei Nordlicht beschwert.", "Blinde", "Reederei Nordlicht"),
    ],
)
def test_what_speaks_acts_itself_and_a_preposition_shows_no_subject(
    told: Told, text: str, agent: str, target: str
) -> None:
    assert sides(told(text)) == [([agent], [target])]


def test_the_verb_agrees_with_the_several_who_act(told: Told) -> None:
    assert sides(told("Die Geselligen lobten Arp.")) == [(["Gesellige"], ["Arp"])]


def test_where_somebody_is_invited_to_does_not_act(told: Told) -> None:
    text = (
        "Präsidentin Eva Lind hat den italienischen Regierungschef Bo Arp zu einem Arbeitsbesuch nach Paris eingeladen."
    )
    assert sides(told(text)) == [(["Bo Arp"], ["Paris"])]


def test_a_means_in_a_passive_is_not_the_one_acted_upon(told: Told) -> None:
    assert sides(told("Karl Arp wird durch Spenden unterstützt.")) == []


def test_the_object_of_another_verb_may_be_who_acts(told: Told) -> None:
    assert sides(told("Die Kammer kritisierte den Landrat dafür, Arp gelobt zu haben."), "Praise") == [
        (["Landrat"], ["Arp"])
    ]


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("Er lud den Sänger Ole Berg ein, der die Kammer kritisierte.", "Ole Berg", "Kammer"),
        ("Sie traf den Abt, der die Kirche kritisiert hatte.", "Abt", "Kirche"),
        ("Er empfing den Wirt, der Ina Tor kritisierte.", "Wirt", "Ina Tor"),
    ],
)
def test_whoever_is_an_object_acts_in_the_clause_that_tells_of_him(
    told: Told, text: str, agent: str, target: str
) -> None:
    assert sides(told(text), "Criticism") == [([agent], [target])]

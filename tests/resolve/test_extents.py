"""How far the phrase of a side reaches and what else it is called."""

from __future__ import annotations

import pytest

from kg.model import Resolution
from tests.resolve.making import Told, sides


def names(result: Resolution, label: str) -> set[str]:
    return {alias for entity in result.entities if entity.label == label for alias in entity.aliases}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Die Wirtin Ina Tor machte am Montag gegen die Bauarbeiten Front.", "Bauarbeiten"),
        ("Die Wirtin Ina Tor nahm am Montag den Fahrplan aufs Korn.", "Fahrplan"),
    ],
)
def test_words_of_the_idiom_are_no_part_of_a_side(told: Told, text: str, target: str) -> None:
    assert sides(told(text))[0][1] == [target]


def test_white_space_between_the_words_of_a_phrase_parts_nothing(told: Told) -> None:
    assert sides(told("Die Wirtin Ina Tor lobte den  Ausbau  des Netzes."))[0][1] == ["Ausbau des Netzes"]


def test_people_who_belong_to_somebody_are_also_called_as_the_text_does(told: Told) -> None:
    result = told("Die Ministerin Ina Tor kam an. Danach lobte sie ihre Anhänger.")
    assert names(result, "Anhänger von Ina Tor") == {"Anhänger"}


@pytest.mark.parametrize(
    ("said", "target"),
    [
        ("das Ministerium für den Tod der Wölfe verantwortlich", "Ministerium"),
        ("den Verband zur Pflege der Moore für den Schaden haftbar", "Verband zur Pflege der Moore"),
    ],
)
def test_what_a_body_is_blamed_for_is_no_part_of_its_name(told: Told, said: str, target: str) -> None:
    assert sides(told(f"Die Wirtin Ina Tor machte {said}."))[0][1] == [target]


def test_neither_and_nor_stand_before_two(told: Told) -> None:
    assert sides(told("Weder die Wirtin Ina Tor noch Bo Dahl lobten den Fahrplan."))[0][0] == ["Ina Tor", "Bo Dahl"]
    assert sides(told("Weder Bäcker noch Wirte lobten den Fahrplan."))[0][0] == ["Bäcker", "Wirte"]


def test_a_thing_has_no_bare_noun_as_name(told: Told) -> None:
    result = told("Die Ministerin Ina Tor lobte den Ausbau des Netzes für schnelle Züge.")
    assert names(result, "Ausbau des Netzes") == {"Ausbau des Netzes für schnelle Züge"}


@pytest.mark.parametrize(
    ("said", "target"),
    [
        ("die Rechnung seiner Chefin", "Rechnung von Ina Tor"),
        ("die Rechnung Tors für den Hafen", "Rechnung von Ina Tor"),
        ("die Rechnung der Politikerin", "Rechnung von Ina Tor"),
        ("die Rechnung der Regierung Tor", "Rechnung der Regierung Tor"),
        ("die Rechnung eines Kollegen", "Rechnung eines Kollegen"),
    ],
    ids=["description", "last name", "the one spoken of", "a government", "somebody unnamed"],
)
def test_a_thing_of_somebody_described_is_called_by_the_name(told: Told, said: str, target: str) -> None:
    result = told(f"Bürgermeisterin Ina Tor kam an. Der Wirt Bo Sand lobte {said}.")
    assert sides(result)[-1][1] == [target]


def test_a_thing_of_somebody_described_is_also_called_as_the_text_does(told: Told) -> None:
    result = told("Bürgermeisterin Ina Tor kam an. Der Wirt Bo Sand lobte die Rechnung der Politikerin.")
    assert "Rechnung der Politikerin" in names(result, "Rechnung von Ina Tor")


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Der Wirt Udo Lamm kam an. Seine Partei kritisierte den Rat.", "Partei von Udo Lamm"),
        ("Die Wirtin Ina Tor kam an. Ihre Sprecherin kritisierte den Rat.", "Sprecherin von Ina Tor"),
        ("Der Wirt Udo Lamm kam an. Seine Frau kritisierte den Rat.", "Frau von Udo Lamm"),
    ],
)
def test_a_possessive_that_opens_a_sentence_tells_whose_somebody_is(told: Told, text: str, agent: str) -> None:
    assert sides(told(text))[-1][0] == [agent]

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


def test_a_thing_has_no_bare_noun_as_name(told: Told) -> None:
    result = told("Die Ministerin Ina Tor lobte den Ausbau des Netzes für schnelle Züge.")
    assert names(result, "Ausbau des Netzes") == {"Ausbau des Netzes für schnelle Züge"}

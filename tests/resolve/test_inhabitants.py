"""Nouns for people by where they are from: they take up somebody, and are neither a place nor a last name."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Pater Jan Moll kam am Montag an. Der 61-jährige Kuseler kritisierte die Pläne.", "Jan Moll"),
        ("Minister Udo Lamm kam am Montag an. Der Sachse lobte die Feuerwehr.", "Udo Lamm"),
        ("Minister Udo Lamm kam am Montag an. Der Vogtländer lobte die Feuerwehr.", "Udo Lamm"),
        ("Der Vermittler Tesfaye Abebe kam am Montag an. Der Äthiopier in Genf lobte die Uno.", "Tesfaye Abebe"),
        ("Pater Jan Moll kam am Montag an. Der Speyerer Ordensmann lobte die Uno.", "Jan Moll"),
    ],
    ids=[
        "town and age",
        "a Land",
        "a landscape in -land",
        "country of somebody of unknown origin",
        "adjective of a town",
    ],
)
def test_the_subject_of_the_next_sentence_tells_where_somebody_is_from(told: Told, text: str, agent: str) -> None:
    assert sides(told(text))[-1][0] == [agent]


def test_a_woman_behind_a_preposition_is_no_people(told: Told) -> None:
    result = told(
        "Der Minister Bo Sand traf in Oslo die deutsche Rätin Ina Tor. Zuvor war er bei der Deutschen vorstellig geworden."
    )
    assert all("Deutschland" not in side for event in sides(result) for side in event)


def test_an_aged_stranger_is_no_country(told: Told) -> None:
    result = told("Der Wirt Udo Lamm lobte am Montag in Kiel einen Helfer. Er dankte auch dem 49-jährigen Kroaten.")
    assert "Kroatien" not in [entity.label for entity in result.entities]


@pytest.mark.parametrize("name", ["Weber", "Merkel"])
def test_a_last_name_with_an_article_stays_a_name(told: Told, name: str) -> None:
    result = told(f"Die Ministerin Ina {name} kam an. Der Wirt Bo Sand kritisierte die {name}.")
    assert sides(result)[-1][1][0].endswith(name)

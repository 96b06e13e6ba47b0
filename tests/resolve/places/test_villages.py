"""Small places called like a city that everybody knows."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked

VISIT = "Die Wirtin Ina Tor hat {} kritisiert."


@pytest.mark.parametrize(
    ("start", "name"),
    [
        ("Der Weiler Rom feiert.", "Rom"),
        ("In Moskau, einem Ortsteil von Auental, wird gefeiert.", "Moskau"),
        ("London ist ein Dorf bei Auental.", "London"),
        ("Ina Arp aus Kanada, einem Ortsteil von Auental, kam.", "Kanada"),
        ("Rom bei Auental feiert.", "Rom"),
        ("Moskau im Auen-Kreis feiert.", "Moskau"),
        ("Der kleine Ort Brüssel feiert.", "Brüssel"),
        ("Die Gemeinde Paris im Kreis Auental feiert.", "Paris"),
    ],
    ids=[
        *("a noun before", "a noun behind", "a sentence", "a noun behind whoever is from there"),
        *("near a town", "in a district", "a small place", "no town of France"),
    ],
)
def test_a_name_that_the_article_gives_a_village_is_no_capital(told: Told, start: str, name: str) -> None:
    assert linked(told(f"{start} {VISIT.format(name)}", "2023-05-10")) == []


@pytest.mark.parametrize(
    ("start", "name", "known"),
    [
        ("Die Gemeinde Wien feiert.", "Wien", "Österreich"),
        ("Die jüdische Gemeinde Rom feiert.", "Rom", "Italien"),
        ("Italiens Ministerpräsidentin lobte die Gemeinde Rom.", "Rom", "Italien"),
        ("Das Dorf Auental bei Rom feiert.", "Rom", "Italien"),
        ("Rom, einst ein Dorf, feiert.", "Rom", "Italien"),
        ("In Kiew, der Hauptstadt der Ukraine, wird gefeiert.", "Kiew", "Ukraine"),
    ],
    ids=["a town at home", "of a faith", "in an article of its country", "another village", "once", "a capital"],
)
def test_any_other_name_of_a_capital_is_the_government(told: Told, start: str, name: str, known: str) -> None:
    assert known in linked(told(f"{start} {VISIT.format(name)}", "2023-05-10"))

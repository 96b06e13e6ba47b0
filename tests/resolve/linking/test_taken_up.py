"""Which body a bare noun takes up, and which it does not."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("first", "second"),
    [("Gegendemonstranten", "Demonstranten"), ("Nichtwähler", "Wähler"), ("Gegendemonstrantinnen", "Demonstrantinnen")],
)
def test_opponents_are_not_those_whom_they_oppose(told: Told, first: str, second: str) -> None:
    text = f"Die {first} kamen. Der Wirt lobte die {first}. Die Räte kritisierten die {second}."
    assert sides(told(text))[-1][1] == [second]


def test_people_with_a_longer_noun_are_taken_up_by_its_end(told: Told) -> None:
    text = "Der Wirt lobte die Friedensdemonstranten. Die Räte kritisierten die Demonstranten."
    assert sides(told(text))[-1][1] == ["Friedensdemonstranten"]


@pytest.mark.parametrize("organ", ["Aufsichtsrat", "Betriebsrat", "Vorstand"])
def test_a_part_of_a_company_is_not_that_of_one_where_another_was_named_since(told: Told, organ: str) -> None:
    text = f"Der {organ} der Nordwerke GmbH tagte. Der Wirt lobte die Südbank AG. Die Räte lobten den {organ}."
    assert sides(told(text))[-1][1] == [organ]


def test_a_part_of_a_company_is_that_of_the_one_named(told: Told) -> None:
    text = "Der Aufsichtsrat der Nordwerke GmbH tagte. Die Räte lobten den Aufsichtsrat."
    assert sides(told(text))[-1][1] == ["Aufsichtsrat der Nordwerke GmbH"]


def test_a_body_is_taken_up_by_the_noun_of_its_name_in_full(told: Told) -> None:
    text = "Der Österreichische Gewerkschaftsbund tagte. Der Wirt lobte den Gewerkschaftsbund."
    assert sides(told(text))[-1][1] == ["ÖGB"]


def test_a_union_is_that_of_the_chief_named_since(told: Told) -> None:
    text = "Die Lokführergewerkschaft tagte. Verdi-Chef Frank Bsirske kam. Die Gewerkschaft kritisierte den Bäcker."
    assert sides(told(text, "2015-06-04"), "Criticism")[-1][0] == ["Vereinte Dienstleistungsgewerkschaft"]


def test_a_company_is_not_the_one_before_where_the_chief_of_another_was_named_since(told: Told) -> None:
    text = "Quarzmetall zahlte. Borsch-Chef Jan Arp kam. Der Wirt kritisierte den Konzern."
    assert sides(told(text), "Criticism")[-1][1] == ["Konzern"]


def test_one_of_two_unions_named_together_is_nobody(told: Told) -> None:
    text = "Die Gewerkschaft EVG half der GDL nicht. Der Verein Bahnfreunde kritisierte die Gewerkschaft."
    assert sides(told(text), "Criticism")[-1][1] == ["Gewerkschaft"]


def test_a_party_of_another_country_is_no_alliance(told: Told) -> None:
    text = "Der Südtiroler Landtag tagte. Die SVP schwieg. Die Wirte kritisierten das Bündnis."
    assert sides(told(text), "Criticism")[-1][1] == ["Bündnis"]


@pytest.mark.parametrize("body", ["Sängerbund", "Imkerbund Husum"])
def test_the_federation_is_none_of_the_bodies_that_end_so(told: Told, body: str) -> None:
    text = f"Der {body} tagte. Die Wirte forderten vom Bund mehr Geld."
    assert sides(told(text, "2021-03-18"), "Demand")[-1] == (["Wirte"], ["Bund"])


def test_the_union_is_the_one_named_last_though_it_is_called_by_letters(told: Told) -> None:
    text = "Die EVG schwieg. Die Bahn rügte die GDL. Die Linke unterstützte die Gewerkschaft."
    assert sides(told(text, "2023-11-16"), "Support")[-1][1] == ["GDL"]


@pytest.mark.parametrize(
    ("first", "phrase", "expected"),
    [
        ("Die EU-Kommission", "die Behörde", "Europäische Kommission"),
        ("Die EU-Kommission", "die Brüsseler Behörde", "Europäische Kommission"),
        ("Volkswagen", "den Wolfsburger Konzern", "Volkswagen"),
        ("Die Universität Jena", "die Hochschule", "Universität Jena"),
        ("Die EZB", "die Notenbank", "Europäische Zentralbank"),
    ],
)
def test_a_noun_takes_up_what_is_known_to_be_so_called(told: Told, first: str, phrase: str, expected: str) -> None:
    text = f"{first} hat am Montag neue Pläne vorgestellt. Die Anwohner kritisierten {phrase} heftig."
    assert sides(told(text), "Criticism")[-1][1] == [expected]


@pytest.mark.parametrize(
    ("before", "phrase", "expected"),
    [
        ("Der Imkerbund hat den Fischerbund gelobt.", "den Ulmer Verein", "Ulmer Verein"),
        ("Die EU-Kommission hat das Bundeskartellamt gelobt.", "die Behörde", "Behörde"),
    ],
    ids=["two clubs", "two authorities"],
)
def test_one_of_two_that_may_be_called_so_is_nobody(told: Told, before: str, phrase: str, expected: str) -> None:
    assert sides(told(f"{before} Der Wirt kritisierte {phrase}."), "Criticism")[-1][1] == [expected]

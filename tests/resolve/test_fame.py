"""A name that many bear, or with a title that nobody known by it has, is a namesake's."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked

COUNCIL = "Im Gemeinderat von Auental wird gestritten. {}"


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Thomas Schmidt lobte die Wirte.", []),
        ("Der Anwohner Thomas Schmidt lobte die Wirte.", []),
        ("Minister Thomas Schmidt lobte die Wirte.", ["Thomas Schmidt"]),
        ("Volker Kauder lobte die Wirte.", ["Volker Kauder"]),
        ("Olaf Scholz lobte die Wirte.", ["Olaf Scholz"]),
    ],
    ids=["many are called so", "a trade", "an office", "a rare name", "somebody famous"],
)
def test_a_common_name_in_a_towns_article_needs_more_than_itself(told: Told, text: str, known: list[str]) -> None:
    assert linked(told(COUNCIL.format(text), "2024-05-10")) == known


def test_nobody_of_a_federation_is_its_president_by_the_noun_alone(told: Told) -> None:
    assert linked(told("Präsident Horst Seehofer lobte die Wirte.", "2024-05-10")) == []
    assert linked(told("Präsident Wladimir Putin lobte die Wirte.", "2024-05-10")) == ["Wladimir Putin"]


def test_the_name_before_marriage_of_a_politician_is_that_of_anybody(told: Told) -> None:
    assert linked(told("Obfrau Sabine Schwarz lobte die Wirte.", "2024-05-10")) == []


@pytest.mark.parametrize("who", ["Sein Anwalt Gerhard Schröder", "Richter Olaf Scholz"])
def test_nobody_famous_is_a_lawyer_or_judge_in_a_town(told: Told, who: str) -> None:
    assert linked(told(COUNCIL.format(f"{who} rügte die Wirte."), "2024-05-10")) == []


@pytest.mark.parametrize("who", ["Kandidat Peter Altmaier", "Gegenkandidatin Annalena Baerbock"])
def test_who_runs_for_an_office_of_a_town_is_nobody_famous(told: Told, who: str) -> None:
    assert linked(told(COUNCIL.format(f"{who} rügte die Wirte."), "2024-05-10")) == []


def test_who_runs_for_the_chancellery_is_he_in_a_town_too(told: Told) -> None:
    assert linked(told(COUNCIL.format("Kanzlerkandidat Scholz rügte die Wirte."), "2021-05-10")) == ["Olaf Scholz"]


@pytest.mark.parametrize(
    ("who", "known"),
    [
        ("Kreischef Robert Habeck", []),
        ("Direktor Horst Seehofer", []),
        ("Kreischefin Eva Kühne-Hörmann", ["Eva Kühne-Hörmann"]),
    ],
    ids=["the famous", "the famous, a house", "somebody of the Land"],
)
def test_a_small_office_in_a_town_is_none_of_the_famous(told: Told, who: str, known: list[str]) -> None:
    assert linked(told(COUNCIL.format(f"{who} rügte die Wirte."), "2023-05-10")) == known

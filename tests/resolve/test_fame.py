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


@pytest.mark.parametrize(
    "who", ["Richterin Angela Merkel", "Amtsrichter Olaf Scholz", "Die Staatsanwältin Angela Merkel"]
)
def test_nobody_famous_for_offices_alone_is_a_judge_or_prosecutor(told: Told, who: str) -> None:
    assert linked(told(f"{who} rügte die Polizei.", "2024-05-10")) == []


@pytest.mark.parametrize(
    ("who", "known"),
    [("Die frühere Staatsanwältin Kamala Harris", ["Kamala Harris"]), ("Richter Sergio Moro", ["Sergio Moro"])],
    ids=["once", "less known"],
)
def test_who_is_known_to_have_been_in_court_is_he(told: Told, who: str, known: list[str]) -> None:
    assert linked(told(f"{who} rügte die Polizei.", "2018-05-10")) == known


@pytest.mark.parametrize(
    "text",
    [
        "Am Gymnasium in Auental wird gestritten. Direktorin Angela Merkel rügte die Wirte.",
        "Der Turnverein Auental klagt. Sein Anwalt Robert Habeck rügte die Wirte.",
        "Die Feuerwehr Auental feiert. Ihr Nachfolger Olaf Scholz rügte die Wirte.",
        "Das Amtsgericht in Auental tagte. Die Vorsitzende Angela Merkel rügte die Wirte.",
    ],
    ids=["a school", "a club", "a fire brigade", "a court"],
)
def test_a_small_office_in_an_article_of_clubs_and_schools_is_none_of_the_famous(told: Told, text: str) -> None:
    assert linked(told(text, "2023-05-10")) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Das Gymnasium in Auental feiert. Olaf Scholz rügte die Wirte.", "Olaf Scholz"),
        ("Das Gymnasium in Auental lud den Kanzler ein. Sein Nachfolger Olaf Scholz rügte die Wirte.", "Olaf Scholz"),
        ("Die Feuerwehr in Auental feiert. CDU-Chef Friedrich Merz rügte die Wirte.", "Friedrich Merz"),
    ],
    ids=["the name alone", "politics", "a party"],
)
def test_who_comes_to_a_club_or_school_is_still_known(told: Told, text: str, who: str) -> None:
    assert who in linked(told(text, "2023-05-10"))


HOUSE = "Das Gymnasium in Auental feiert. {} Angela Merkel rügte die Wirte."


@pytest.mark.parametrize(
    ("other", "known"),
    [
        ("Hausmeister Olaf Scholz kam.", []),
        ("Direktorin Annalena Baerbock kam.", []),
        ("Die Metzgerei Merkel feiert auch.", []),
        ("Hausmeister Jan Arp kam.", ["Angela Merkel"]),
        ("Hausmeister Olaf Scholz lobte die CDU.", ["Angela Merkel", "CDU"]),
        ("Der frühere Kanzler Olaf Scholz kam.", ["Angela Merkel"]),
    ],
    ids=["a caretaker", "a head", "a firm of that name", "nobody known", "her party", "politics"],
)
def test_where_one_of_the_famous_is_a_namesake_the_next_is_as_well(told: Told, other: str, known: list[str]) -> None:
    assert sorted(linked(told(HOUSE.format(other), "2024-05-10"))) == known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Das Gymnasium feiert. Es regnet. Viele kamen. Merkel rügte die Wirte.", []),
        ("Das Gymnasium feiert. Merkel rügte die Wirte.", ["Angela Merkel"]),
        ("Das Gymnasium feiert. Es regnet. Die Kanzlerin kam. Merkel rügte die Wirte.", ["Angela Merkel"]),
    ],
    ids=["a whole article", "two sentences", "politics"],
)
def test_a_last_name_alone_in_a_whole_article_of_a_school_is_nobody_known(
    told: Told, text: str, known: list[str]
) -> None:
    assert linked(told(text, "2019-05-10")) == known

"""Words that are somebody's or a city's name and mean a firm or club of the article."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(
    "text",
    [
        "Betriebsrat kritisiert Scholz\n\nDer Betriebsrat der Scholz GmbH tagte. Der Rat kritisierte Scholz.",
        "Die Merz AG baut Stellen ab. Die IG Metall kritisierte Merz scharf.",
        "Die Söder KG schließt. Der Landrat kritisierte Söder.",
    ],
)
def test_the_last_name_that_a_firm_begins_with_is_the_firm(told: Told, text: str) -> None:
    targets = {name for _, target in sides(told(text, "2023-05-23"), "Criticism") for name in target}
    assert targets == {next(name for name in ("Scholz GmbH", "Merz AG", "Söder KG") if name in text)}


def test_a_title_before_the_last_name_tells_of_a_person(told: Told) -> None:
    text = "Die Scholz GmbH baut Stellen ab. Die IG Metall kritisierte Bundeskanzler Scholz."
    assert sides(told(text, "2023-05-23"), "Criticism")[-1][1] == ["Olaf Scholz"]


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        (
            "Eintracht Frankfurt traf auf den FC Barcelona. Frankfurt kritisierte Barcelona.",
            "Eintracht Frankfurt",
            "FC Barcelona",
        ),
        ("Der FC Kiew und Dynamo Moskau spielten. Moskau kritisierte Kiew.", "Dynamo Moskau", "FC Kiew"),
        ("Hertha Berlin und der SV Wien spielten. Wien kritisierte Berlin.", "SV Wien", "Hertha Berlin"),
    ],
)
def test_cities_whose_clubs_the_article_names_are_the_clubs(told: Told, text: str, agent: str, target: str) -> None:
    assert sides(told(text, "2023-05-23"), "Criticism")[-1] == ([agent], [target])


def test_a_city_beside_one_club_stays_a_city_where_nobody_plays(told: Told) -> None:
    text = "Eintracht Frankfurt hat eine Kita gestiftet. Kassel lobte Frankfurt für die neuen Radwege."
    assert sides(told(text, "2023-05-23"), "Praise")[-1][1] != ["Eintracht Frankfurt"]


@pytest.mark.parametrize("thing", ["die „Willy Brandt“", "den Frachter „Angela Merkel“", "das Buch „Angela Merkel“"])
def test_a_name_in_quotation_marks_is_that_of_a_thing(told: Told, thing: str) -> None:
    facts = told(f"Der Kapitän lobte {thing}. Angela Merkel rügte den Rat.", "2015-03-04")
    assert linked(facts) == ["Angela Merkel"]
    assert sides(facts)[0][1] == [thing.split("„")[1].strip("“")]


@pytest.mark.parametrize(("who", "known"), [("Der Trainer", []), ("Die Wirtin", ["Köln"])])
def test_a_city_that_somebody_of_sport_acts_upon_is_its_team(told: Told, who: str, known: list[str]) -> None:
    assert linked(told(f"{who} lobte Köln.")) == known

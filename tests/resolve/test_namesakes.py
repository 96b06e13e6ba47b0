"""Who bears a known name without being the person: other job, age, party, first name, or only a last name."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(
    "who",
    [
        "Die Bäckerin Annalena Baerbock",
        "Schreinermeister Scholz",
        "Olaf Scholz (21)",
        "Die 17-jährige Angela Merkel",
        "Angela Merkel (SPD)",
        "Die Grünen-Stadträtin Angela Merkel",
        "Minister Yi",
        "Die kleine Annalena",
    ],
)
def test_a_namesake_stays_local(told: Told, who: str) -> None:
    assert linked(told(f"{who} lobte die Deichbauer.", "2019-05-15")) == []


@pytest.mark.parametrize(
    ("who", "date"),
    [
        ("Kanadas Premierminister Trudeau", "1975-05-14"),
        ("US-Präsident Johnson", "1966-05-18"),
        ("Olaf Scholz (34), Landwirt aus Husum,", "2024-05-15"),
        ("Anwohner Peter Altmaier", "2024-05-15"),
    ],
)
def test_office_date_and_trade_say_somebody_else(told: Told, who: str, date: str) -> None:
    assert linked(told(f"{who} lobte die Deichbauer.", date)) == []


def test_of_two_with_one_name_the_holder_of_the_office_then_is_meant(told: Told) -> None:
    assert linked(told("US-Präsident George Bush lobte die Deichbauer.", "2003-05-14")) == ["George W. Bush"]


def test_a_last_name_in_s_keeps_it_behind_a_preposition(told: Told) -> None:
    result = told("Das Treffen zwischen Peters und Behrens dauerte lange.")
    assert {entity.label for entity in result.entities} == {"Peters", "Behrens"}


@pytest.mark.parametrize(
    "who",
    [
        "Bürgermeister Scholz",
        "Ortsvorsteher Peter Altmaier",
        "Die Marktheider Bürgermeisterin Gabi Weber",
        "Vizebürgermeister Christian Kern",
        "Nürnbergs Präsident Michael Roth",
        "Der Vorsitzende des Heimatvereins, Helmut Kohl,",
        "Gerhard Schröder, Präsident des Schützenklubs,",
        "Polizeisprecher Thomas Strobl",
        "Sprecher Thomas Strobl vom Polizeipräsidium",
        "Thomas Strobl, Sprecher der Staatsanwaltschaft,",
    ],
)
def test_an_office_of_a_town_or_club_is_that_of_a_namesake(told: Told, who: str) -> None:
    assert linked(told(f"{who} lobte die Deichbauer von Husum.", "2023-05-17")) == []


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("CDU-Fraktionschef Peter Weiß lobte im Gemeinderat die Deichbauer.", False),
        ("Der CDU-Bundestagsabgeordnete Peter Weiß lobte den Gemeinderat.", True),
        ("CDU-Fraktionschef Peter Weiß lobte die Deichbauer.", True),
    ],
)
def test_near_a_council_a_mere_member_of_parliament_is_a_namesake(told: Told, text: str, known: bool) -> None:
    assert ("Peter Weiß" in linked(told(text, "2019-05-17"))) is known


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kiews Bürgermeister Vitali Klitschko lobte die Deichbauer.", "Vitali Klitschko"),
        ("Hamburgs Bürgermeister Scholz lobte die Deichbauer.", "Olaf Scholz"),
        ("Hamburg feierte. Bürgermeister Scholz lobte die Deichbauer.", "Olaf Scholz"),
        ("Bürgermeister Olaf Scholz lobte die Deichbauer.", "Olaf Scholz"),
    ],
)
def test_a_mayor_of_the_town_that_is_named_is_known(told: Told, text: str, label: str) -> None:
    assert label in linked(told(text, "2016-05-17"))


def test_nobody_is_younger_than_his_first_office(told: Told) -> None:
    result = told(
        "Die Polizei schützte Gerhard Schröder. Der 38-Jährige aus Berlin lobte die Deichbauer.", "2016-05-17"
    )
    assert linked(result) == []


@pytest.mark.parametrize(
    ("who", "label"),
    [
        ("Bundeskanzlerin Angela Merkel", "Angela Merkel"),
        ("Angela Merkel (CDU)", "Angela Merkel"),
        ("Die 64-jährige Angela Merkel", "Angela Merkel"),
        ("Merkel", "Angela Merkel"),
        ("Der chinesische Außenminister Wang", "Wang Yi"),
    ],
)
def test_what_agrees_with_the_person_links(told: Told, who: str, label: str) -> None:
    assert linked(told(f"{who} lobte die Deichbauer.", "2019-05-15")) == [label]


def test_another_spelling_of_a_last_name_is_the_person_of_the_article(told: Told) -> None:
    result = told("Wolodymyr Selenskyj kam nach Lwiw. Zelenskyy lobte die Deichbauer.", "2023-02-15")
    assert linked(result) == ["Wolodymyr Selenskyj"]


@pytest.mark.parametrize(("party", "known"), [("FPÖ", False), ("CDU", True)])
def test_a_body_called_without_its_country_is_that_of_the_article(told: Told, party: str, known: bool) -> None:
    (event,) = told(f"Die {party} tagt am Abend. Karl Moor lobte die Telekom.").events
    assert event.targets[0].startswith("local/") is not known


def test_far_from_home_such_a_body_is_the_known_one(told: Told) -> None:
    assert linked(told("Libyens Botschaft klagte. Die Wirtin Ina Tor lobte die Bundesbank."))[-1:] == [
        "Deutsche Bundesbank"
    ]


@pytest.mark.parametrize(
    ("who", "known"),
    [
        ("Der Landwirt Peter Altmaier aus Husum", []),
        ("Vorstandschef Heinz Fischer von der Nordbank", []),
        ("Annalena Baerbock, Leiterin der Grundschule in Kassel,", []),
        ("Martin Schulz vom Landeswetterdienst", []),
        ("Michael Müller, Chef der Stadtwerke Erfurt,", []),
        ("Peter Altmaier vom Landeswetterdienst", ["Peter Altmaier"]),
        ("Der frühere Kanzler Gerhard Schröder, Aufsichtsratschef der Nordbank,", ["Gerhard Schröder"]),
        ("Olaf Scholz von der SPD", ["Olaf Scholz"]),
        ("Christine Lagarde, Chefin der Europäischen Zentralbank,", ["Christine Lagarde"]),
    ],
)
def test_a_post_in_a_body_outside_politics_is_that_of_a_namesake(told: Told, who: str, known: list[str]) -> None:
    assert linked(told(f"{who} lobte die Deichbauer von Husum.", "2023-05-17")) == known


def test_a_king_is_nobody_of_that_first_name_without_a_throne(told: Told) -> None:
    text = "Der frühere Ministerpräsident Felipe González kam. König Felipe kritisierte die Wirte."
    assert sides(told(text, "2023-11-16"), "Criticism")[-1][0] != ["Felipe González"]


@pytest.mark.parametrize("who", ["Kardinal Peter Altmaier", "Der deutsche Bischof Olaf Scholz", "Abt Gerhard Schröder"])
def test_a_cleric_is_a_namesake_of_a_politician(told: Told, who: str) -> None:
    assert linked(told(f"{who} lobte die Deichbauer.", "2023-05-17")) == []


def test_a_cleric_of_the_vatican_is_known(told: Told) -> None:
    assert linked(told("Kardinal Pietro Parolin lobte die Deichbauer.", "2023-05-17")) == ["Pietro Parolin"]

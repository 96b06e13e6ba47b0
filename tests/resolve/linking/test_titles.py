"""What stands beside a name: titles, countries, parties, sex and age."""

from __future__ import annotations

import pytest

from kg.resolve.linking.titles import context_of
from tests.resolve.making import MakeCast, Told, extraction, linked, person


def test_title_country_and_party_are_found(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Die dänische Ministerin Ada Arp (SPD) kam.",
            person(
                "Die dänische Ministerin Ada Arp",
                name="Ada Arp",
                role="Ministerin",
                modifiers=("dänisch",),
                gender="Fem",
            ),
        )
    )
    found = context_of(made, [0], full=True, how="name")
    assert [role.noun for role in found.roles] == ["Ministerin"]
    assert found.gender == "Fem"
    assert "Dänemark" in {made.gazetteer.get(key).label for key in found.countries}
    assert [made.gazetteer.get(key).label for key in found.parties] == ["SPD"]


def test_trade_is_no_office(cast: MakeCast) -> None:
    text = "Der Zahnarzt Ben Bo"
    made = cast(extraction(f"{text} kam.", person(text, name="Ben Bo", role="Zahnarzt")))
    assert context_of(made, [0], full=True, how="name").trade == "Zahnarzt"


def test_the_mayor_of_a_town_that_somebody_known_never_led_is_a_namesake(told: Told) -> None:
    assert linked(told("Bürgermeister Olaf Scholz aus Buxtehude lobte die Bäcker.", "2022-05-10")) == []


def test_a_second_title_before_a_name_is_its_bearer_s(told: Told) -> None:
    result = told("Präsident und Aufsichtsratschef Jan Moll kam. Direktor Udo Lamm schwieg.")
    links = {result.mentions[link.mention].text: link.entity.split("/")[-1] for link in result.links}
    assert links.get("Aufsichtsratschef", "jan-moll") == "jan-moll"


@pytest.mark.parametrize("who", ["Der Anwalt Christian Lindner aus Hollingen", "Die Rechtsanwältin Katarina Barley"])
def test_a_lawyer_of_nobody_is_a_namesake(told: Told, who: str) -> None:
    assert linked(told(f"{who} rügte den Rat.", "2019-03-06")) == []


@pytest.mark.parametrize("title", ["Metzger", "Kämmerer"])
def test_a_title_that_the_parser_took_for_something_else_is_one(told: Told, title: str) -> None:
    assert linked(told(f"{title} Horst Seehofer lobte den Gemeinderat.", "2024-05-10")) == []


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Christian Lindner, von Beruf Lokführer, lobte die Bäcker.", []),
        ("FDP-Chef Christian Lindner, von Beruf Lokführer, lobte die Bäcker.", ["Christian Lindner"]),
        ("Der Gemeinderat tagt. Christian Lindner ist Metzger. Lindner lobte die Bäcker.", []),
    ],
    ids=["a trade", "an office as well", "a sentence"],
)
def test_who_is_told_to_have_a_trade_is_a_namesake(told: Told, text: str, known: list[str]) -> None:
    assert linked(told(text, "2022-05-10")) == known

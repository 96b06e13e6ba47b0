"""Nouns for governments, institutions and countries."""

from __future__ import annotations

import pytest

from kg.model import Mention
from kg.resolve.linking.bodies import Bodies
from tests.resolve.making import PLACE, MakeCast, Told, extraction, name, nominal, sides


@pytest.mark.parametrize(
    ("phrase", "label"),
    [
        (
            nominal("Die dänische Regierung", "Regierung", modifiers=("dänisch",), determiner="der", gender="Fem"),
            "Dänemark",
        ),
        (nominal("Der Gartenzaun", "Gartenzaun", determiner="der"), None),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)
def test_government_stands_for_its_country(cast: MakeCast, phrase: Mention, label: str | None) -> None:
    read = Bodies(cast(extraction(f"{phrase.text} schwieg.", phrase))).link(0)
    assert (read and read.entities[0].label) == label


def test_the_country_is_the_one_spoken_of(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Norwegen warb für Fisch. Das Land exportiert viel.",
            name("Norwegen", PLACE, gender="Neut"),
            nominal("Das Land", "Land", determiner="der", gender="Neut"),
        )
    )
    read = Bodies(made).link(1)
    assert read is not None
    assert [entity.label for entity in read.entities] == ["Norwegen"]


@pytest.mark.parametrize(
    "text",
    [
        "Die CDU traf Jan Berg. Er attackierte die Grünen und warf der Partei Untätigkeit vor.",
        "Jan Berg (SPD) kam nach Ulm. Er traf die Grünen. Der Partei warf er Untätigkeit vor.",
    ],
    ids=["named in the same sentence", "the other in brackets"],
)
def test_the_party_is_the_one_just_named(told: Told, text: str) -> None:
    assert sides(told(text), "Accusation") == [(["Jan Berg"], ["Bündnis 90/Die Grünen"])]


def test_a_noun_is_not_the_body_on_the_other_side_of_the_act(told: Told) -> None:
    text = "Der Deutsche Städte- und Gemeindebund kritisierte den Bund."
    assert sides(told(text)) == [(["Deutscher Städte- und Gemeindebund"], ["Bund"])]


def test_a_chamber_is_taken_up_by_what_it_does(told: Told) -> None:
    text = "Die Ärztekammer wartet. Olaf Scholz kritisierte die Interessenvertretung."
    assert sides(told(text)) == [(["Olaf Scholz"], ["Ärztekammer"])]


@pytest.mark.parametrize(
    ("people", "noun"),
    [("Die Vorsitzenden dreier Werften", "Werften"), ("Die Chefinnen aller Werften", "Werften")],
)
def test_the_heads_of_several_bodies_are_not_the_bodies(told: Told, people: str, noun: str) -> None:
    text = f"{people} blieben zu Hause. Ida Loh tadelte die {noun}."
    assert sides(told(text), "Criticism") == [(["Ida Loh"], [noun])]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Die Nato warnte Peru. Das Bündnis lobte Chile.", "Nato"),
        ("Die Nato und die EU warnten Peru. Das Bündnis lobte Chile.", "Bündnis"),
        ("Die Polizei warnte die Wirte. Das Bündnis lobte Chile.", "Bündnis"),
    ],
    ids=["of states", "two may be meant", "an authority is none"],
)
def test_an_alliance_is_the_one_named_before(told: Told, text: str, agent: str) -> None:
    assert sides(told(text), "Praise")[-1][0] == [agent]


@pytest.mark.parametrize("land", ["hessische", "bayerische", "sächsische"])
def test_the_ministry_of_a_land_is_not_the_countrys(told: Told, land: str) -> None:
    text = f"Das {land} Justizministerium lobte den Chor."
    assert sides(told(text, "2025-04-09"))[-1][0] == [f"{land}s Justizministerium"]


def test_a_country_and_a_party_are_not_both_parties(told: Told) -> None:
    text = "Großbritannien wählt. Boris Johnson warnte die Konservativen. Der Chor lobte beide Parteien."
    assert "Großbritannien" not in sides(told(text, "2024-06-20"))[-1][1]


@pytest.mark.parametrize(("accused", "pronoun"), [("den Wirt", "ihm"), ("die Wirtin", "ihr")])
def test_what_is_done_is_no_body(told: Told, accused: str, pronoun: str) -> None:
    text = f"Gegen {accused} wurde Anklage erhoben; {pronoun} wird Untreue vorgeworfen."
    assert sides(told(text), "Accusation") == [([], [accused.split()[1]])]


def test_a_headline_leaves_out_the_articles_of_bodies(told: Told) -> None:
    assert sides(told("Kirche rügt Behörde. Sie lobt die Stadt.")) == [
        (["Kirche"], ["Behörde"]),
        (["Kirche"], ["Stadt"]),
    ]


@pytest.mark.parametrize(
    ("beside", "accused"), [("die Partei", "Führung"), ("den Konzern", "Führung"), ("das Volk", "Kanada")]
)
def test_the_leadership_of_a_party_or_firm_is_no_country(told: Told, beside: str, accused: str) -> None:
    text = f"In Kanada wird gestritten. Der Vorwurf von Ida Holm, die Führung spalte {beside}, ist absurd."
    assert sides(told(text), "Accusation") == [(["Ida Holm"], [accused])]


@pytest.mark.parametrize(
    ("subject", "countries"),
    [
        ("Die Regierungen in Oslo und Rom", {"Norwegen", "Italien"}),
        ("Die Regierungen von Peru und Kanada", {"Peru", "Kanada"}),
        ("Die Regierung in Oslo", {"Norwegen"}),
    ],
)
def test_several_governments_are_their_countries(told: Told, subject: str, countries: set[str]) -> None:
    verb = "lobten" if subject.startswith("Die Regierungen") else "lobte"
    agents, _ = sides(told(f"{subject} {verb} den Maler Udo Lamm."), "Praise")[0]
    assert set(agents) == countries


def test_a_free_state_is_no_country_named_before(told: Told) -> None:
    text = "Polen plant eine Klage. Der {} lobte die Wirtin Ina Tor."
    assert sides(told(text.format("Freistaat")), "Praise") == [(["Freistaat"], ["Ina Tor"])]


@pytest.mark.parametrize("named", ["Anklagebehörde in Bonn", "Staatsanwaltschaft Bonn"])
def test_an_authority_told_before_is_not_that_of_the_country(told: Told, named: str) -> None:
    noun = named.split()[0]
    text = f"Die {named} ermittelt in Deutschland gegen Jan Holm. Die {noun} warf ihm Betrug vor."
    assert sides(told(text), "Accusation") == [([named], ["Jan Holm"])]


def test_prosecutors_whom_a_country_has_many_of_are_not_called_after_it(told: Told) -> None:
    text = "In Deutschland steht Jan Holm vor Gericht. Die Staatsanwaltschaft warf ihm Betrug vor."
    assert sides(told(text), "Accusation") == [(["Staatsanwaltschaft"], ["Jan Holm"])]

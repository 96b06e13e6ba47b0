"""Phrases that are names without looking so."""

from __future__ import annotations

import pytest

from kg.model import Mention
from kg.resolve.linking.phrases import Appositions, Phrases, Shares
from tests.resolve.making import ORGANIZATION, MakeCast, Told, extraction, linked, name, nominal, person, sides


@pytest.mark.parametrize(
    ("phrase", "label"),
    [
        (nominal("Das Weiße Haus", "Haus", modifiers=("weiß",), determiner="der", gender="Neut"), "Weißes Haus"),
        (nominal("Die Norweger", "Norweger", number="Plur", determiner="der"), "Norwegen"),
        (nominal("Die Norwegerinnen", "Norwegerin", number="Plur", determiner="der", gender="Fem"), None),
        (nominal("Viele Norweger", "Norweger", number="Plur", determiner="viel", modifiers=("viel",)), None),
        (nominal("Der Gartenzaun", "Gartenzaun", determiner="der"), None),
        (nominal("Ein Bild", "Bild", determiner="ein", gender="Neut"), None),
        (nominal("Dieses Bild", "Bild", determiner="dieser", gender="Neut"), None),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)
def test_phrase_is_read_as_a_name(cast: MakeCast, phrase: Mention, label: str | None) -> None:
    read = Phrases(cast(extraction(f"{phrase.text} schwieg.", phrase))).link(0)
    assert (read and read.entities[0].label) == label


def test_title_beside_a_name_is_its_bearer(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Ada Arp, die Vorsitzende, kam.",
            person("Ada Arp", gender="Fem"),
            nominal("die Vorsitzende", "Vorsitzende", antecedent=0, function="appos", gender="Fem"),
        )
    )
    read = Appositions(made).link(1)
    assert read is not None
    assert ([entity.label for entity in read.entities], read.score) == (["Ada Arp"], 0.9)


def test_several_people_are_not_the_one_body_beside_them(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Die Fischer, unter ihnen der Seebund, klagten.",
            nominal("Die Fischer", "Fischer", number="Plur", antecedent=1),
            name("der Seebund", ORGANIZATION, name="Seebund"),
        )
    )
    assert Appositions(made).link(0) is None


@pytest.mark.parametrize(
    ("parties", "expected"),
    [(("SPD", "CDU"), ["Politiker von SPD", "Politiker von CDU"]), (("SPD",), None)],
    ids=["two", "one"],
)
def test_people_of_each_body(cast: MakeCast, parties: tuple[str, ...], expected: list[str] | None) -> None:
    phrase = f"Politiker von {' und '.join(parties)}"
    first, *others = (name(party, ORGANIZATION, function="nmod") for party in parties)
    made = cast(
        extraction(f"{phrase} klagten.", nominal(phrase, "Politiker", number="Plur", possessor=1), first, *others)
    )
    read = Shares(made).link(0)
    assert (read and [entity.label for entity in read.entities]) == expected


@pytest.mark.parametrize(
    ("side", "known"),
    [("Die norwegische Seite", "Norwegen"), ("Die andere Seite", "andere Seite"), ("Die Seite", "Seite")],
)
def test_the_side_with_the_adjective_of_a_country_is_the_country(told: Told, side: str, known: str) -> None:
    assert sides(told(f"{side} lobte den Bäcker.", "2023-05-10"))[0][0] == [known]


@pytest.mark.parametrize(
    ("act", "target"),
    [("warf dem Bundesrat vor, die Schweiz zu verraten", "Bundesrat"), ("kritisierte den Bundesrat", "Schweiz")],
    ids=["beside the country", "alone"],
)
def test_a_government_beside_its_country_is_not_the_country(told: Told, act: str, target: str) -> None:
    text = f"Bern. Die Schweiz wartet. Der Schweizer Wirt Udo Lamm {act}."
    assert sides(told(text, "2024-06-12"))[-1][1] == [target]


def test_a_picture_is_no_paper(told: Told) -> None:
    assert sides(told("Die Botschaft lobte das Bild.", "2022-07-19"))[-1][1] == ["Bild"]
    assert sides(told("Die Botschaft lobte die Bild.", "2022-07-19"), "Praise")[-1:] != [(["Botschaft"], ["das Bild"])]


def test_a_partys_minister_is_not_the_government(told: Told) -> None:
    text = "Bundesrat Ueli Maurer sprach in Bern. Die SVP lobte ihren Bundesrat."
    assert "Schweiz" not in sides(told(text, "2021-09-02"))[-1][1]


@pytest.mark.parametrize("people", ["Die Armenier in der Schweiz", "Die Kroaten aus der Fabrik"])
def test_the_people_of_a_country_somewhere_are_not_the_country(told: Told, people: str) -> None:
    assert not {"Armenien", "Kroatien"} & set(linked(told(f"{people} kritisierten den Rat.", "2005-11-25")))


def test_the_father_of_somebody_told_by_his_country_is_not_that_one(told: Told) -> None:
    assert sides(told("Der Vater des Franzosen Luc Bal kritisierte den Rat."))[0][0] == ["Vater des Franzosen Luc Bal"]


def test_countries_are_nobody_named_behind_them(told: Told) -> None:
    text = "Die Außenminister beider Länder, Jan Maas und Luigi Berg, kamen. Die Köche lobten beide Länder."
    assert not {"Jan Maas", "Luigi Berg"} & set(sides(told(text))[-1][1])


def test_a_house_of_a_government_that_acts_is_the_state(told: Told) -> None:
    assert sides(told("Der Elysee-Palast kritisierte die Deichbauer."))[0][0] == ["Frankreich"]

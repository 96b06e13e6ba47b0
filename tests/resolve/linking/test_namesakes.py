"""Last names and first names alone mean the one person of the article who bears them, and nobody where two may."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.model import EntityType
from kg.resolve.cast import Cast
from kg.resolve.linking.names import Names
from kg.resolve.linking.namesakes import Surnames, has_namesakes, namesakes
from kg.vocabulary import Vocabulary
from tests.resolve.making import Told, extraction, linked, nominal, person, sides, view


@pytest.mark.parametrize(("noun", "expected"), [("Rabe", ["Ada Rabe"]), ("Geld", None)], ids=["a last name", "a noun"])
def test_bare_noun_is_the_person_of_that_name(
    gazetteer: Gazetteer, vocabulary: Vocabulary, noun: str, expected: list[str] | None
) -> None:
    made = extraction(f"Ada Rabe kam. Später forderte {noun} Ruhe.", person("Ada Rabe"), nominal(noun, noun))
    cast = Cast(made, view(made), gazetteer, vocabulary.event_classes)
    read = Surnames(cast, Names(cast).link_all()).link(1)
    assert (read and [entity.label for entity in read.entities]) == expected


def test_a_name_that_two_of_the_sentence_before_bear_names_neither(told: Told) -> None:
    result = told("Giorgia Meloni traf den Tenor Ugo Meloni. Meloni lobte die Bäcker.", "2024-05-10")
    assert sides(result)[1][0] == ["Meloni"]


@pytest.mark.parametrize("title", ["König", "Papst"])
def test_who_is_called_by_a_first_name_is_nobody_with_that_last_name(told: Told, title: str) -> None:
    result = told(f"{title} Ruben lobte die Bäcker. Der Sänger Ray Ruben kam.", "2024-05-10")
    assert sides(result)[0][0] == ["Ruben"]


def test_a_family_name_in_front_is_that_of_whoever_is_known_by_it(told: Told) -> None:
    text = "Kim Jong Un kam. Die Sängerin Kim Petersen lobte die Bäcker. Kim lobte die Fischer."
    assert sides(told(text, "2023-05-10"))[1][0] == ["Kim Jong-un"]


@pytest.mark.parametrize(
    ("between", "target"), [("Viele Gäste kamen. ", "Rudi Falk"), ("", "Falk")], ids=["farther", "right behind"]
)
def test_a_last_name_alone_is_whoever_was_called_so_before(told: Told, between: str, target: str) -> None:
    text = f"Rudi Falk wurde 80. Falk lebte in Ulm. Seine Frau Inge Falk malte. {between}Der Pfarrer lobte Falk."
    assert sides(told(text), "Praise")[-1][1] == [target]


def test_a_last_name_is_not_that_of_somebody_who_only_tells_whose_relative_another_is(told: Told) -> None:
    text = "Ada Arp, die Witwe von Karl Arp, kritisierte Ina Berg. Arp warf ihr Geiz vor."
    assert sides(told(text), "Accusation")[-1] == (["Ada Arp"], ["Ina Berg"])


@pytest.mark.parametrize("kin", ["Der Sohn", "Die Tochter", "Der Bruder"])
def test_whose_relative_somebody_is_bears_no_last_name_alone(told: Told, kin: str) -> None:
    text = f"Außenminister Jan Holm kam. {kin} des früheren Präsidenten Emil Holm sang. Holm lobte den Chor."
    assert sides(told(text, "2022-04-07"))[-1][0] == ["Jan Holm"]


@pytest.mark.parametrize("kin", ["Bruder", "Sohn", "Neffe"])
def test_a_relative_called_by_the_first_name_is_nobody_named_further_down(told: Told, kin: str) -> None:
    text = f"Jan Holm schwieg. Holms {kin} Martin kritisierte Italien. Der Präsident Martin Berg sang."
    assert sides(told(text, "2014-09-22"), "Criticism")[0][0] != ["Martin Berg"]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Holm ist Wirt in Ulm. Mit Minister Karl Holm ist er nicht verwandt. Holm lobte den Rat.",
        "Jan Holm kam. Sein Bruder Karl Holm ist tot. Holm lobte den Rat.",
        "Wirt Jan Holm starb. Eva Holm, die Witwe des Verstorbenen, klagt. Holm hatte den Rat gelobt.",
        "Wirt Jan Holm sprach. Richter Karl Holm sang. Es regnete. Viele kamen. Die Räte tagten. Holm lobte den Rat.",
    ],
    ids=["beside another", "as his brother", "as his widow", "long before"],
)
def test_of_two_namesakes_nobody_is_meant_where_the_nearer_was_named_in_passing(told: Told, text: str) -> None:
    assert sides(told(text, "2014-11-09"), "Praise")[-1][0] == ["Holm"]


def test_of_two_namesakes_who_come_in_together_neither_is_meant_by_the_last_name_alone(told: Told) -> None:
    text = (
        "Der Prozess gegen Landrat Egon Holm und seinen Neffen Frank Holm begann. Frank Holm schwieg. "
        "Holms Anwalt kam. Ina Tor lobte Holm."
    )
    assert sides(told(text), "Praise")[-1][1] == ["Holm"]


def test_a_river_is_nobody_of_its_name(told: Told) -> None:
    text = "Ministerpräsident Boris Rhein kam. {} führt wenig Wasser. Die Wirte kritisierten Rhein."
    river = next(link.entity for link in told(text.format("Der Rhein")).links if link.mention == 1)
    assert "boris" not in river
    assert sides(told(text.format("Der Rhein")), "Criticism")[-1][1] == ["Boris Rhein"]


@pytest.mark.parametrize(
    ("name", "said", "lauds"),
    [
        ("Karl Merkel", "Frau Merkel", "Merkel"),
        ("Ida Söder", "Herr Söder", "Söder"),
        ("Ida Söder", "Frau Söder", "Ida Söder"),
    ],
)
def test_frau_and_herr_tell_a_last_name_of_the_other_sex_from_it(told: Told, name: str, said: str, lauds: str) -> None:
    result = told(f"{name} kritisierte den Rat. {said} lobte die Köche.", "2024-05-10")
    assert sides(result, "Praise") == [([lauds], ["Köche"])]


@pytest.mark.parametrize(
    "text",
    [
        "Familie Merkel aus Hollingen kam. Frau Merkel",
        "Das Ehepaar Scholz feierte. Herr Scholz",
        "Zahnarzt Scholz",
    ],
)
def test_one_of_a_family_and_a_dentist_are_nobody_known(told: Told, text: str) -> None:
    assert linked(told(f"{text} lobte die Köche.", "2018-03-14")) == []


def test_a_trade_tells_a_namesake_from_somebody_known_whom_the_article_names(told: Told) -> None:
    facts = told("Olaf Scholz lobte Bo Arp. Zahnarzt Scholz rügte die Köche.", "2018-03-14")
    assert [side[0] for side in sides(facts)] == [["Olaf Scholz"], ["Scholz"]]


def test_a_party_beside_a_last_name_tells_whose_it_is(told: Told) -> None:
    text = "CDU-Chef Merz kam nach Thal. Er dankte Bauer Josef Merz. Das Landvolk lobte Friedrich Merz."
    result = told(f"{text} CDU-Chef Merz rügte die Wirte.", "2024-05-10")
    assert sides(result)[-1][0] == ["Friedrich Merz"]


def test_a_time_beside_a_last_name_is_no_trade(told: Told) -> None:
    text = "Andreas Bovenschulte kam. Präses Jan Arp lobte am Nachmittag Bovenschulte."
    assert linked(told(text, "2024-12-05")) == ["Andreas Bovenschulte"]


@pytest.mark.parametrize(("name", "expected"), [("Rabe", True), ("Rabes", True), ("Ada", True), ("Holm", False)])
def test_a_name_alone_may_mean_whoever_bears_it(
    gazetteer: Gazetteer, vocabulary: Vocabulary, name: str, expected: bool
) -> None:
    made = extraction("Ada Rabe kam. Jan Berg schwieg.", person("Ada Rabe"), person("Jan Berg"))
    people = Names(Cast(made, view(made), gazetteer, vocabulary.event_classes)).link_all()
    assert has_namesakes(name, people, gazetteer) is expected
    assert bool(namesakes(name, people, gazetteer)) is expected


@pytest.mark.parametrize("body", ["Initiative Klara", "Bürgerinitiative Maria", "Organisation Sophia"])
def test_a_first_name_behind_a_noun_for_a_body_is_the_bodys(told: Told, body: str) -> None:
    result = told(f"Die {body} lobte die Köche.")
    assert sides(result, "Praise") == [([body], ["Köche"])]
    assert {entity.label: entity.type for entity in result.entities}[body] is EntityType.ORGANIZATION

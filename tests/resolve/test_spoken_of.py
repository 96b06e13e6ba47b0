"""Descriptions that no office explains: whoever the article has just spoken of, if nothing speaks against it."""

from __future__ import annotations

import pytest

from kg.language import load_language
from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Direktor Udo Lamm kam an. Die Wirtin Ina Tor kritisierte den Manager.", "Udo Lamm"),
        ("Direktor Udo Lamm sprach. Die Wirtin Ina Tor lobte den Geehrten.", "Udo Lamm"),
        ("Bezirkskantorin Ina Tor kam an. Der Wirt Bo Sand kritisierte die Kantorin.", "Ina Tor"),
        ("Die Ministerin Ina Tor kam an. Der Wirt Bo Sand kritisierte die SPD-Politikerin.", "Ina Tor"),
        ("Die Ministerin Ina Tor kam an. Der Wirt Bo Sand kritisierte die 62-Jährige.", "Ina Tor"),
        ("Die Ministerin Ina Tor kam an. Der Wirt Bo Sand drohte der 62-Jährigen.", "Ina Tor"),
        ("Landrat Udo Lamm schwieg. Die Landrätin Ina Tor kritisierte den Kollegen.", "Udo Lamm"),
        ("Landrat Udo Lamm schwieg. Die Landrätin Ina Tor lobte ihren Amtskollegen.", "Udo Lamm"),
        (
            "Der SPD-Rat Bo Sand und der CDU-Rat Jan Moll kamen. SPD-Minister Udo Lamm lobte seinen Parteifreund.",
            "Bo Sand",
        ),
        ("Ina Tor kam an. Der Wirt Bo Sand kritisierte die Physikerin.", "Ina Tor"),
        ("Die Preisträgerin Ina Tor kam an. Der Wirt Bo Sand lobte die Schriftstellerin.", "Ina Tor"),
        ("Anna Tor kam an. Es regnete. Es war kalt. Medien lobten die Mitbegründerin des Gartenvereins.", "Anna Tor"),
    ],
    ids=[
        "manager",
        "honoured",
        "end of a title",
        "party",
        "age",
        "dative of a woman",
        "colleague",
        "her colleague",
        "of his party",
        "calling",
        "calling beside a prize",
        "the only one so far",
    ],
)
def test_the_only_person_of_that_sex_is_meant(told: Told, text: str, target: str) -> None:
    assert sides(told(text))[-1][1] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "Der Wirt Jan Moll und der Imker Udo Lamm stritten. Die Ärztin Ina Tor kritisierte den Manager.",
        "Die CDU-Rätin Ina Tor kam an. Der Wirt Bo Sand kritisierte die SPD-Politikerin.",
        "Die Wirtin Ina Tor kam an. Der Küster Bo Sand kritisierte die Norwegerin.",
        "Direktor Udo Lamm kam an. Die Wirtin Ina Tor kritisierte die Geehrte.",
        "Der Pfarrer Udo Lamm kam an. Die Wirtin Ina Tor kritisierte Vertreter der Bauern.",
        "Landrat Udo Lamm kam mit Amtmann Jan Moll. Die Landrätin Ina Tor lobte ihren Amtskollegen.",
        "Landrat Udo Lamm schwieg. Die Landrätin Ina Tor lobte ihren dänischen Amtskollegen.",
        "Der CDU-Rat Udo Lamm kam an. Der SPD-Abgeordnete Bo Sand lobte seinen Parteifreund.",
        "Der Reeder Udo Lamm kam an. Der Küster Jan Moll schwieg. Die Wirtin Ute Senn lobte ihren Parteifreund.",
        "Die Malerin Ina Tor kam an. Der Wirt Bo Sand kritisierte die Physikerin.",
        "Landrätin Ina Tor kam an. Der Wirt Bo Sand kritisierte die Physikerin.",
        "Udo Lamm und Jan Moll kamen an. Der Wirt Bo Sand kritisierte den Physiker.",
        "Udo Lamm ist tot. Der Wirt Bo Sand kritisierte den Fahrer.",
    ],
    ids=[
        "two compete",
        "another party",
        "unknown origin",
        "the other sex",
        "no article",
        "two colleagues",
        "of a country",
        "of no party of his",
        "unknown party",
        "another calling",
        "an office",
        "two without a title",
        "whoever comes in beside somebody named",
    ],
)
def test_a_wrong_name_is_worse_than_none(told: Told, text: str) -> None:
    named = {"Jan Moll", "Udo Lamm", "Ina Tor"}
    assert named.isdisjoint(sides(told(text))[-1][1])


def test_an_office_of_one_is_whoever_held_it_and_no_politician_named_nearer(told: Told) -> None:
    text = (
        "Bundeskanzler Gerhard Schröder kam an. Es regnete. Es war kalt. Die Halle war voll. Der Chor sang. "
        "Der Sozialpolitiker Udo Lamm (CDU) sprach. Danach kritisierte der Kanzler die Lotsen."
    )
    assert sides(told(text, "2001-03-05"))[-1][0] == ["Gerhard Schröder"]


def test_whoever_was_brought_in_without_a_name_is_taken_up(told: Told) -> None:
    result = told("Ein betrunkener Matrose stieg in Kiel aus. Später kritisierte der Mann die Lotsen.")
    assert sides(result)[-1][0] == ["betrunkener Matrose"]


@pytest.mark.parametrize("noun", ["Rektorin", "Ministerinnen", "Floristin", "Bundesrätin", "Vorständinnen"])
def test_a_feminine_in_in_names_a_woman(noun: str) -> None:
    assert load_language().names_woman(noun)


@pytest.mark.parametrize("noun", ["Disziplin", "Termin", "Medizin", "Verein", "Rektor"])
def test_other_nouns_in_in_name_no_woman(noun: str) -> None:
    assert not load_language().names_woman(noun)


def test_who_is_praised_for_something_did_it(told: Told) -> None:
    result = told("Ina Tor lobte den Wirt Bo Sand dafür, dass er die Kammer kritisiert habe.")
    assert sides(result, "Criticism") == [(["Bo Sand"], ["Kammer"])]


def test_a_person_named_behind_the_body_of_a_title_has_its_sex(told: Told) -> None:
    result = told(
        "Der Präsident des Rates der Künste, Lamm, kam nach Ulm. Lamm traf dort Ida Tor. Sie lobte danach die Werft."
    )
    assert sides(result, "Praise") == [(["Ida Tor"], ["Werft"])]

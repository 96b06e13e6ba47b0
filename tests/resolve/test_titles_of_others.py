"""Titles, offices and origins name whoever bears them: no deputy, no companion, no land."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Bürgermeister Udo Lamm lobte den Chor. Der Zweite Bürgermeister rügte den Wirt.", "Zweiter Bürgermeister"),
        (
            "Die Vorsitzende Ina Tor kam. Die stellvertretende Vorsitzende rügte den Wirt.",
            "stellvertretende Vorsitzende",
        ),
        ("Der stellvertretende Vorsitzende Udo Lamm kam. Der Vorsitzende rügte den Wirt.", "Vorsitzender"),
        ("Der Zweite Bürgermeister Udo Lamm kam. Der Zweite Bürgermeister rügte den Wirt.", "Udo Lamm"),
        ("Der stellvertretende Obmann Udo Lamm kam. Der stellvertretende Obmann rügte den Wirt.", "Udo Lamm"),
    ],
)
def test_a_deputy_is_not_whoever_holds_the_office(told: Told, text: str, agent: str) -> None:
    assert sides(told(text, "2024-05-08"), "Criticism")[-1][0] == [agent]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Der Jesuit Udo Peters rügte den Wirt.", "Udo Peters"),
        ("Der Bandit Jan Mertes rügte den Wirt.", "Jan Mertes"),
        ("Der Apostolische Nuntius in Wien, Pedro Lamm, rügte den Wirt.", "Pedro Lamm"),
        (
            "Das Amt müsse endlich handeln, so die Vorsitzende der Kieler Landjugend.",
            "Vorsitzende der Kieler Landjugend",
        ),
    ],
)
def test_a_title_names_nobody_but_whoever_bears_it(told: Told, text: str, agent: str) -> None:
    assert sides(told(text, "2024-05-08"))[-1][0] == [agent]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Ministerpräsident Boris Rhein kam. Die Wirtin Ina Tor lobte den Hessen.", "Boris Rhein"),
        ("Ministerpräsident Michael Kretschmer kam. Die Wirtin Ina Tor lobte den Sachsen.", "Michael Kretschmer"),
        ("Die Wirtin Ina Tor lobte Hessen.", "Hessen"),
        ("Papst Franziskus kam. Die Wirtin Ina Tor rief den Vatikan zur Eile auf.", "Vatikan"),
        ("Präsident Joseph Aoun kam. Die Wirtin Ina Tor lobte den Libanon.", "Libanon"),
        ("Ministerpräsident Boris Rhein kam. Die Wirtin Ina Tor warf dem Hessen Untreue vor.", "Boris Rhein"),
        ("Die Wirtin Ina Tor bezichtigte die Partei der Lüge.", "Partei"),
        ("Die Wirtin Ina Tor hat den Westen der Heuchelei bezichtigt.", "Westen"),
    ],
)
def test_a_land_and_its_people_and_what_somebody_is_accused_of_are_told_apart(
    told: Told, text: str, target: str
) -> None:
    assert sides(told(text, "2024-05-08"))[-1][1] == [target]


def test_whoever_demands_something_with_somebody_asks_nothing_of_that_person(told: Told) -> None:
    result = told("Der Wirt Udo Lamm kam. Mit seiner Kollegin Ina Tor forderte er ein Gesetz.", "2024-05-08")
    assert sides(result, "Demand") == [(["Udo Lamm"], [])]


def test_a_woman_may_be_called_after_a_town_of_her_country(told: Told) -> None:
    text = "Die Rätin Ina Tor kam. Bundesrätin Micheline Calmy-Rey sprach. Die Genferin rügte den Wirt."
    assert sides(told(text, "2020-01-09"), "Criticism") == [(["Micheline Calmy-Rey"], ["Wirt"])]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Minister Robert Habeck kam. Die Linke nannte den Grünen einen Träumer.", "Robert Habeck"),
        ("Minister Norbert Hofer kam. Die Wirtin Ina Tor rügte den Freiheitlichen.", "Norbert Hofer"),
        ("Minister Robert Habeck kam. Die Wirtin Ina Tor gratulierte den Grünen.", "Bündnis 90/Die Grünen"),
        ("Minister Robert Habeck kam. Die Wirtin Ina Tor warf den Grünen Untreue vor.", "Bündnis 90/Die Grünen"),
    ],
)
def test_one_of_a_party_is_not_the_party(told: Told, text: str, target: str) -> None:
    assert sides(told(text, "2024-05-08"))[-1][1] == [target]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Indien drohte Nepal. Der Papst appellierte an beide Seiten.", ["Indien", "Nepal"]),
        ("Indien schwieg. Peru tagte. China lobte das. Der Papst appellierte an beide Seiten.", ["Seiten"]),
    ],
)
def test_both_sides_are_two_who_are_opposed(told: Told, text: str, targets: list[str]) -> None:
    assert sides(told(text, "2024-05-08"), "Demand")[-1][1] == targets


def test_both_may_be_two_bodies_joined_just_before(told: Told) -> None:
    text = "Die Rätin Ina Tor rief den Hafenbund und die IG Metall zur Ruhe auf. Der Wirt Udo Lamm kritisierte beide."
    assert sides(told(text, "2024-05-08"), "Criticism") == [(["Udo Lamm"], ["Hafenbund", "IG Metall"])]


@pytest.mark.parametrize(
    ("dateline", "target"),
    [("Brüssel. ", "Europäische Union"), ("Die belgische Königin kam nach Brüssel. ", "Belgien")],
)
def test_brussels_in_a_dateline_does_not_speak_of_belgium(told: Told, dateline: str, target: str) -> None:
    text = "Ungarns Ministerpräsident Viktor Orbán warf Brüssel Erpressung vor."
    assert sides(told(dateline + text, "2020-11-17"), "Accusation") == [(["Viktor Orbán"], [target])]


def test_a_name_before_the_verb_is_that_of_the_noun_before_it(told: Told) -> None:
    text = "Der Österreicher Othmar Karas forderte den Ausschluss der Partei."
    assert sides(told(text, "2020-11-17"), "Demand")[0][0] == ["Othmar Karas"]


@pytest.mark.parametrize("dative", ["Malta", "Kanzler Udo Lamm", "den Wirten"])
def test_whoever_stands_before_the_verb_of_a_headline_reproaches(told: Told, dative: str) -> None:
    assert sides(told(f"Familie wirft {dative} Vertuschung vor", "2024-05-08"), "Accusation")[0][0] == ["Familie"]


def test_whom_an_infinitive_is_done_to_is_not_whoever_is_told_to_do_it(told: Told) -> None:
    text = "Ministerin Eva Lund kam. Die Wirtin Ina Tor warf dem Musiker Udo Lamm vor, sie bedroht zu haben."
    assert sides(told(text, "2024-05-08"), "Threat") == [(["Udo Lamm"], ["Ina Tor"])]


def test_what_is_said_aside_of_whoever_acts_is_not_acted_on(told: Told) -> None:
    text = "Die Wirtin Ina Tor trat zurück. Udo Lamm, der aus einer Familie von Lehrern stammt, lobte sie."
    assert sides(told(text, "2024-05-08"), "Praise") == [(["Udo Lamm"], ["Ina Tor"])]


def test_whoever_goes_on_behind_an_unread_dieser_is_not_the_subject_before(told: Told) -> None:
    text = "Der Wirt Udo Lamm forderte Bo Lund zum Rücktritt auf. Dieser hielt sich in Rom auf, wo er Ina Tor lobte."
    assert sides(told(text, "2024-05-08"), "Praise") == [([], ["Ina Tor"])]


def test_a_word_before_als_is_no_part_of_the_description(told: Told) -> None:
    result = told("Der Wirt Udo Lamm traf Ina Tor, die er im August noch als Gegnerin bezeichnet hatte.", "2024-05-08")
    assert [e.epithet for e in result.events if e.epithet] == ["Gegnerin"]


def test_two_in_the_dative_are_both_reproached_with_what_stands_behind(told: Told) -> None:
    result = told("Der Wirt Udo Lamm warf den Pfarrerinnen und Pfarrern Beihilfe vor.", "2024-05-08")
    assert [agents for agents, _ in sides(result, "Accusation")] == [["Udo Lamm"]]

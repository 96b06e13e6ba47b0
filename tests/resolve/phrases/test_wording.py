"""What the form of a phrase makes plain: weak nouns, members of parties, attributes that belong to a name."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Die Äbtissin lobte den Biologen.", "Biologe"),
        ("Die Äbtissin lobte den Geehrten.", "Geehrter"),
        ("Die Äbtissin lobte das Unternehmen.", "Unternehmen"),
        ("Die Äbtissin lobte den Kanton.", "Kanton"),
        ("Die Äbtissin drohte den Demonstranten.", "Demonstranten"),
        ("Die Äbtissin stellte sich an die Seite des Emirs.", "Emir"),
        ("Die Äbtissin unterstellte den Rostockern, sie seien faul.", "Rostocker"),
    ],
)
def test_a_bent_noun_is_named_in_its_base_form(told: Told, text: str, target: str) -> None:
    assert sides(told(text))[-1][1] == [target]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Ina Tor (Grüne) sprach in Kiel. Danach lobte die Grüne die Köche.", "Ina Tor"),
        ("Die Grünen tagten. Danach lobten die Grünen die Köche.", "Bündnis 90/Die Grünen"),
        ("Die Linke tagte. Danach lobte die Linke die Köche.", "Die Linke"),
    ],
)
def test_the_singular_of_a_partys_name_is_a_member(told: Told, text: str, agent: str) -> None:
    assert sides(told(text))[-1][0] == [agent]


def test_the_attribute_of_a_body_called_by_its_noun_is_part_of_its_name(told: Told) -> None:
    assert sides(told("Der Weltverband freier Lotsen lobte die Köche."))[-1][0] == ["Weltverband freier Lotsen"]


def test_an_accusative_singular_of_a_partys_name_is_a_member(told: Told) -> None:
    assert sides(told("Bo Sand (Grüne) kam. Der Bürgermeister lobte den Grünen."))[-1][1] == ["Bo Sand"]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Die islamischen Staaten lobten die Köche.", "islamische Staaten"),
        ("Der Islamische Staat lobte die Köche.", "Islamischer Staat"),
        ("Die Vereinten Nationen lobten die Köche.", "Vereinte Nationen"),
    ],
)
def test_a_plural_is_no_body_called_in_the_singular(told: Told, text: str, agent: str) -> None:
    assert sides(told(text))[-1][0] == [agent]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("In Deutschland stritt der Kieler Gemeinderat. Die Äbtissin kritisierte die Regierung.", "Regierung"),
        ("In Deutschland stritten die Leute. Die Äbtissin kritisierte die Regierung.", "Deutschland"),
        ("In Deutschland tagte der Landtag. Die Äbtissin kritisierte die Opposition.", "Opposition"),
    ],
)
def test_where_a_council_is_spoken_of_no_government_is_the_state(told: Told, text: str, target: str) -> None:
    assert sides(told(text))[-1][1] == [target]


def test_a_speaker_before_a_colon_is_not_whom_the_headline_names(told: Told) -> None:
    links = told("Bahnchef: Claus Linde kritisierte den Koch Karl Holm.").links
    assert not any(
        reason == "Stands beside the name." for link in links for reason in link.reasons if link.mention == 0
    )


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Damals besuchte Außenminister Frank-Walter Steinmeier Kenia.", "Q76658"),
        ("König Philippe von Belgien traf die Köche.", "philippe-von-belgien"),
        ("Die Äbtissin und Ada Kenia lobten die Köche.", "ada-kenia"),
    ],
)
def test_a_country_is_not_the_end_of_a_longer_name(told: Told, text: str, agent: str) -> None:
    assert agent in {link.entity.rpartition("/")[2] for link in told(text).links}


def test_a_body_with_two_titles_has_one_name(told: Told) -> None:
    text = "Die Freie und Hansestadt Hamburg kritisierte die Wirte."
    assert sides(told(text), "Criticism") == [(["Freie und Hansestadt Hamburg"], ["Wirte"])]


def test_several_called_by_their_title_have_no_name(told: Told) -> None:
    text = "Der Sprecher warf den Bischöfen Vertuschung vor."
    assert sides(told(text), "Accusation") == [(["Sprecher"], ["Bischöfe"])]


def test_behind_the_owner_and_the_title_stands_who_is_meant(told: Told) -> None:
    text = "Im Prozess hat Petra Lamms Anwältin Ida Holm die Wirte kritisiert."
    assert sides(told(text), "Criticism") == [(["Ida Holm"], ["Wirte"])]


def test_the_noun_of_an_association_ends_the_name_before_it(told: Told) -> None:
    text = "Der Verbraucherzentrale Landesverband lobte die Wirte."
    assert sides(told(text), "Praise") == [(["Verbraucherzentrale Landesverband"], ["Wirte"])]


def test_a_noun_for_known_bodies_is_no_name(told: Told) -> None:
    result = told("Die EZB hat Pläne vorgestellt. Der Wirt kritisierte die Notenbank.")
    assert sides(result, "Criticism")[-1][1] == ["Europäische Zentralbank"]

"""Whom "sie", "ihr" and "ihnen" mean where they mean more than one."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("Die Wirte trafen die Köche.", ["Wirte"]),
        ("Ada Arp und Ben Bo sprachen mit den Köchen.", ["Ada Arp", "Ben Bo"]),
        ("Die Wirte, die lange geschwiegen hatten, kamen am Abend.", ["Wirte"]),
    ],
)
def test_subject_goes_on_to_act(told: Told, before: str, meant: list[str]) -> None:
    assert sides(told(f"{before} Sie kritisierten den Plan."))[-1][0] == meant


def test_several_are_those_of_the_sentence_before_and_none_farther_away(told: Told) -> None:
    text = "Die Wirte kamen. Der Abend war lang. Das Wetter war schlecht. Sie kritisierten den Plan."
    assert ["Wirte"] not in [agents for agents, _ in sides(told(text))]


def test_whom_they_act_on_is_somebody_else(told: Told) -> None:
    agents, targets = sides(told("Die Wirte trafen die Bauern. Danach lobten die Bauern sie."))[-1]
    assert (agents, targets) == (["Bauern"], ["Wirte"])


def test_who_acts_on_them_has_another_noun(told: Told) -> None:
    assert sides(told("Die Köche feierten. Dann lobten die Köche sie.")) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Rat Bo Arp las die Vorschläge der Kammer. Er nannte sie lächerlich.", ["Vorschläge der Kammer"]),
        ("Rat Bo Arp prüfte die Entwürfe von Ida Kern. Er lobte sie.", ["Entwürfe von Ida Kern"]),
        ("Rat Bo Arp las die Vorschläge von Ida Kern. Er nannte sie eine Künstlerin.", ["Ida Kern"]),  # one
    ],
)
def test_what_is_done_to_them_is_done_to_what_somebody_has_rather_than_to_her(
    told: Told, text: str, meant: list[str]
) -> None:
    assert sides(told(text))[-1][1] == meant


def test_those_of_whom_a_body_has_its_name_are_not_told_of(told: Told) -> None:
    text = "Rektorin Ina Tor bat um Entschuldigung. Der Zentralrat der Juden kritisierte sie."
    assert sides(told(text, "2024-06-05"), "Criticism")[-1][1] == ["Ina Tor"]


def test_what_is_hers_is_not_of_two_beside_whom_she_sat(told: Told) -> None:
    text = "Ina Tor sprach. Sie saß zwischen Jan Arp und dem Polen Ole Berg. Der Pole lobte ihre Rede."
    assert sides(told(text), "Praise")[-1][1] == ["Rede von Ina Tor"]


def test_what_is_theirs_is_not_praised_by_one_of_them(told: Told) -> None:
    text = "Jan Arp und der Abt Ole Berg kamen zum Fest. Der Abt lobte ihren Mut."
    assert sides(told(text), "Praise")[-1][1] == ["Mut"]

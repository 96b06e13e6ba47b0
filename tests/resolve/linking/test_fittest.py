"""Who of an article a description means where several fit, and who is left out of the choice."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


def test_whoever_stands_nearest_is_meant_where_two_bear_a_title(told: Told) -> None:
    text = "Landrat Emil Arp sprach. Es regnete. Danach kam Landrat Olaf Berg. Die Wirtin lobte den Landrat."
    assert sides(told(text), "Praise")[-1][1] == ["Olaf Berg"]


def test_nobody_is_meant_where_two_of_one_title_are_named_in_one_breath(told: Told) -> None:
    text = "Landrat Emil Arp und Landrat Olaf Berg kamen. Die Wirtin lobte den Landrat."
    assert sides(told(text), "Praise")[-1][1] == ["Landrat"]


def test_a_woman_is_nobody_whose_sex_is_not_told(told: Told) -> None:
    text = "Kim Arp sprach im Rat. Die Künstlerin lobte den Rat."
    assert sides(told(text), "Praise")[-1][0] == ["Künstlerin"]


@pytest.mark.parametrize("whose", ["Dessen", "Deren"])
def test_the_head_of_a_body_is_not_who_was_named_beside_it(told: Told, whose: str) -> None:
    text = f"Die Wirtin Ada Lorenz kritisierte den Verein und die Kammer. {whose} Direktorin lobte die Ausstellung."
    assert sides(told(text), "Praise")[-1][0] == ["Direktorin"]


def test_a_politician_without_name_does_not_hold_the_office_of_another(told: Told) -> None:
    text = "Renner warf dem Linken-Politiker Eile vor. Peymann kritisierte den Bürgermeister."
    assert sides(told(text), "Criticism")[-1][1] == ["Bürgermeister"]


def test_who_is_known_to_hold_an_office_is_meant_before_another_with_a_like_title(told: Told) -> None:
    text = "Generaldirektor Peter Lohr sprach. Die Wirtin lobte den Bundestagspräsidenten. Norbert Lammert schwieg."
    assert sides(told(text, "2006-06-14"), "Praise")[-1][1] == ["Norbert Lammert"]


def test_the_colleague_of_a_minister_leads_no_party(told: Told) -> None:
    text = "CDU-Chef Jan Holm kam. Bauminister Udo Lamm schwieg. Kulturministerin Ina Tor lobte ihren Kollegen."
    assert sides(told(text, "2023-10-19"), "Praise")[-1][1] == ["Udo Lamm"]


@pytest.mark.parametrize(
    ("title", "target"),
    [("Der Intendant der Oper, Jan Holm,", "Intendant"), ("Intendant Jan Holm", "Jan Holm")],
    ids=["by a title that says whose", "by the bare title"],
)
def test_who_is_named_further_down(told: Told, title: str, target: str) -> None:
    text = f"Ina Tor kam. Viele sangen. Die Wirte kritisierten den Intendanten. {title} lobte den Chor."
    assert sides(told(text), "Criticism")[-1][1] == [target]


@pytest.mark.parametrize(
    ("then", "is_he"),
    [("Udo Lamm lobte den Chor.", False), ("Ina Tor lobte den Chor.", True)],
    ids=["a man who may be of it", "a woman"],
)
def test_a_party_member_is_not_its_chief_where_another_was_told_of_since(told: Told, then: str, is_he: bool) -> None:
    text = f"CDU-Chef Jan Holm kam. {then} Der CDU-Politiker kritisierte die Wirte."
    assert (sides(told(text, "2023-11-01"), "Criticism")[-1][0] == ["Jan Holm"]) == is_he


def test_a_description_by_party_is_nobody_named_only_further_down(told: Told) -> None:
    text = "Der Rat tagte. Viele kamen. Es regnete. Eva Blum lobte den CDU-Politiker. Friedrich Merz sprach lange."
    assert sides(told(text, "2025-05-06"), "Praise")[-1][1] != ["Friedrich Merz"]


@pytest.mark.parametrize(
    "text",
    [
        "Erzbischof Jan Holm kam. Der Vorsitzende der Imkerinnung lobte den Chor.",
        "Landrat Jan Holm sprach. Der Präsident des Sängerbunds lobte den Chor.",
        "Richter Jan Holm schwieg. Der Sprecher der Segelschule lobte den Chor.",
    ],
)
def test_who_has_an_office_is_not_the_head_of_a_body_that_nobody_knows(told: Told, text: str) -> None:
    assert sides(told(text), "Praise")[-1][0] != ["Jan Holm"]


def test_who_is_called_an_office_alone_is_not_somebody_else_by_another_word(told: Told) -> None:
    text = "Der CDU-Politiker schwieg. Der Vizekanzler lobte den Chor."
    assert sides(told(text), "Praise")[-1][0] == ["Vizekanzler"]


@pytest.mark.parametrize("other", ["Der Millionär", "Der Manager", "Der reiche Milliardär"])
def test_a_minister_without_name_is_nobody_of_another_calling(told: Told, other: str) -> None:
    text = f"Der Bundeswirtschaftsminister schwieg. {other} lobte den Chor."
    assert sides(told(text, "2008-11-08"), "Praise")[-1][0] != ["Bundeswirtschaftsminister"]


@pytest.mark.parametrize("whose", ["Deren Präsident", "Ihr Präsident"])
def test_the_head_of_an_unread_owner_is_no_head_of_state(told: Told, whose: str) -> None:
    text = f"Gerhard Schröder traf den französischen Präsidenten. Chirac kritisierte die Notenbank. {whose} kritisierte Italien."
    assert ["Jacques Chirac"] not in [
        agents for agents, targets in sides(told(text, "1998-10-29"), "Criticism") if "Italien" in targets
    ]


def test_an_office_that_two_hold_is_not_that_of_the_one_told_of_before(told: Told) -> None:
    text = (
        "Kanzler Tim Arp besuchte Ulm. Mit Ole Berg, damals Ministerpräsident in Dresden, sprach die Wirtin. "
        "Der Regierungschef lobte die Köche."
    )
    assert sides(told(text, "2013-09-25"), "Praise")[-1][0] == ["Regierungschef"]


def test_of_two_who_hold_an_office_the_one_is_meant_who_has_just_acted(told: Told) -> None:
    text = (
        "Präsident Barack Obama sprach. Es regnete. Präsident François Hollande kritisierte die Wirte. "
        "Der Präsident lobte die Köche."
    )
    assert sides(told(text, "2013-09-25"), "Praise")[-1][0] == ["François Hollande"]


def test_a_president_of_a_house_is_not_the_one_of_the_state_named_further_down(told: Told) -> None:
    text = (
        "Nationalratspräsident Wolfgang Sobotka führte sie durch das Haus. Der Präsident lobte die Köche. "
        "Später kam Bundespräsident Alexander Van der Bellen."
    )
    assert sides(told(text, "2018-06-13"), "Praise")[0][0] == ["Wolfgang Sobotka"]


def test_an_office_beside_a_successor_of_another_is_that_of_whoever_is_called_so(told: Told) -> None:
    text = (
        "Ida Tor ist tot. Ihr Nachfolger im Amt, Paul Senn, und der heutige Präsident Jörg Berres kamen. "
        "Der Präsident lobte die Köche."
    )
    assert sides(told(text, "2020-12-09"), "Praise")[-1][0] == ["Jörg Berres"]


def test_somebody_in_office_is_nobody_named_only_further_down(told: Told) -> None:
    text = (
        "Jan Holm und Udo Tor wollen Nachfolger von Karl Senn werden. Es regnete. Viele kamen. Der Amtsinhaber lobte Holm. "
        "Ministerpräsident Dietmar Woidke kam."
    )
    assert sides(told(text, "2022-09-28"), "Praise")[-1][0] != ["Dietmar Woidke"]

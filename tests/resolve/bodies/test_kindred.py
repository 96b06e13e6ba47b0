"""Bodies that a general noun takes up."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Der Anglerverein klagt. Bo Sand kritisierte die Organisation.", ["Anglerverein"]),
        ("Der Rat hörte die Bürgerinitiative an. Bo Sand kritisierte die Organisation.", ["Bürgerinitiative"]),
        ("Der Anglerverein und der Imkerbund klagen. Bo Sand kritisierte die Organisation.", ["Organisation"]),
        ("Der Rechnungshof klagt. Bo Sand kritisierte die Organisation.", ["Organisation"]),
    ],
    ids=["a club", "not as a subject", "one of two", "an authority"],
)
def test_an_organization_is_the_only_body_with_members_just_spoken_of(
    told: Told, text: str, targets: list[str]
) -> None:
    assert sides(told(text))[-1] == (["Bo Sand"], targets)


def test_a_club_somebody_was_at_before_is_not_the_club(told: Told) -> None:
    text = (
        "Der FC Nordheim verlor. Der Trainer dankte seinem früheren Klub Südstern. Die Wirte kritisierten den Verein."
    )
    assert sides(told(text), "Criticism")[-1][1] != ["Südstern"]


def test_what_is_called_an_initiative_is_no_company(told: Told) -> None:
    text = "Die Bürgerinitiative „Gegenwind“ tagte. Der Betreiber kritisierte die Wirte."
    assert sides(told(text), "Criticism")[-1][0] == ["Betreiber"]


@pytest.mark.parametrize(("noun", "target"), [("Verband", "Verband"), ("Klub", "FC Nordheim")])
def test_a_sports_club_is_no_association(told: Told, noun: str, target: str) -> None:
    text = f"Der FC Nordheim verlor. Die Wirte forderten vom {noun} mehr Geld."
    assert sides(told(text), "Demand")[-1][1] == [target]


def test_a_general_noun_names_nobody_for_certain_where_another_body_has_acted_since(told: Told) -> None:
    text = "Der Weltverband rügte Ina Sand. Der Bayerische Imkerbund widersprach. Der Verband kritisierte die Rüge."
    assert sides(told(text), "Criticism")[-1][0] == ["Verband"]


def test_a_general_noun_takes_up_a_body_behind_a_sentence_about_a_person(told: Told) -> None:
    text = "Der Imkerverband rügte Ina Sand. Der Minister widersprach. Der Verband kritisierte die Antwort."
    assert sides(told(text), "Criticism")[-1][0] == ["Imkerverband"]


@pytest.mark.parametrize(
    ("unions", "target"),
    [("Die IG Metall tagte", "IG Metall"), ("Die IG Metall und die EVG tagten", "Gewerkschaft")],
    ids=["one", "two"],
)
def test_a_union_is_taken_up_by_its_noun_though_its_name_has_another(told: Told, unions: str, target: str) -> None:
    assert sides(told(f"{unions} am Montag. Ina Sand lobte die Gewerkschaft."), "Praise")[-1][1] == [target]


def test_a_club_may_be_one_whose_name_acted_right_before(told: Told) -> None:
    text = "Der Tiroler Skiverband feierte. Wacker Nordheim verlor. Der Verein lobte den Wirt Bo Tor."
    assert sides(told(text), "Praise") == [(["Verein"], ["Bo Tor"])]
    other = "Der Heimatverein feierte. Wacker Nordheim verlor. Der Verein lobte den Wirt Bo Tor."
    assert sides(told(other), "Praise") == [(["Heimatverein"], ["Bo Tor"])]


def test_a_team_called_like_its_city_is_not_the_club_spoken_of(told: Told) -> None:
    text = "Der 1. FC Nordheide feierte. Der Trainer lobte Köln. Die Rätin Ina Tor rügte den Verein."
    assert sides(told(text), "Criticism")[-1][1] != ["Köln"]


def test_a_headlines_short_name_is_no_second_company(told: Told) -> None:
    text = "Streit bei der Post. Bei der Deutschen Post streiken die Boten. Der Wirt kritisierte den Konzern."
    assert sides(told(text), "Criticism")[-1][1] == ["Deutsche Post"]


def test_people_taken_for_a_name_are_no_association(told: Told) -> None:
    assert sides(told("Die Wirte lobten die Ultras. Der Verband kritisierte den Rat."), "Criticism")[-1][0] == [
        "Verband"
    ]


@pytest.mark.parametrize(
    ("first", "actor"), [("Verband", "Klub"), ("Verein", "Verein")], ids=["an association", "a club"]
)
def test_a_club_is_no_association_told_of_by_that_noun_alone(told: Told, first: str, actor: str) -> None:
    text = f"Der {first} rügte den Koch Bo Lamm. Der Klub lobte Udo Senn."
    assert sides(told(text), "Praise")[-1][0] == [actor]

"""What a body is called that nobody knows: in the nominative, without article."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("people", "label"),
    [
        ("Die Liberalen in Kanada", "Liberale"),
        ("Die Roten Falken", "Roten Falken"),
        ("Die Grünen in Peru", "Grüne"),
        ("Die Grünen im Kreistag", "Grüne im Kreistag"),
    ],
)
def test_a_body_called_by_an_adjective_has_its_form_without_article(told: Told, people: str, label: str) -> None:
    assert sides(told(f"{people} rügten die Deichbauer."))[0][0] == [label]


def test_a_body_nobody_knows_is_called_as_the_text_calls_it(told: Told) -> None:
    assert sides(told("Die Rätin Ada Holm lobte die Nordheider Werft."))[0][1] == ["Nordheider Werft"]


@pytest.mark.parametrize(
    ("owner", "label"), [("Jan Dack", "Firma Dack"), ("Udo Lamm", "Dack")], ids=["a namesake", "nobody"]
)
def test_a_firm_keeps_its_noun_beside_somebody_of_its_name(told: Told, owner: str, label: str) -> None:
    text = f"Ina Tor kritisierte die Firma Dack. {owner} lobte den Chor."
    assert sides(told(text), "Criticism")[-1][1] == [label]


@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("Der Mieterverein Süd", "Mieterverein Süd"),
        ("Die Stiftung Brot für Dörfer", "Stiftung Brot für Dörfer"),
        ("Der Singkreis Ost", "Singkreis Ost"),
        ("Der Konzern Rhenola", "Rhenola"),
        ("Der Verein Deichblick", "Deichblick"),
        ("Die Freiwillige Feuerwehr Hollingen", "Freiwillige Feuerwehr Hollingen"),
    ],
)
def test_a_noun_that_belongs_to_a_name_stays_with_it(told: Told, body: str, label: str) -> None:
    assert sides(told(f"{body} rügte den Rat."))[0][0] == [label]


@pytest.mark.parametrize("firm", ["Bauunternehmen Merkel", "Hotel Kohl", "Spedition Söder", "Ingenieurbüro Baerbock"])
def test_a_firm_called_like_somebody_known_is_nobody(told: Told, firm: str) -> None:
    facts = told(f"Die Wirte kritisierten das {firm}. Der Chor lobte {firm.split()[1]}.", "2022-05-15")
    assert [side for fact in sides(facts) for side in fact][1::2] == [[firm], [firm]]


def test_the_noun_of_a_body_at_the_front_is_no_adjective(told: Told) -> None:
    text = "Die Wirte kritisierten den Verbraucherzentrale Bundesverband scharf."
    assert sides(told(text), "Criticism")[-1][1] == ["Verbraucherzentrale Bundesverband"]

"""Who acts on whom where the phrase is a general noun, a neighbour, one of two, or a thing that cannot speak."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Kenias Ministerin Amina Odero kam nach Uganda. Sie beschuldigte den Nachbarn, Vieh zu stehlen.", ["Uganda"]),
        ("Kenia stritt mit Uganda. Kenias Botschafter Otieno Odero beschuldigte den Nachbarn in Kampala.", ["Uganda"]),
        ("Kenia stritt mit Uganda und Tansania. Kenias Minister Otieno Odero beschuldigte den Nachbarn.", ["Nachbarn"]),
        ("Der Wirt Udo Lamm aus Kiel war in Uganda. Er beschuldigte seinen Nachbarn.", ["Nachbarn von Udo Lamm"]),
    ],
    ids=["the only other country", "said", "two others", "a private neighbour"],
)
def test_a_neighbour_is_the_other_country_of_two(told: Told, text: str, target: list[str]) -> None:
    assert sides(told(text), "Accusation")[-1][1] == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Die Nordlicht Reederei entließ in Kiel 40 Leute. Die Wirtin Ina Tor kritisierte den Konzern.",
            "Nordlicht Reederei",
        ),
        (
            "Der Haushaltsausschuss tagte in Kiel bis Mitternacht. Die Rätin Ina Tor lobte das Gremium.",
            "Haushaltsausschuss",
        ),
        (
            "Der Verwaltungsgerichtshof wies die Klage ab. Die Wirtin Ina Tor kritisierte das Gericht.",
            "Verwaltungsgerichtshof",
        ),
        ("Das Umweltministerium schwieg dazu lange. Die Wirtin Ina Tor kritisierte das Ressort.", "Umweltministerium"),
    ],
    ids=["company", "board", "court", "ministry"],
)
def test_a_general_noun_takes_up_the_one_body_of_its_kind(told: Told, text: str, target: str) -> None:
    assert sides(told(text))[-1][1] == [target]


def test_a_union_is_no_company(told: Told) -> None:
    result = told("Die Lokführergewerkschaft Nordheide rief zum Streik auf. Die Wirtin Ina Tor lobte das Unternehmen.")
    assert sides(result)[-1][1] == ["Unternehmen"]


@pytest.mark.parametrize(
    "text",
    [
        "Ein neues Abkommen nannte Präsident Jan Moll „überfällig“.",
        "Das alte Abkommen mit Peru kritisierte Präsident Jan Moll.",
    ],
)
def test_no_thing_praises_or_names_a_person(told: Told, text: str) -> None:
    ((agents, targets),) = sides(told(text))
    assert agents == ["Jan Moll"]
    assert "Abkommen" in targets[0]


def test_a_thing_that_speaks_may_praise(told: Told) -> None:
    assert sides(told("Der Bericht nannte Präsident Jan Moll „fähig“.")) == [(["Bericht"], ["Jan Moll"])]


def test_both_are_the_two_people_of_the_last_sentences(told: Told) -> None:
    result = told(
        "Die Rätin Ina Tor beschimpfte den Kämmerer. Dort sitzt seit Mai Udo Lamm. Es gab Streit. "
        "Bürgermeister Bo Sand rief beide an."
    )
    assert sides(result, "Call") == [(["Bo Sand"], ["Ina Tor", "Udo Lamm"])]


def test_two_sides_are_the_two_that_quarrel(told: Told) -> None:
    result = told(
        "Der Mieterbund und der Hausbesitzerverein stritten. Die Rätin Ina Tor ermahnte beide Parteien, zu reden."
    )
    assert sides(result, "Demand")[-1][1] == ["Mieterbund", "Hausbesitzerverein"]


def test_a_clause_is_no_phrase_before_it(told: Told) -> None:
    result = told("Die Firma zahlt den Banken mehr, was die Gewerkschaft Verdi kritisierte.")
    assert all("Banken" not in agents + targets for agents, targets in sides(result))


def test_a_president_is_no_pope(told: Told) -> None:
    result = told("Papst Franziskus kam an. Die Wirtin Ina Tor kritisierte den Präsidenten.", "2015-05-04")
    assert "Franziskus" not in str(sides(result)[-1][1])


def test_an_object_is_not_the_subject_of_its_clause(told: Told) -> None:
    result = told("Der Wirt Udo Lamm sprach zuerst. Der Imker Bo Sand, der später kam, kritisierte ihn scharf.")
    assert sides(result)[-1] == (["Bo Sand"], ["Udo Lamm"])


def test_several_are_counted_in_the_nominative(told: Told) -> None:
    result = told("Die Ministerin Ina Tor sprach mit neun deutschen Verlegern. Sie lobte sie.")
    assert all("neun deutschen" not in label for agents, targets in sides(result) for label in agents + targets)

"""What a mention is by its words."""

from __future__ import annotations

import pytest

from kg.model import Mention
from kg.resolve.roles import is_both, is_pronoun, role_of, stands_for_place
from tests.resolve.making import MakeCast, Told, extraction, nominal, person, pronoun, sides


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (pronoun("Er"), True),
        (nominal("Die beiden", "beide", number="Plur"), True),
        (nominal("Der Minister", "Minister"), False),
        (person("Ada Beispiel"), False),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)
def test_pronouns_stand_for_something_without_naming_it(mention: Mention, expected: bool) -> None:
    assert is_pronoun(mention) is expected


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [("die beiden Länder", "Land", True), ("die zwei Minister", "Minister", True), ("die Minister", "Minister", False)],
)
def test_both_are_exactly_two(cast: MakeCast, text: str, head: str, expected: bool) -> None:
    made = cast(extraction(f"Dort sind {text}.", nominal(text, head, number="Plur")))
    assert is_both(made.mentions[0], made) is expected


def test_what_something_is_in_is_a_place(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Sie sprach im Rathaus. Das Rathaus schwieg.",
            nominal("Rathaus", "Rathaus"),
            nominal("Das Rathaus", "Rathaus"),
        )
    )
    assert [stands_for_place(made, index) for index in (0, 1)] == [True, False]


@pytest.mark.parametrize(
    ("head", "known"),
    [("Bundeskanzler", True), ("Este", True), ("Tisch", False)],
    ids=["office", "inhabitant", "thing"],
)
def test_role_is_of_an_office_or_a_people(cast: MakeCast, head: str, known: bool) -> None:
    made = cast(extraction(f"Der {head} kam.", nominal(f"Der {head}", head)))
    assert (role_of(made.mentions[0], made) is not None) is known


def test_a_body_called_like_an_office_is_nobody_s_role(cast: MakeCast) -> None:
    board, titled = nominal("Der Vorstand", "Vorstand"), person("Vorstand Ada Beispiel", role="Vorstand")
    made = cast(extraction("Der Vorstand schwieg. Vorstand Ada Beispiel schwieg.", board, titled))
    assert [role_of(mention, made) is not None for mention in (board, titled)] == [False, True]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Pater Jan Moll kam am Montag an. Der 61-jährige Kuseler kritisierte die Pläne.", "Jan Moll"),
        ("Minister Udo Lamm kam am Montag an. Der Sachse lobte die Feuerwehr.", "Udo Lamm"),
        ("Minister Udo Lamm kam am Montag an. Der Vogtländer lobte die Feuerwehr.", "Udo Lamm"),
        ("Der Vermittler Tesfaye Abebe kam am Montag an. Der Äthiopier in Genf lobte die Uno.", "Tesfaye Abebe"),
        ("Pater Jan Moll kam am Montag an. Der Speyerer Ordensmann lobte die Uno.", "Jan Moll"),
    ],
    ids=[
        "town and age",
        "a Land",
        "a landscape in -land",
        "country of somebody of unknown origin",
        "adjective of a town",
    ],
)
def test_the_subject_of_the_next_sentence_tells_where_somebody_is_from(told: Told, text: str, agent: str) -> None:
    assert sides(told(text))[-1][0] == [agent]


def test_a_woman_behind_a_preposition_is_no_people(told: Told) -> None:
    result = told(
        "Der Minister Bo Sand traf in Oslo die deutsche Rätin Ina Tor. Zuvor war er bei der Deutschen vorstellig geworden."
    )
    assert sides(result) == [(["Bo Sand"], ["Ina Tor"])]


def test_an_aged_stranger_is_no_country(told: Told) -> None:
    result = told("Der Wirt Udo Lamm lobte am Montag in Kiel einen Helfer. Er dankte auch dem 49-jährigen Kroaten.")
    assert "Kroatien" not in [entity.label for entity in result.entities]


@pytest.mark.parametrize("name", ["Weber", "Merkel"])
def test_a_last_name_with_an_article_stays_a_name(told: Told, name: str) -> None:
    result = told(f"Die Ministerin Ina {name} kam an. Der Wirt Bo Sand kritisierte die {name}.")
    assert sides(result)[-1][1][0].endswith(name)


@pytest.mark.parametrize(
    ("told_before", "called"),
    [
        ("Der Präsident des Bauernverbands, Udo Lamm, sprach in Ulm.", "Der Bauernpräsident"),
        ("Udo Lamm, Präsident des Bauernverbands, sprach in Ulm.", "Der Verbandspräsident"),
        ("Der Vorsitzende der Gewerkschaft der Lotsen, Udo Lamm, sprach in Ulm.", "Der Gewerkschaftschef"),
    ],
)
def test_a_compound_says_what_a_title_said_with_its_body(told: Told, told_before: str, called: str) -> None:
    assert sides(told(f"{told_before} {called} kritisierte die Reederei."))[-1][0] == ["Udo Lamm"]


def test_a_trainer_is_not_called_after_what_he_does_not_lead(told: Told) -> None:
    result = told("Der Trainer des Vereins, Udo Lamm, sprach in Ulm. Der Vereinschef kritisierte die Reederei.")
    assert sides(result)[-1][0] == ["Vereinschef"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Die Trainerin Ina Tor gratulierte dem Polen.", "Pole"),
        ("Die Trainerin Ina Tor gratulierte dem Ungarn.", "Ungar"),
        ("Die Trainerin Ina Tor lobte den Schweden.", "Schwede"),
        ("Die Trainerin Ina Tor gratulierte Polen.", "Polen"),
        ("Die Trainerin Ina Tor drohte dem Iran.", "Iran"),
    ],
)
def test_a_country_with_an_article_of_men_is_one_of_its_people(told: Told, text: str, target: str) -> None:
    assert sides(told(text)) == [(["Ina Tor"], [target])]


def test_a_party_in_the_masculine_is_one_of_its_members(told: Told) -> None:
    text = "Gregor Gysi kam. Der Linke lobte den Chor."
    assert sides(told(text, "2019-02-08"), "Praise")[-1][0] == ["Gregor Gysi"]


def test_whoever_is_only_told_as_a_relative_leads_no_opposition(told: Told) -> None:
    text = "Die Rätin Ada Dahl kam. Ihr Mann Philip schwieg. Der Oppositionsführer kritisierte Italien."
    assert sides(told(text, "2019-07-25"), "Criticism")[0][0] == ["Oppositionsführer"]


def test_he_who_is_called_by_his_land_is_no_firm(told: Told) -> None:
    result = told("Alexander Dobrindt kam. Der Bayer kritisierte den Rat.", "2017-06-21")
    assert sides(result)[-1][0] == ["Alexander Dobrindt"]


def test_a_party_member_with_a_name_behind_is_nobody_told_of_before(told: Told) -> None:
    text = "Abt Jan Holm kam. Holm sang. Holm sprach. Holm lachte. Kritik daran übte der Grüne Georg Ecker. Er lobte den Rat."
    assert sides(told(text, "2019-03-27"), "Praise")[-1][0] != ["Jan Holm"]


@pytest.mark.parametrize(
    ("known", "noun"),
    [("Angela Merkel", "Die Schneiderin"), ("Angela Merkel", "Die Demonstrantin"), ("Wladimir Putin", "Der Oligarch")],
)
def test_nobody_known_is_called_by_a_trade_the_article_does_not_tell(told: Told, known: str, noun: str) -> None:
    assert sides(told(f"{known} reiste nach Rom. {noun} lobte die Köche.", "2018-03-14"))[-1][0] == [noun.split()[1]]


def test_an_office_that_somebody_held_is_no_trade(told: Told) -> None:
    text = "Die frühere Regierungschefin Julija Tymoschenko schwieg. Die Ex-Ministerpräsidentin lobte die Köche."
    assert sides(told(text, "2011-09-26"))[-1][0] == ["Julija Tymoschenko"]


def test_people_in_a_genitive_that_the_parser_took_for_a_thing_are_nobody_of_the_article(told: Told) -> None:
    text = "Landeshauptmann Peter Kaiser kam nach Kärnten. Er dankte dem Rat der Kärntner Slowenen."
    result = told(text, "2023-12-07")
    people = next(i for i, mention in enumerate(result.mentions) if mention.text == "der Kärntner Slowenen")
    assert all(link.entity != "peter-kaiser" for link in result.links if link.mention == people)


@pytest.mark.parametrize(
    ("between", "target"),
    [("Der Judobund schwieg. Sein Präsident Willi Rau kam.", "Willi Rau"), ("Präsident Willi Rau kam.", "Leo Lamm")],
    ids=["of an association", "of nobody told"],
)
def test_the_president_of_an_association_may_be_an_official(told: Told, between: str, target: str) -> None:
    result = told(f"Anwalt Leo Lamm sprach. {between} Ina Senn lobte den Funktionär.")
    assert sides(result, "Praise")[-1][1] == [target]

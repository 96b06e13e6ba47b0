"""What is done to a thing by nobody who is named: a verb tells a fact, a noun alone does not."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


def acts(text: str, told: Told) -> list[tuple[str, list[str], list[str]]]:
    """(class, agents, targets) of every event of a text, by label."""
    resolution = told(text)
    labels = {entity.key: entity.label for entity in resolution.entities}
    return [(e.relation, [labels[k] for k in e.agents], [labels[k] for k in e.targets]) for e in resolution.events]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Kritisiert wurde der lange Umbau der Brücke.", "Umbau der Brücke"),
        ("Vor allem gelobt wird die neue Fähre.", "Fähre"),
        ("In der Kritik steht vor allem der neue Fahrplan.", "Fahrplan"),
    ],
)
def test_a_thing_that_is_criticised_or_praised_is_a_fact_without_an_agent(text: str, thing: str, told: Told) -> None:
    ((_, agents, targets),) = acts(text, told)
    assert agents == []
    assert [thing in target for target in targets] == [True]


def test_several_without_names_act_on_each_other(told: Told) -> None:
    assert acts("Die Winzer werfen einander Betrug vor.", told) == [("Accusation", ["Winzer"], ["Winzer"])]
    assert acts("Der Winzer wirft sich Betrug vor.", told) == []


def test_protest_against_a_thing_by_nobody_is_none(told: Told) -> None:
    assert acts("Die Proteste richten sich gegen die hohen Preise.", told) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Organisatoren lobten die Stadt Bergen.",
        "Die Mönche lobten die Stadt Bergen.",
        "Ein Meteorologe lobte die Stadt Bergen.",
        "Der Kreistag lobte die Stadt Bergen.",
        "Die Belegschaft lobte die Stadt Bergen.",
    ],
)
def test_any_noun_for_people_or_bodies_acts(text: str, told: Told) -> None:
    ((relation, agents, targets),) = acts(text, told)
    assert (relation, len(agents), len(targets)) == ("Praise", 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Der frühere Landrat und Senator Jens Bohmte rügte die Kammer.",
        "Parteichef und Landesrat Jens Bohmte rügte die Kammer.",
        "Ortsobmann und Gemeinderat Jens Bohmte rügte die Kammer.",
        "Bürgermeister und Bundesrat Jens Bohmte rügte die Kammer.",
    ],
)
def test_two_titles_before_a_name_are_one_person_who_acts(text: str, told: Told) -> None:
    assert acts(text, told) == [("Criticism", ["Jens Bohmte"], ["Kammer"])]


def test_two_people_with_title_and_name_are_two_who_act(told: Told) -> None:
    text = "Stadtrat Jens Bohmte und Bürgermeister Karl Dalum rügten die Kammer."
    assert acts(text, told) == [("Criticism", ["Jens Bohmte", "Karl Dalum"], ["Kammer"])]


def test_a_thing_that_seems_to_act_leaves_no_act_without_agent(told: Told) -> None:
    assert acts("Die Ausstellung würdigt die Brücke mit vielen Bildern.", told) == []


def test_whoever_is_called_upon_with_den_is_one(told: Told) -> None:
    text = "Jens Bohmte forderte den russischen Studenten auf, seine Zeitungen zurückzuziehen."
    assert acts(text, told) == [("Demand", ["Jens Bohmte"], ["russischer Student"])]


def test_what_is_said_of_things_alone_is_not_said_of_people_that_a_pronoun_means(told: Told) -> None:
    text = "Rat Emil Holm traf den Abt Jan Berg. Die Wirtin Ina Tor begrüßte die beiden im Saal."
    assert not sides(told(text), "Praise")


@pytest.mark.parametrize(
    "text",
    [
        "Die Fördermittel unterstützen den Verein.",
        "Der Elektromotor warnte die Polizei.",
        "Das Medikament unterstützt die Feuerwehr.",
        "Der Krieg verhöhnt den Minister.",
    ],
)
def test_a_thing_does_nothing(text: str, told: Told) -> None:
    assert [agents for _, agents, _ in acts(text, told) if agents] == []


@pytest.mark.parametrize("who", ["Die Föderation", "Der Läuferrat", "Die Kundschaft"])
def test_whoever_no_list_knows_acts_all_the_same(who: str, told: Told) -> None:
    ((_, agents, _),) = acts(f"{who} unterstützt den Verein.", told)
    assert agents == [who.split()[1]]

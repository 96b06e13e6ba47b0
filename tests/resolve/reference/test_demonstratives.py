"""Whom "dieser" means."""

from __future__ import annotations

import pytest

from kg.resolve.reference.demonstratives import named_last, turns_away
from tests.resolve.making import MakeCast, Told, extraction, person, pronoun, sides


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Udo Lamm sprach. Tim Berg rief Jan Holm an, nachdem dieser die Küche gelobt hatte.", "Jan Holm"),
        ("Rektorin Ina Tor traf Dekanin Ute Senn, weil diese die Küche gelobt hatte.", "Ute Senn"),
        ("Tim Berg rügte die Rede eines Lehrers, obwohl dieser die Küche gelobt hatte.", "Lehrer"),
        ("Udo Lamm schwieg. Tim Berg sagte, dieser habe die Küche gelobt.", "Udo Lamm"),
    ],
    ids=["of its own sentence", "a woman", "somebody without name", "not who says so"],
)
def test_who_was_named_last(told: Told, text: str, agent: str) -> None:
    assert sides(told(text), "Praise")[-1][0] == [agent]


def test_nobody_of_another_sentence_is_meant_behind_a_clause_of_its_own(told: Told) -> None:
    text = "Udo Lamm traf Jan Holm. Ute Senn rügte die Stadt, obwohl dieser die Küche gelobt hatte."
    assert sides(told(text), "Praise")[-1][0] == []


def test_at_the_beginning_of_a_sentence_it_is_the_last_of_the_sentence_before(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Tim Berg und Jan Holm kamen. Dieser sprach.",
            person("Tim Berg", function="nsubj"),
            person("Jan Holm", function="conj"),
            pronoun("Dieser", "dieser", gender="Masc"),
        )
    )
    assert [entity.label for entity in named_last(2, made)] == ["Jan Holm"]


def test_a_woman_who_does_not_act_may_be_a_thing() -> None:
    one = pronoun("diese", "dieser", function="obj", number="Sing", gender="Fem")
    assert not turns_away(one)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Der Rat lobte die Resolution. Emil Holm erhielt Briefe. Die Wirtin Ina Tor verurteilte diese.", "Briefe"),
        ("Die Wirtin Ina Tor stellte eine Kampagne vor. Der Rat Emil Holm verurteilte diese.", "Kampagne"),
        ("Ina Tor sprach mit der Ministerin Ute Dorn. Der Wirt Emil Holm verurteilte diese.", "Ute Dorn"),
    ],
    ids=["several", "a thing", "a woman"],
)
def test_this_as_an_object_is_what_was_named_last(told: Told, text: str, target: str) -> None:
    assert sides(told(text), "Criticism")[-1][1] == [target]


def test_that_one_is_the_first_of_two_of_whom_this_one_is_the_second(told: Told) -> None:
    text = "Tim Berg sprach mit Jan Holm. Dieser rügte die Stadt, jener lobte die Küche."
    assert sides(told(text))[-1] == (["Tim Berg"], ["Küche"])


def test_the_latter_criticizes_and_is_not_criticized(told: Told) -> None:
    text = "Der Mieterbund und die Kammer tagten. Letztere kritisierte das Gesetz."
    assert sides(told(text), "Criticism")[-1] == (["Kammer"], ["Gesetz"])


def test_what_is_given_to_somebody_does_not_speak(told: Told) -> None:
    text = "Die Wirtin Ada Lorenz reichte Karl Arp einen Orden. Der nannte ihn einen Irrtum."
    assert sides(told(text), "Naming")[-1][0] == ["Karl Arp"]


def test_what_somebody_is_called_is_nobody_who_acts(told: Told) -> None:
    text = "Ina Tor bezeichnete Udo Lamm als „Lautsprecher“. Dieser kritisierte die Wirte."
    assert sides(told(text), "Criticism")[-1][0] == ["Udo Lamm"]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Arp lobte Otto Holm nach dessen Treffen mit Ida Lund.",
        "Jan Arp antwortete auf das Schreiben des Abtes Otto Holm vor dessen Treffen mit Ida Lund.",
        "Ute Arp lobte Eva Holm nach deren Treffen mit Ida Lund.",
    ],
)
def test_whose_something_is_by_dessen_is_who_was_named_last(told: Told, text: str) -> None:
    ((agents, targets),) = sides(told(text), "Meeting")
    assert agents[0].endswith("Holm")
    assert targets == ["Ida Lund"]


def test_a_relative_clause_with_dessen_tells_of_its_noun(told: Told) -> None:
    found = told("Jan Arp traf den Abt, dessen Kritik an der Kammer bekannt ist.")
    assert sides(found, "Criticism") == [(["Abt"], ["Kammer"])]


def test_whose_is_that_of_whoever_a_thing_belongs_to(told: Told) -> None:
    text = "Udo Lamm ist tot. Tim Berg lobte Lamms Mut und kritisierte dessen Partei."
    assert sides(told(text), "Criticism")[-1][1] == ["Partei von Udo Lamm"]


@pytest.mark.parametrize(
    ("before", "opening", "owner"),
    [
        ("Rektorin Ina Tor traf Dekanin Ute Senn.", "Deren Kritik", "Ute Senn"),
        ("Der Rat erhielt Hilfe vom Minister Udo Lamm.", "Dessen Kritik", "Udo Lamm"),
    ],
)
def test_whose_opens_a_sentence_and_means_who_was_named_last(told: Told, before: str, opening: str, owner: str) -> None:
    result = told(f"{before} {opening} an der Kammer wies der Rat zurück.")
    assert sides(result, "Criticism")[-1] == ([owner], ["Kammer"])


def test_dessen_may_be_a_body_of_neuter_gender(told: Told) -> None:
    text = "Eva Linde rief Gernot Haupt an. Die Rätin hatte das Ministerium kritisiert und dessen Leistung gelobt."
    assert sides(told(text), "Praise") == [(["Eva Linde"], ["Leistung von Ministerium"])]


@pytest.mark.parametrize("act", ["lobte dessen Mut", "lobte am Abend auch dessen Hof"])
def test_who_acts_on_what_is_dessen_is_not_who_was_named_last(told: Told, act: str) -> None:
    text = f"Jan Holm nannte den Bauern Bo Lenz klug. Landrat Udo Senn traf Bo Lenz. Er {act}."
    agents, targets = sides(told(text), "Praise")[-1]
    assert (agents, targets[0].partition(" von ")[2]) == (["Udo Senn"], "Bo Lenz")


def test_der_behind_its_verb_is_no_thing_called_der(told: Told) -> None:
    result = told("Bürgermeister Karl Holm schwieg. Ole Berg rügte den Rat. Am Montag lobte der die Köche.")
    assert "der" not in {entity.label for entity in result.entities}

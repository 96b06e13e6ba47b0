"""The statements of an article, found by who takes part in them or by their sentence."""

from __future__ import annotations

from kg.resolve.cast import Cast
from tests.resolve.making import MakeCast, extraction, nominal, person, pronoun, statement


def meeting(cast: MakeCast) -> Cast:
    told = (statement("Meeting", (0,), (1,)),)
    people = (person("Ada Arp"), person("Ben Bo", function="obj"), pronoun("Sie", "sie"))
    return cast(extraction("Ada Arp traf Ben Bo. Sie ging.", *people, statements=told))


def test_a_mention_has_the_statements_it_is_a_side_of(cast: MakeCast) -> None:
    told = meeting(cast).statements
    assert told.of(0) == told.of(1) == list(told) == list(reversed(told))
    assert told.of(2) == []


def test_what_a_sentence_tells_is_near_it_and_the_next(cast: MakeCast) -> None:
    told = meeting(cast).statements
    assert told.near(0) == told.near(1) == list(told)
    assert told.near(2) == []


def test_fellows_stand_on_the_other_side_of_an_act(cast: MakeCast) -> None:
    told = meeting(cast).statements
    assert (told.fellows(0), told.fellows(1), told.fellows(2)) == ({1}, {0}, set())
    assert told.participants == {0, 1}


def test_a_thing_may_be_praised_but_not_met(cast: MakeCast) -> None:
    bridge = nominal("die Brücke", "Brücke", function="obj")
    for relation, acting in (("Praise", {0}), ("Meeting", {0, 1})):
        told = (statement(relation, (0,), (1,)),)
        made = cast(extraction("Ada Arp nannte die Brücke.", person("Ada Arp"), bridge, statements=told))
        assert made.statements.must_act == acting


def test_support_takes_the_side_of_whom_it_is_aimed_at_and_answers_criticism(cast: MakeCast) -> None:
    told = (statement("Support", (0,), (1,)), statement("Criticism", (1,), (0,)))
    people = (person("Ada Arp"), person("Ben Bo", function="obj"))
    statements = cast(extraction("Ada Arp stützte Ben Bo.", *people, statements=told)).statements
    assert statements.aimed_at(1) == statements.backing(1) == [told[0]]
    assert (statements.aimed_at(0), statements.backing(0)) == ([told[1]], [])
    assert {s.relation for s in told if s.relation in statements.attacks} == {"Criticism"}

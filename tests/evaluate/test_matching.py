"""Which facts agree, and in which sense."""

from __future__ import annotations

import pytest

from kg.evaluate import GoldFact, Sense
from kg.facts.lines import Fact
from tests.evaluate.making import JUDGE, fact, gold


def senses(predicted: Fact, annotated: GoldFact) -> list[str]:
    return [sense.value for sense in Sense if JUDGE.agrees(predicted, annotated, sense)]


@pytest.mark.parametrize(
    ("predicted", "annotated", "right_in"),
    [
        (fact("PRAISE", "Anna", "Bruno"), gold("PRAISE", "Anna", "Bruno"), ["strict", "relaxed", "type"]),
        (fact("PRAISE", "Anna", "Bruno, Cem"), gold("PRAISE", "Anna", "Bruno"), ["relaxed", "type"]),
        (fact("PRAISE", "Anna", "Bruno"), gold("PRAISE", "Anna", "Bruno, Cem"), ["relaxed", "type"]),
        (fact("PRAISE", "Bruno", "Anna"), gold("PRAISE", "Anna", "Bruno"), ["type"]),
        (fact("PRAISE", "", "Bruno"), gold("PRAISE", "Anna", "Bruno"), ["type"]),
        (fact("PRAISE", "Anna", "Bruno", status="planned"), gold("PRAISE", "Anna", "Bruno"), ["type"]),
        (fact("VISIT", "Anna", "Bruno"), gold("PRAISE", "Anna", "Bruno"), []),
        (fact("DEMAND", "Anna", ""), gold("DEMAND", "Anna", "Rat", instead=""), ["strict", "relaxed", "type"]),
    ],
)
def test_a_sense_asks_for_more_the_stricter_it_is(predicted: Fact, annotated: GoldFact, right_in: list[str]) -> None:
    assert senses(predicted, annotated) == right_in


def test_the_sides_of_a_meeting_may_swap() -> None:
    assert "strict" in senses(fact("MEET", "Bruno", "Anna"), gold("MEET", "Anna", "Bruno"))
    assert "strict" in senses(fact("MEET", "Anna, Bruno", ""), gold("MEET", "Anna", "Bruno"))


def test_a_talk_by_video_is_a_call_to_one_and_a_meeting_to_another() -> None:
    assert "strict" in senses(fact("CALL", "Anna", "Bruno", medium="video"), gold("MEET", "Anna", "Bruno"))
    assert senses(fact("CALL", "Anna", "Bruno"), gold("MEET", "Anna", "Bruno")) == []


def test_a_naming_needs_its_words_in_the_strict_sense() -> None:
    annotated = gold("NAME", "Anna", "Bruno", label="alter Freund")
    assert "strict" in senses(fact("NAME", "Anna", "Bruno", label="Freund, alter"), annotated)
    assert senses(fact("NAME", "Anna", "Bruno", label="Gegner"), annotated) == ["relaxed", "type"]


def test_each_annotated_fact_is_matched_once_and_as_many_as_possible_are() -> None:
    annotated = [gold("DEMAND", "Anna", "Bruno", instead="Cem"), gold("DEMAND", "Anna", "Bruno")]
    predicted = [fact("DEMAND", "Anna", "Bruno"), fact("DEMAND", "Anna", "Cem"), fact("DEMAND", "Anna", "Bruno")]
    assert JUDGE.match(predicted[:2], annotated, Sense.STRICT) == {0: 1, 1: 0}
    assert len(JUDGE.match(predicted, annotated, Sense.STRICT)) == 2

"""Precision, recall and F1, and what is neither right nor wrong."""

from __future__ import annotations

import pytest

from kg.evaluate import Evaluation, Figures, Line, evaluate
from kg.facts.lines import Fact
from tests.evaluate.making import JUDGE, article, fact, gold

GOLD = (
    article("a", gold("PRAISE", "Anna", "Bruno"), gold("MEET", "Anna", "Cem")),
    article("b", gold("PRAISE", "Dora", "Emil", sure=False)),
)
RIGHT, WRONG = fact("PRAISE", "Anna", "Bruno"), fact("PRAISE", "Cem", "Bruno")


def score(**facts: list[Fact]) -> Evaluation:
    return evaluate(GOLD, facts, JUDGE)


def line(result: Evaluation, sense: str, kind: str | None = None) -> Line:
    return next(line for line in result.lines if (line.sense.value, line.type) == (sense, kind))


def test_shares_follow_from_counts() -> None:
    figures = Figures(right=3, false=1, missed=2)
    assert (figures.precision, figures.recall, figures.gold) == (0.75, 0.6, 5)
    assert figures.f1 == pytest.approx(2 / 3)
    assert Figures(0, 0, 0).f1 == 0.0


def test_what_is_right_wrong_and_missed_is_counted_by_class() -> None:
    result = score(a=[RIGHT, WRONG], b=[])
    assert line(result, "strict").figures == Figures(1, 1, 1)
    assert line(result, "strict", "PRAISE").figures == Figures(1, 1, 0)
    assert line(result, "strict", "MEET").figures == Figures(0, 0, 1)


def test_an_unsure_fact_is_never_missed_and_forgives_what_agrees_with_it_loosely() -> None:
    forgiven = score(a=[], b=[fact("PRAISE", "Dora", "Emil, Fritz")])
    assert line(forgiven, "strict").figures == Figures(0, 0, 2)
    assert line(score(a=[], b=[fact("PRAISE", "Gerd", "Emil")]), "strict").figures == Figures(0, 1, 2)


def test_articles_that_are_not_annotated_do_not_count_and_absent_ones_are_named() -> None:
    result = score(a=[RIGHT], elsewhere=[WRONG])
    assert line(result, "strict").figures == Figures(1, 0, 1)
    assert result.absent == ("b",)


def test_the_interval_holds_the_figure_and_is_the_same_every_time() -> None:
    result = score(a=[RIGHT, WRONG], b=[WRONG])
    low, high = line(result, "strict").interval
    assert low <= line(result, "strict").figures.f1 <= high
    assert result == score(a=[RIGHT, WRONG], b=[WRONG])


def test_errors_show_the_sentence_of_what_is_wrong_and_the_clause_of_what_is_missed() -> None:
    result = evaluate(GOLD[:1], {"a": [WRONG]}, JUDGE, {("a", (0, 1)): "Cem lobte Bruno."})
    assert [(error.missed, error.type, error.words) for error in result.errors] == [
        (False, "PRAISE", "Cem lobte Bruno."),
        (True, "PRAISE", "Anna … Bruno"),
        (True, "MEET", "Anna … Cem"),
    ]

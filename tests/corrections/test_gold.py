"""Corrections as annotated facts: what was accepted must be found, what was rejected must not."""

from __future__ import annotations

import pytest

from kg.corrections import Change, StatementCorrection, StatementRef, Verdict, gold_of
from kg.errors import CorrectionError
from kg.evaluate import Figures, Judge, Names, evaluate
from kg.facts.lines import Fact, FactActor
from kg.model import Status
from kg.vocabulary import Vocabulary

JUDGE = Judge(Names((), (), ()), frozenset({"MEET", "CALL"}))
CLAUSE = "Anna Berg lobte Bo Dahl in Oslo"


def seen(
    kind: str = "Praise", agents: str = "Anna Berg", targets: str = "Bo Dahl", quote: str = CLAUSE
) -> StatementRef:
    return StatementRef("a", quote, kind, (agents,), (targets,), Status.ACTUAL)


def correction(verdict: Verdict, statement: StatementRef, change: Change | None = None) -> StatementCorrection:
    return StatementCorrection(verdict, None, None, None, "corrections.jsonl, line 1", statement, change or Change())


def fact(kind: str, agents: str, targets: str, clause: str = CLAUSE) -> Fact:
    one, other = ((FactActor(name, (), name, "Q7" if name == "Bo Dahl" else None),) for name in (agents, targets))
    return Fact(kind, one, other, "actual", None, None, None, None, None, None, None, (0, 1), clause)


def strict(vocabulary: Vocabulary, corrections: list[StatementCorrection], *facts: Fact) -> Figures:
    gold = gold_of(corrections, vocabulary.event_classes)
    assert gold.unusable == ()
    return evaluate(gold.articles, {"a": facts}, JUDGE).lines[0].figures


RIGHT = fact("PRAISE", "Anna Berg", "Bo Dahl")
ELSEWHERE = fact("PRAISE", "Cem Lund", "Dora Holm", "Cem Lund würdigte die Arbeit von Dora Holm")


def test_accepted_statement_must_be_found(vocabulary: Vocabulary) -> None:
    accepted = [correction(Verdict.ACCEPT, seen())]
    assert strict(vocabulary, accepted, RIGHT) == Figures(1, 0, 0)
    assert strict(vocabulary, accepted) == Figures(0, 0, 1)


def test_what_nobody_decided_on_counts_neither_way(vocabulary: Vocabulary) -> None:
    other_class = fact("MEET", "Anna Berg", "Bo Dahl")
    second_fact = fact("PRAISE", "Anna Berg", "Cem Lund")
    accepted = [correction(Verdict.ACCEPT, seen())]
    assert strict(vocabulary, accepted, RIGHT, ELSEWHERE, other_class, second_fact) == Figures(1, 0, 0)


def test_another_version_in_place_of_what_was_accepted_is_wrong(vocabulary: Vocabulary) -> None:
    accepted = [correction(Verdict.ACCEPT, seen())]
    assert strict(vocabulary, accepted, fact("PRAISE", "Bo Dahl", "Anna Berg")) == Figures(0, 1, 1)


def test_rejected_statement_is_wrong_and_other_sides_of_its_clause_are_not(vocabulary: Vocabulary) -> None:
    rejected = [correction(Verdict.REJECT, seen())]
    assert strict(vocabulary, rejected, RIGHT) == Figures(0, 1, 0)
    assert strict(vocabulary, rejected, fact("PRAISE", "Anna Berg", "Cem Lund")) == Figures(0, 0, 0)


def test_rejection_without_sides_means_all_of_its_class_in_the_clause(vocabulary: Vocabulary) -> None:
    rejected = [correction(Verdict.REJECT, StatementRef("a", CLAUSE, "Praise"))]
    assert strict(vocabulary, rejected, RIGHT, fact("PRAISE", "Anna Berg", "Cem Lund")) == Figures(0, 2, 0)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (Change(event_class="Criticism"), fact("CRITICIZE", "Anna Berg", "Bo Dahl")),
        (Change(targets=("Q7",), agents=("Cem Lund",)), fact("PRAISE", "Cem Lund", "Bo Dahl")),
    ],
    ids=["class", "sides, one by its Wikidata item"],
)
def test_changed_statement_is_right_as_changed_and_wrong_as_it_was(
    change: Change, found: Fact, vocabulary: Vocabulary
) -> None:
    changed = [correction(Verdict.CHANGE, seen(), change)]
    assert strict(vocabulary, changed, found) == Figures(1, 0, 0)
    assert strict(vocabulary, changed, RIGHT) == Figures(0, 1, 1)
    assert strict(vocabulary, changed, found, RIGHT) == Figures(1, 1, 0)


def test_last_word_on_a_statement_counts(vocabulary: Vocabulary) -> None:
    quote = "lobte Bo Dahl in Oslo"
    decided = [correction(Verdict.REJECT, seen()), correction(Verdict.ACCEPT, seen(quote=quote))]
    assert strict(vocabulary, decided, RIGHT) == Figures(1, 0, 0)


def test_line_that_does_not_name_what_it_keeps_is_left_out_and_listed(vocabulary: Vocabulary) -> None:
    bare = correction(Verdict.ACCEPT, StatementRef("a", CLAUSE, "Praise"))
    gold = gold_of([bare], vocabulary.event_classes)
    assert (gold.articles, gold.unusable) == ((), (bare,))


def test_unknown_class_is_named_with_its_line(vocabulary: Vocabulary) -> None:
    with pytest.raises(CorrectionError, match=r"line 1: no event class 'Praising'"):
        gold_of([correction(Verdict.ACCEPT, seen("Praising"))], vocabulary.event_classes)

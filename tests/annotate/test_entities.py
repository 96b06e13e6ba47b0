"""Entity labels: the best sequence that is well formed, and its spans."""

from __future__ import annotations

import numpy as np
import pytest

from kg.annotate.entities import best_labels, spans, transitions, without_prepositions

LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
MOVES = transitions(LABELS)


def decode(*rows: list[float]) -> list[str]:
    return [LABELS[i] for i in best_labels(np.array(rows, dtype=np.float32), MOVES)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([[0, 9, 0, 0, 0], [0, 0, 9, 0, 0]], ["B-PER", "I-PER"], id="greedy is well formed"),
        pytest.param([[5, 0, 9, 0, 0], [9, 0, 0, 0, 0]], ["O", "O"], id="inside at the beginning is refused"),
        pytest.param([[3, 2, 0, 0, 0], [0, 0, 9, 0, 0]], ["B-PER", "I-PER"], id="inside pulls the beginning in"),
        pytest.param([[0, 5, 0, 4, 0], [0, 0, 1, 0, 5]], ["B-LOC", "I-LOC"], id="types must agree"),
        pytest.param([[9, 0, 0, 0, 0], [0, 3, 4, 0, 0]], ["O", "B-PER"], id="inside after outside becomes beginning"),
    ],
)
def test_entities_best_labels(rows: list[list[float]], expected: list[str]) -> None:
    assert decode(*rows) == expected


def test_entities_of_no_words() -> None:
    assert best_labels(np.zeros((0, 5), dtype=np.float32), MOVES) == []


def test_entities_spans() -> None:
    labels = ["B-PER", "I-PER", "O", "B-LOC", "B-PER", "I-PER"]
    assert spans(labels) == [(0, 2, "PER"), (3, 4, "LOC"), (4, 6, "PER")]


def test_a_name_does_not_end_in_a_preposition() -> None:
    words = ["Kanzler", "Rotenfels", "am", "See", "lobte", "Frankfurt", "am", "Main"]
    found = [(1, 3, "PER"), (5, 8, "LOC")]
    assert without_prepositions(words, found) == [(1, 2, "PER"), (5, 8, "LOC")]


def test_a_saint_is_no_name_of_its_own() -> None:
    words = ["Die", "St.", "Galler", "SP", "lobte", "St.", "Ida"]
    found = [(1, 2, "ORG"), (2, 4, "ORG"), (6, 7, "PER")]
    assert without_prepositions(words, found) == [(1, 4, "ORG"), (6, 7, "PER")]

"""Read entity spans from label probabilities: the best BIO sequence that is well formed (Viterbi)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.language import load_language


def allowed(before: str, after: str) -> bool:
    """Whether label ``after`` may follow ``before`` ("" at the beginning): I-X only after B-X or I-X."""
    return not after.startswith("I-") or before[2:] == after[2:] != ""


def transitions(labels: Sequence[str]) -> NDArray[np.float64]:
    """0 where a label may follow another, -inf where not; row 0 stands for the beginning, row i + 1 for label i."""
    return np.array([[0.0 if allowed(a, b) else -np.inf for b in labels] for a in ["", *labels]])


def best_labels(scores: NDArray[np.float32], moves: NDArray[np.float64]) -> list[int]:
    """The best well-formed sequence of label numbers for ``scores`` [n, K] (log probabilities)."""
    greedy = scores.argmax(axis=1)
    if not len(greedy) or all(moves[b, a] == 0.0 for b, a in zip([0, *(greedy[:-1] + 1)], greedy, strict=True)):
        return [int(label) for label in greedy]
    best = scores[0] + moves[0]
    back: list[NDArray[np.int64]] = []
    for row in scores[1:]:
        paths = best[:, None] + moves[1:]
        back.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    label = int(best.argmax())
    result = [label]
    for pointers in reversed(back):
        label = int(pointers[label])
        result.append(label)
    return result[::-1]


def spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """(start, end, type) of the entities in a well-formed BIO sequence; end exclusive."""
    found: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels):
        if label.startswith("B-"):
            found.append((i, i + 1, label[2:]))
        elif label.startswith("I-"):
            start, _, kind = found[-1]
            found[-1] = (start, i + 1, kind)
    return found


def _with_saints(words: Sequence[str], found: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The spans of a text; "St." alone belongs to the name right behind it: "St.Galler SP"."""
    result: list[tuple[int, int, str]] = []
    for start, end, kind in found:
        before = result[-1] if result else None
        if before and before[1] == start and start - before[0] == 1 and words[before[0]] == load_language().words.saint:
            result[-1] = (before[0], end, kind)
        else:
            result.append((start, end, kind))
    return result


def without_prepositions(words: Sequence[str], found: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The spans of a text; none ends in a preposition with its article: "Rotenfels am" of "Rotenfels am See".

    Nor is "St." a name of its own.
    """
    joined = load_language().words.contractions
    result = []
    for start, end, kind in _with_saints(words, found):
        while end - start > 1 and words[end - 1] in joined:
            end -= 1
        result.append((start, end, kind))
    return result

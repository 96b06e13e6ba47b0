"""The maximum spanning tree on matrices made by hand; row = word, column = head, column 0 = root."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from kg.annotate.tree import Scores, best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    for word in range(1, len(heads) + 1):
        seen: set[int] = set()
        while word:
            if word in seen:
                return False
            seen.add(word)
            word = heads[word - 1]
    return heads.count(0) == 1


def total(scores: Scores, heads: tuple[int, ...] | list[int]) -> float:
    return float(sum(scores[i, head] for i, head in enumerate(heads)))


@pytest.mark.parametrize(
    ("scores", "heads"),
    [
        pytest.param([[0.0, -9.0]], [0], id="one word"),
        pytest.param([[9.0, 0.0, 1.0], [1.0, 9.0, 0.0]], [0, 1], id="greedy is a tree"),
        pytest.param([[1.0, 0.0, 9.0], [0.0, 8.0, 0.0]], [0, 1], id="cycle is broken where it costs least"),
        pytest.param([[9.0, 0.0, 5.0], [8.0, 7.0, 0.0]], [0, 1], id="second root is refused"),
        pytest.param([[0.0, 0.0, 9.0, 0.0], [9.0, 0.0, 0.0, 0.0], [0.0, 9.0, 0.0, 0.0]], [2, 0, 1], id="chain"),
        pytest.param(
            [[0, 0, 0, 9, 0], [0, 0, 0, 0, 9], [9, 0, 0, 0, 0], [0, 0, 0, 9, 0]], [3, 4, 0, 3], id="crossing arcs"
        ),
    ],
)
def test_tree_is_best(scores: list[list[float]], heads: list[int]) -> None:
    assert best_tree(np.array(scores, dtype=np.float64)) == heads


@pytest.mark.parametrize("seed", range(60))
def test_tree_equals_exhaustive_search(seed: int) -> None:
    random = np.random.default_rng(seed)
    size = int(random.integers(1, 6))
    scores = random.normal(size=(size, size + 1))
    scores[:, 0] += seed % 3 * 2.0
    trees = [heads for heads in itertools.product(range(size + 1), repeat=size) if is_tree(heads)]
    found = best_tree(scores)
    assert is_tree(tuple(found))
    assert total(scores, found) == pytest.approx(max(total(scores, heads) for heads in trees))


def test_tree_of_equal_scores_is_a_tree() -> None:
    assert is_tree(tuple(best_tree(np.zeros((40, 41)))))


def test_tree_survives_banned_arcs() -> None:
    scores = np.full((3, 4), -np.inf)
    scores[0, 2] = scores[1, 1] = 0.0
    assert is_tree(tuple(best_tree(scores)))

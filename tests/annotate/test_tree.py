"""The best tree under scores, heads of punctuation (counted from 1, 0 is the root), ways from word to word."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from kg.annotate.tree import FAR, REACH, Scores, attach_punctuation, best_tree, ways


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


@pytest.mark.parametrize(
    ("words", "heads", "expected"),
    [
        pytest.param("Er kam .", [2, 0, 1], [2, 0, 2], id="full stop hangs on the root"),
        pytest.param(
            "„ Nein “ rief er", [4, 4, 4, 0, 4], [2, 4, 2, 0, 4], id="quotation marks hang on what they enclose"
        ),
        pytest.param("Er sagt , sie geht", [2, 0, 2, 5, 2], [2, 0, 5, 5, 2], id="comma hangs on the clause it opens"),
        pytest.param("Milch , Brot", [0, 1, 1], [0, 3, 1], id="comma hangs on the conjunct"),
        pytest.param(". .", [2, 0], [2, 0], id="nothing but punctuation"),
    ],
)
def test_punctuation_heads(words: str, heads: list[int], expected: list[int]) -> None:
    tokens = words.split()
    assert attach_punctuation(tokens, heads, [not token.isalpha() for token in tokens]) == expected


def test_way_names_each_edge_and_the_preposition() -> None:
    #         Ada lobte Ben zum Start
    heads = [1, 1, 1, 4, 1]
    labels = ["nsubj", "root", "obj", "case", "obl"]
    assert ways(0, heads, labels, ["Ada", "lobte", "Ben", "zum", "Start"]) == [
        *("", "^nsubj", "^nsubj>obj", "^nsubj>obl>case", "^nsubj>obl/zu"),
    ]


def test_what_is_too_far_has_no_way() -> None:
    size = REACH + 2
    heads = [max(0, i - 1) for i in range(size)]
    assert ways(0, heads, ["nmod"] * size, ["Wort"] * size)[-1] == FAR

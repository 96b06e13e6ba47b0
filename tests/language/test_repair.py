"""The tree that repairs mend."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.language.repair import Repair, Tree, mend


def tree() -> Tree:
    return Tree(
        ["Ada", "lobte", "Ben"],
        ["Ada", "loben", "Ben"],
        ["PROPN", "VERB", "PROPN"],
        ["NE", "VVFIN", "NE"],
        ["", "VerbForm=Fin", ""],
        [1, 1, 1],
        ["nsubj", "root", "obj"],
    )


def test_word_that_is_hung_elsewhere_has_a_new_head_at_once() -> None:
    made = tree()
    assert made.below(1, "nsubj", "obj") == [0, 2]
    made.attach(2, 0, "appos:x")
    assert (made.children, made.below(0, "appos"), made.below(1, "obj")) == ([[2], [0], []], [2], [])


def test_finite_verb_is_told_by_its_features() -> None:
    assert [tree().is_finite(i) for i in range(3)] == [False, True, False]


def below_the_first(made: Tree) -> Iterator[int]:
    made.attach(1, 0, "appos")
    yield 1


def below_the_last(made: Tree) -> Iterator[int]:
    made.attach(0, 2, "flat")
    yield 0


def test_repair_that_would_hang_words_in_a_circle_is_left_out() -> None:
    repairs = (Repair("circle", "Ada lobte Ben.", below_the_first), Repair("name", "Ada lobte Ben.", below_the_last))
    mended, done = mend(tree(), repairs)
    assert (mended.heads, mended.labels) == ([2, 1, 1], ["flat", "root", "obj"])
    assert done == [("name", 0)]


def test_tree_that_is_mended_stays_as_it_was() -> None:
    made = tree()
    mend(made, [Repair("name", "Ada lobte Ben.", below_the_last)])
    assert made == tree()


@pytest.mark.parametrize(
    ("heads", "circular"), [([1, 1, 1], False), ([0, 0, 1], False), ([1, 2, 1], True), ([2, 1, 0], True)]
)
def test_circle_of_words_is_seen_wherever_it_is(heads: list[int], circular: bool) -> None:
    made = tree()
    made.heads = heads
    assert made.is_circular() is circular


@pytest.mark.parametrize(
    ("heads", "above"), [([1, 1, 1], [1]), ([1, 2, 2], [1, 2]), ([1, 2, 0], [1, 2]), ([0, 0, 1], [])]
)
def test_the_way_up_from_a_word_ends_at_the_root_or_where_a_circle_closes(heads: list[int], above: list[int]) -> None:
    made = tree()
    made.heads = heads
    assert list(made.governors(0)) == above


def to_the_word_before(made: Tree) -> Iterator[int]:
    """Hang the last word on the one before it."""
    made.attach(len(made.words) - 1, len(made.words) - 2, "appos")
    yield len(made.words) - 1


def test_no_repair_sees_white_space_and_it_stays_where_it_was() -> None:
    made = Tree(
        ["Ada", "\n", "lobte", "Ben", "\n\n"],
        ["Ada", "\n", "loben", "Ben", "\n\n"],
        ["PROPN", "SPACE", "VERB", "PROPN", "SPACE"],
        [""] * 5,
        [""] * 5,
        [2, 0, 2, 2, 3],
        ["nsubj", "punct", "root", "obj", "punct"],
        [(0, 1, "PER"), (3, 4, "PER")],
    )
    mended, done = mend(made, [Repair("last", "", to_the_word_before)])
    assert done == [("last", 3)]
    assert (mended.heads, mended.labels) == ([2, 0, 2, 2, 3], ["nsubj", "punct", "root", "appos", "punct"])
    assert mended.names == made.names

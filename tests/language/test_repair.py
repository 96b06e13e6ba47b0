"""The tree that repairs mend."""

from __future__ import annotations

from kg.language.repair import Tree


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

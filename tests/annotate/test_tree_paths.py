"""The way through the tree from one word to others."""

from __future__ import annotations

from kg.annotate.tree_paths import FAR, REACH, ways


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

"""Where a phrase begins and ends, and how one name becomes two: what several repairs need."""

from __future__ import annotations

from kg.language.repair import Tree


def labelled(tree: Tree, head: int, *labels: str) -> list[int]:
    """Dependents with one of these labels, subtypes told apart."""
    return [c for c in tree.children[head] if tree.labels[c] in labels]


def start_of(tree: Tree, i: int) -> int:
    """The first word of the phrase that a word heads."""
    return min([i, *(start_of(tree, c) for c in tree.children[i] if c < i)])


def end_of(tree: Tree, i: int) -> int:
    """The last word of the phrase that a word heads."""
    return max([i, *(end_of(tree, c) for c in tree.children[i] if c > i)])


def part(tree: Tree, first: int, second: int) -> None:
    """Two names where the recogniser saw one."""
    parted = []
    for start, end, kind in tree.names:
        if start <= first and second < end:
            parted += [(start, second, kind), (second, end, kind)]
        else:
            parted.append((start, end, kind))
    tree.names = parted


def as_noun(tree: Tree, i: int) -> None:
    """Take a word for no name."""
    tree.upos[i], tree.xpos[i] = "NOUN", "NN"
    tree.names = [found for found in tree.names if found[0] != i]

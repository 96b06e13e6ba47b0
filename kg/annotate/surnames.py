"""Two last names side by side that were taken for one name: "weil Arp Dorn kritisiert hatte" names nobody Arp Dorn.

The article says so: it has both as the last names of two people with names of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.annotate.draft import Analysed
from kg.annotate.particles import Entity
from kg.language.repair import Tree

Name = tuple[str, ...]


def pairs(texts: Sequence[str], entities: Sequence[Entity]) -> Iterator[int]:
    """Where the names start that are two: the first word of each."""
    people = [(start, tuple(texts[start:end])) for start, end, kind in entities if kind == "PER" and end > start + 1]
    names = {name for _, name in people}
    for start, name in people:
        one, other = name[0], name[1]
        if (
            one != other
            and _is_last(one, other, names)
            and _is_last(other, one, names)
            and not _is_first(one, name, names)
        ):
            yield start


def _is_last(word: str, beside: str, names: set[Name]) -> bool:
    """Whether a word is the last name of somebody whose first name is not the word beside it."""
    return any(name[-1] == word and beside not in name for name in names)


def _is_first(word: str, name: Name, names: set[Name]) -> bool:
    return any(other[0] == word and other[:2] != name[:2] for other in names)


def in_two(sentence: Analysed, starts: Sequence[int]) -> Analysed:
    """A copy of a sentence with the names that start there in two, and both as sides of the verb."""
    tree = sentence.tree.copy()
    entities: list[Entity] = []
    for start, end, kind in sentence.entities:
        cut = start + 1 if kind == "PER" and start in starts else start
        entities += [(start, cut, kind), (cut, end, kind)] if cut > start else [(start, end, kind)]
    for start in starts:
        _give_sides(tree, start - sentence.start)
    return replace(sentence, tree=tree, entities=entities)


def _give_sides(tree: Tree, one: int) -> None:
    """Make the first the subject where the verb has none, and the second the object: people are told in this order."""
    other = one + 1
    inner = other if tree.heads[one] == other else one
    verb, label = tree.heads[inner], tree.labels[inner]
    if verb in (one, other) or tree.upos[verb] != "VERB":
        return
    lacking = not any(i not in (one, other) for i in tree.below(verb, "nsubj"))
    first = "nsubj" if lacking and not tree.below(inner, "case") else label
    tree.attach(one, verb, first)
    tree.attach(other, verb, "obj")
    for child in [c for name in (one, other) for c in tree.below(name, "flat") if c > other]:
        tree.attach(child, other, "flat")

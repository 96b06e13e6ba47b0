"""Two last names side by side that were taken for one name: "weil Arp Dorn kritisiert hatte" names nobody Arp Dorn.

The article says so: it has both as the last names of two people with names of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.annotate.draft import Analysed
from kg.annotate.particles import Entity
from kg.language.repair import Tree

Name = tuple[str, ...]


def pairs(texts: Sequence[str], entities: Sequence[Entity]) -> Iterator[int]:
    """Where the names start that are two: the first word of each."""
    people = [(start, tuple(texts[start:end])) for start, end, kind in entities if kind == "PER" and end > start + 1]
    by_last: dict[str, set[Name]] = {}
    by_first: dict[str, set[Name]] = {}
    for _, name in people:
        by_last.setdefault(name[-1], set()).add(name)
        by_first.setdefault(name[0], set()).add(name)
    for start, name in people:
        one, other = name[:2]
        both = _is_last(one, other, by_last) and _is_last(other, one, by_last)
        if both and one != other and all(alike[:2] == name[:2] for alike in by_first[one]):
            yield start


def _is_last(word: str, beside: str, by_last: Mapping[str, set[Name]]) -> bool:
    """Whether a word is the last name of somebody whose first name is not the word beside it."""
    return any(beside not in name for name in by_last.get(word, ()))


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

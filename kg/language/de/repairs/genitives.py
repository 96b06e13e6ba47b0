"""Repair of a genitive joined to the noun above it: "gegen den Abbau der Stellen und der Löhne" is of one thing."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import ACC, DAT, GEN
from kg.language.de.cases import cases
from kg.language.de.data import words
from kg.language.repair import Tree


def joined_genitives(tree: Tree) -> Iterator[int]:
    """Join a noun that cannot have the case of the first to the genitive before it."""
    for second, first in enumerate(tree.heads):
        if tree.labels[second] != "conj" or not first < second or tree.below(second, "case", "nmod:poss"):
            continue
        owners = [i for i in tree.below(first, "nmod") if first < i < second and not tree.below(i, "case")]
        asked = _asked(tree, first)
        if not owners or not asked or not tree.below(second, "det") or asked & _cases(tree, second):
            continue
        if GEN in _cases(tree, second) and GEN in _cases(tree, owners[-1]) and tree.below(owners[-1], "det"):
            tree.attach(second, owners[-1], "conj")
            yield second


def _asked(tree: Tree, noun: int) -> frozenset[str]:
    """The cases that a noun can have by its preposition and its own words; empty where that leaves it open."""
    marks = {tree.words[i].lower() for i in tree.below(noun, "case")}
    if marks & words().accusative_prepositions:
        return frozenset({ACC})
    if marks & words().dative_prepositions:
        return frozenset()  # "mit der Absage der Reise und der Rede" may be of both
    return frozenset() if marks else _cases(tree, noun) - {GEN, DAT}


def _cases(tree: Tree, noun: int) -> frozenset[str]:
    return cases(noun, tree.words, tree.upos, tree.feats, tree.children[noun])

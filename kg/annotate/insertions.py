"""Put a sentence together that was read in parts: the clause, and by itself what stands between two marks inside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.annotate.draft import Analysed
from kg.annotate.particles import Entity
from kg.language.repair import APPOSED, INSERTED, LOOSE, Insertion, Tree

_IN_PHRASE = frozenset(("flat", "appos", "nmod", "compound"))
_LOOSE = {"ADV": "advmod", "ADJ": "advmod"}


def parted(words: Sequence[int], start: int, inserted: Sequence[Insertion]) -> list[list[int]]:
    """The words of a sentence that begins at ``start``: those of the clause, then those of each insertion."""
    parts = [[i for i in words if each.start <= i - start < each.end] for each in inserted]
    left_out = {i for part in parts for i in part}
    return [[i for i in words if i not in left_out], *parts]


def join(sentence: Analysed, inserted: Sequence[Insertion]) -> Analysed:
    """Hang each insertion on the clause as it says, in the tree itself, and part the names around it."""
    tree, entities = sentence.tree, sentence.entities
    for each in inserted:
        inside = range(each.start, each.end)
        top = next(k for k in inside if tree.heads[k] not in inside and tree.labels[k] == "parataxis")
        tree.labels[top] = _found(tree, top) if each.label == LOOSE else each.label
        if each.label == APPOSED:
            tree.attach(top, _phrase_before(tree, each.start), APPOSED)
        entities = _parted_names(entities, sentence.start + inside.start, sentence.start + inside.stop)
        _part_phrases(tree, inside)
    return replace(sentence, entities=entities)


def _found(tree: Tree, top: int) -> str:
    """What a phrase between two marks is to the verb: "gemeinsam mit Arp"; "allen Warnungen zum Trotz" is nothing."""
    return "obl" if tree.below(top, "case") else _LOOSE.get(tree.upos[top], INSERTED)


def _phrase_before(tree: Tree, start: int) -> int:
    """The head of the phrase that ends before an insertion."""
    word = start - 1
    while tree.labels[word].partition(":")[0] in _IN_PHRASE and tree.heads[word] < word:
        word = tree.heads[word]
    return word


def _parted_names(entities: Sequence[Entity], first: int, behind: int) -> list[Entity]:
    """Two names where the words before and behind an insertion were taken for one: "traf Arp, so der Abt, Berg"."""
    names: list[Entity] = []
    for start, end, kind in entities:
        across = start < first < end
        names += [(start, first, kind), (behind, end, kind)] if across else [(start, end, kind)]
    return [(start, end, kind) for start, end, kind in names if start < end]


def _part_phrases(tree: Tree, inside: range) -> None:
    """The second of two such names is a side of its own."""
    for word in range(inside.stop, len(tree.words)):
        name = tree.heads[word]
        if tree.labels[word] == "flat" and name < inside.start:
            tree.attach(word, tree.heads[name], "obj" if tree.labels[name] == "nsubj" else "dep")

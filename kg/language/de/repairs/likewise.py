"""Repairs of "wie": in "Huber lobte ebenso wie Linde den Rat" both do; "nach wie vor" is one adverb."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.repairs.verbs import active
from kg.language.repair import Tree

_ARGUMENTS = frozenset({"obj", "nsubj", "obl", "obl:arg"})
_NAMING = frozenset({"PROPN", "NOUN"})


def companions_in_deed(tree: Tree) -> Iterator[int]:
    """Join to the subject who stands behind "ebenso wie", taken for another argument of the verb."""
    for verb in active(tree):
        subjects = tree.below(verb, "nsubj")
        for noun in [c for c in tree.children[verb] if tree.labels[c] in _ARGUMENTS and tree.upos[c] in _NAMING]:
            marks = [c for c in tree.below(noun, "cc", "case", "mark") if tree.words[c].lower() == words().like]
            before = tree.words[marks[0] - 1].lower() if marks and marks[0] > 0 else ""
            others = [s for s in subjects if s != noun]
            if before in words().equally and len(others) == 1:
                tree.attach(noun, others[0], "conj")
                tree.labels[marks[0]] = "cc"
                yield noun


def still(tree: Tree) -> Iterator[int]:
    """Make an adverb of "nach wie vor", taken for the preposition of the word behind it."""
    for i in range(len(tree.words)):
        if " ".join(tree.words[i : i + 3]) in words().still and tree.labels[i] in ("case", "compound:prt"):
            tree.labels[i] = "advmod"
            yield i

"""Repair of one of those named before, taken for a clause of its own: "plant Termine, darunter ein Treffen"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.repair import Tree

_APART = ("conj", "parataxis", "dep")


def picked_from_a_group(tree: Tree) -> Iterator[int]:
    """Hang what "darunter" brings in on the group before the comma, which it is one of."""
    for noun, label in enumerate(tree.labels):
        verb = tree.heads[noun]
        if label not in _APART or tree.upos[noun] != "NOUN" or tree.upos[verb] != "VERB":
            continue
        marks = [c for c in tree.below(noun, "advmod") if tree.words[c].lower() == words().among_them]
        if not marks or tree.words[marks[0] - 1] != ",":
            continue
        groups = [c for c in tree.children[verb] if c < marks[0] and tree.upos[c] == "NOUN"]
        if groups and "Number=Plur" in tree.feats[groups[-1]]:
            tree.attach(noun, groups[-1], "appos")
            yield noun

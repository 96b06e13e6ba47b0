"""Repair of a condition that begins with its verb: "Rom werde zahlen, sollte der Rat fallen" reports nothing of him."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.repair import Tree

_TOLD = ("ccomp", "parataxis", "conj")


def conditions_behind_commas(tree: Tree) -> Iterator[int]:
    """Hang a clause that begins with "sollte" behind a comma on its verb as a condition, no words of anybody."""
    for finite, word in enumerate(tree.words):
        if word not in words().conditional_forms or finite == 0 or tree.words[finite - 1] != ",":
            continue
        verb = tree.heads[finite] if tree.labels[finite].startswith("aux") else finite
        told = verb > finite and tree.labels[verb] in _TOLD
        opens = all(tree.upos[child] == "PUNCT" for child in tree.children[verb] if child < finite)
        if told and opens and tree.below(verb, "nsubj"):
            tree.labels[verb] = "advcl"
            yield verb

"""Repair of what stands between a determiner and its noun: German closes such a phrase, so it all belongs inside."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.repair import Tree

_CLOSED = ("PUNCT", "VERB", "AUX", "SCONJ", "CCONJ", "DET")


def words_inside_phrases(tree: Tree) -> Iterator[int]:
    """Hang words between determiner and noun on the adjective there: "nannte ihn den mit Abstand besten Rat"."""
    for first, noun in enumerate(tree.heads):
        inside = range(first + 1, noun)
        if tree.labels[first] != "det" or not inside or any(tree.upos[i] in _CLOSED for i in inside):
            continue
        if tree.upos[noun] != "NOUN":
            continue
        quality = noun - 1
        if (tree.heads[quality], tree.labels[quality]) != (noun, "amod"):
            continue
        for i in inside:
            if i == quality:
                continue
            if tree.labels[i] == "case" and tree.heads[i] == noun:
                tree.attach(i, i + 1, "case")
                yield i
            elif not first <= tree.heads[i] <= noun:
                tree.attach(i, quality, "obl" if tree.upos[i] in ("NOUN", "PROPN") else "advmod")
                yield i

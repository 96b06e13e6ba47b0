"""Repair of a member of a list, taken for part of the name before it: "der Ostbund und die Arabische Liga" are two."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.repair import Tree


def members_in_names(tree: Tree) -> Iterator[int]:
    """Join to the name before it a noun behind "und" and an article that was taken for part of that name."""
    for noun, label in enumerate(tree.labels):
        name = tree.heads[noun]
        if label != "flat" or name > noun:
            continue
        joined = [k for k in range(name + 1, noun) if tree.upos[k] == "CCONJ" and "PronType=Art" in tree.feats[k + 1]]
        if not joined or any(start <= joined[-1] < end for start, end, _ in tree.names):
            continue  # "der Verein Wald und die Heide"
        tree.attach(noun, tree.heads[name] if tree.labels[name] == "conj" else name, "conj")
        for word in (joined[-1], joined[-1] + 1):
            tree.attach(word, noun, tree.labels[word])
        yield noun

"""The verbs that repairs look at."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.repair import Tree


def active(tree: Tree) -> Iterator[int]:
    """Verbs that are neither passive nor part of a copula's predicate."""
    for verb, tag in enumerate(tree.upos):
        if tag == "VERB" and not any(tree.labels[c] in ("aux:pass", "cop") for c in tree.children[verb]):
            yield verb


def receiving(tree: Tree) -> Iterator[int]:
    """Active verbs with somebody in the dative and something: "vorwerfen"."""
    yield from (verb for verb in active(tree) if whole_lemma(tree, verb) in words().receiver_verbs)


def whole_lemma(tree: Tree, verb: int) -> str:
    """The lemma with its separated particle."""
    particle = next((tree.words[c] for c in tree.children[verb] if tree.labels[c] == "compound:prt"), "")
    return particle + tree.lemmas[verb]

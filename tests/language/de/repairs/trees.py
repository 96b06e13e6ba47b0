"""Trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

from kg.language.repair import Tree

FIN = "VerbForm=Fin"
Row = tuple[str, int, str, str, str, str]


def tree(*rows: Row, names: tuple[tuple[int, int, str], ...] = ()) -> Tree:
    """``names``: first word, word behind the last, kind."""
    words, heads, labels, tags, feats, lemmas = map(list, zip(*rows, strict=True))
    return Tree(words, lemmas, tags, ["-"] * len(rows), feats, heads, labels, list(names))

"""``doc.noun_chunks`` for Universal Dependencies; spaCy's own for German reads the labels of another treebank."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

_HEADS = frozenset(("NOUN", "PROPN", "PRON"))
#: What stands before its noun and belongs to it, what follows it as part of one name.
_BEFORE = frozenset(("det", "amod", "nummod", "det:poss", "compound", "advmod"))
_NAME = frozenset(("flat", "flat:name", "compound"))
#: Parts of another phrase: the second word of a name, a determiner that is a pronoun.
_INSIDE = frozenset((*_NAME, "det", "det:poss", "fixed", "expl"))


def noun_chunks(doclike: Doc | Span) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, label) of each base noun phrase, in order, never overlapping.

    A phrase is a noun, name or pronoun with its determiner, adjectives and numbers, without prepositions, genitives
    and relative clauses: "die deutsche Außenministerin", "Annalena Baerbock", "sie".
    """
    doc = doclike.doc
    label = doc.vocab.strings.add("NP")
    end = -1
    for token in doclike:
        if token.pos_ not in _HEADS or token.dep_ in _INSIDE or token.i < end:
            continue
        start = token.i
        for child in sorted(token.lefts, key=lambda left: -left.i):
            if child.dep_ not in _BEFORE or child.right_edge.i != start - 1:
                break
            start = child.left_edge.i
        stop = token.i + 1
        for child in token.rights:
            if child.dep_ not in _NAME or child.left_edge.i != stop:
                break
            stop = child.right_edge.i + 1
        if start >= end:
            yield start, stop, label
            end = stop

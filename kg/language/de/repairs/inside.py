"""Repairs of what stands inside a phrase: German closes it, between a determiner and its noun or before the verb."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.repairs.phrases import end_of
from kg.language.de.repairs.verbs import finite_of
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


def told_in_brackets(tree: Tree) -> Iterator[int]:
    """Join nothing in brackets to what stands before them: "Arp (61, SVP) und Linde" names two, no party."""
    opened: int | None = None
    for i, word in enumerate(tree.words):
        if word == "(":
            opened = i
        elif word == ")" or tree.upos[i] == "CCONJ":
            opened = None
        elif opened is not None and tree.labels[i] == "conj" and tree.heads[i] < opened:
            tree.labels[i] = "appos"
            yield i


def phrases_of_pronouns(tree: Tree) -> Iterator[int]:
    """Hang on a pronoun what stands between it and the verb: "Manche in der Partei lobten Kanzler Holm"."""
    for some, label in enumerate(tree.labels):
        mark = some + 1
        if label != "nsubj" or tree.upos[some] not in ("DET", "PRON") or tree.upos[mark : mark + 1] != ["ADP"]:
            continue
        counts = any(kind in tree.feats[some] for kind in ("PronType=Ind", "PronType=Tot"))
        noun, finite = tree.heads[mark], finite_of(tree, tree.heads[some])
        if counts and tree.labels[mark] == "case" and tree.heads[noun] != some and end_of(tree, noun) + 1 == finite:
            tree.attach(noun, some, "nmod")
            yield noun

"""Repair of a clause in the subjunctive before the verb that says who wants it: "Der Rat müsse gehen, rief Linde"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.repairs.phrases import end_of, start_of
from kg.language.repair import Tree


def speakers_behind_clauses(tree: Tree) -> Iterator[int]:
    """Give the verb behind a comma its own speaker, and what stands before the comma to the verb that is told.

    The parser may hang all arguments on the verb of saying, whose subject stands right behind it.
    """
    for verb, tag in enumerate(tree.upos):
        if tag != "VERB" or not tree.is_finite(verb) or tree.words[verb - 1] != ",":
            continue
        subjects = tree.below(verb, "nsubj")
        told = next((i for i in range(verb) if _is_reported(tree, i, subjects)), None)
        speaker = next((i for i in tree.below(verb, "obj", "nsubj") if start_of(tree, i) == verb + 1), None)
        if told is None or speaker is None:
            continue
        inner = tree.heads[told] if tree.labels[told].startswith("aux") else told
        if not told <= inner < verb or tree.upos[inner] != "VERB":
            continue
        tree.attach(inner, verb, "ccomp")
        for argument in [i for i in tree.children[verb] if i < verb and i != inner and tree.upos[i] != "PUNCT"]:
            tree.attach(argument, inner, tree.labels[argument])
        tree.labels[speaker] = "nsubj"
        yield from (inner, speaker)


def _is_reported(tree: Tree, i: int, subjects: list[int]) -> bool:
    """Whether a verb in the subjunctive stands right behind one of these subjects."""
    return "Mood=Sub" in tree.feats[i] and any(s < i and end_of(tree, s) + 1 == i for s in subjects)

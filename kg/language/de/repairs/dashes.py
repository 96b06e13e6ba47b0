"""Repair of a clause behind a dash: "Jan Arp rügt den Rat – Karl Holm schweigt" tells of two; nobody rebukes Holm."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.repairs.marks import DASHES
from kg.language.de.repairs.phrases import NOUNS
from kg.language.repair import Tree

_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "advmod", "obj", "obl", "parataxis"})
_TAKEN = frozenset({"obj", "obl:arg", "iobj", "appos", "conj", "nsubj", "parataxis", "dep"})


def clauses_behind_dashes(tree: Tree) -> Iterator[int]:
    """Make a verb behind a dash one of its own, with the noun before it for a subject.

    The first clause has a verb and a subject; what stands between the dash and the second verb is one phrase. It is
    nothing that the first says: "Arp lobt Linde – Holm kritisiert den Rat".
    """
    for dash in (i for i, word in enumerate(tree.words) if word in DASHES and 0 < i < len(tree.words) - 2):
        verb = next((k for k in range(dash + 1, len(tree.words)) if tree.upos[k] == "VERB"), dash)
        first = tree.heads[verb]
        if not first < dash < verb or tree.labels[verb] not in _CLAUSES or tree.below(verb, "mark", "cc", "aux"):
            continue
        subjects = tree.below(first, "nsubj")
        tops = [k for k in range(dash + 1, verb) if not dash < tree.heads[k] < verb and tree.upos[k] != "PUNCT"]
        if tree.upos[first] != "VERB" or not tree.is_finite(first) or not subjects or len(tops) != 1:
            continue
        noun = tops[0]
        sides = tree.upos[noun] in NOUNS and tree.labels[noun] in _TAKEN and not tree.below(noun, "case")
        if sides and subjects[0] < dash:
            tree.attach(noun, verb, "nsubj")
            tree.attach(verb, first, "conj")
            yield noun

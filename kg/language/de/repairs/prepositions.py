"""Repair of a preposition taken for a conjunction: "versprach, während ihrer Begegnung mit Berg zu schweigen"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.repair import Tree


def before_infinitives(tree: Tree) -> Iterator[int]:
    """Hang a word of an occasion on the noun behind it: no conjunction but "um", "ohne", "statt" has an infinitive."""
    for mark, verb in enumerate(tree.heads):
        asked = tree.labels[mark] == "mark" and tree.words[mark].lower() in words().occasion_prepositions
        if not asked or "VerbForm=Inf" not in tree.feats[verb] or any(map(tree.is_finite, tree.below(verb, "aux"))):
            continue
        noun = next((i for i in tree.children[verb] if i > mark and tree.upos[i] in ("NOUN", "PROPN")), None)
        if noun is not None and min((noun, *tree.children[noun])) == mark + 1:
            tree.attach(mark, noun, "case")
            tree.labels[noun], tree.upos[mark], tree.xpos[mark] = "obl", "ADP", "APPR"
            yield mark

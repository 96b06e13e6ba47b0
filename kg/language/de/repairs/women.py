"""Repairs of number and gender where article and ending leave one reading: "drohte der Vorsitzenden" is of a woman."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.rolenouns import is_bent_adjective
from kg.language.repair import Tree

_DATIVE = frozenset({"obl:arg", "iobj"})
_WOMAN = "Case=Dat|Gender=Fem|Number=Sing"


def women_in_the_dative(tree: Tree) -> Iterator[int]:
    """Nouns made of adjectives with "der … -en": as a dative, alone or behind its preposition, a woman.

    Several would be "den Vorsitzenden"; a genitive ("die Wahl der Vorsitzenden") may be of both.
    """
    for i, word in enumerate(tree.words):
        if tree.upos[i] != "NOUN" or tree.feats[i] == _WOMAN or not is_bent_adjective(word):
            continue
        articles = [tree.words[d].lower() for d in tree.below(i, "det")]
        prepositions = [tree.words[c].lower() for c in tree.below(i, "case")]
        dative = tree.labels[i] in _DATIVE or any(p in words().dative_prepositions for p in prepositions)
        if dative and articles == [words().dative_feminine_article]:
            tree.feats[i] = _WOMAN
            yield i

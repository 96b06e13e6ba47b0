"""A repair of number and sex where article and ending leave one reading: "drohte der Vorsitzenden" is of a woman."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.nouns import is_bent_adjective
from kg.language.repair import Tree

_DATIVE = frozenset({"obl:arg", "iobj"})
_WOMAN = "Case=Dat|Gender=Fem|Number=Sing"


def adjectival_nouns(tree: Tree) -> Iterator[int]:
    """Nouns made of adjectives with "-en" that are a dative with "der": several would be "den Vorsitzenden".

    A genitive ("die Wahl der Vorsitzenden") may be of both. Behind prepositions and with "den" every noun tells its
    number so: that is settled when mentions are resolved.
    """
    for i, word in enumerate(tree.words):
        if tree.upos[i] != "NOUN" or tree.labels[i] not in _DATIVE or not is_bent_adjective(word):
            continue
        articles = [tree.words[c].lower() for c in tree.below(i, "det")]
        if articles == [words().dative_feminine_article] and not tree.below(i, "case") and tree.feats[i] != _WOMAN:
            tree.feats[i] = _WOMAN
            yield i

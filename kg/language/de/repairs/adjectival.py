"""Repairs of number and sex where article and ending leave one reading: "drohte der Vorsitzenden" is of a woman."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.de.nouns import is_bent_adjective
from kg.language.de.repairs.verbs import whole_lemma
from kg.language.repair import Tree

_DATIVE = frozenset({"obl:arg", "iobj"})
_WOMAN = "Case=Dat|Gender=Fem|Number=Sing"
_MAN = "Case=Acc|Gender=Masc|Number=Sing"


def adjectival_nouns(tree: Tree) -> Iterator[int]:
    """Nouns made of adjectives with "-en": a dative with "der" is a woman, an object with "den" is one man.

    Several in the dative would be "den Vorsitzenden"; a genitive ("die Wahl der Vorsitzenden") may be of both.
    """
    for i, word in enumerate(tree.words):
        if tree.upos[i] == "NOUN" and is_bent_adjective(word):
            feats = _told(tree, i)
            if feats and feats != tree.feats[i]:
                tree.feats[i] = feats
                yield i


def _told(tree: Tree, noun: int) -> str | None:
    articles = [tree.words[i].lower() for i in tree.below(noun, "det")]
    prepositions = [tree.words[i].lower() for i in tree.below(noun, "case")]
    if articles == [words().dative_feminine_article]:
        dative = any(p in words().dative_prepositions for p in prepositions)
        return _WOMAN if dative or (tree.labels[noun] in _DATIVE and not prepositions) else None
    if articles == [words().dative_plural_article] and tree.labels[noun] == "obj" and not prepositions:
        return None if whole_lemma(tree, tree.heads[noun]) in words().dative_verbs else _MAN
    return None

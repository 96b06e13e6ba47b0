"""Repair of pairs below a noun of an act: "die Kritik von Arp an Holm und von Thal an Linde" is two, not one of both.

The second pair has the prepositions of the first. Its phrases become a second half of the noun, as gapping makes one of
a verb: the first is joined to the noun, the other its orphan.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import NOM
from kg.language.de.data import words
from kg.language.de.repairs.gaps import end_of_phrase, preposition_of, top_of
from kg.language.de.repairs.phrases import cases_of
from kg.language.repair import Tree

_PAIR = 2  #: phrases


def pairs_of_nouns(tree: Tree) -> Iterator[int]:
    """Part two pairs of phrases that say whose an act is and at whom it is aimed."""
    for mark, word in enumerate(tree.words):
        if word != words().and_word:
            continue
        second = _pair(tree, mark + 1)
        noun = _noun_before(tree, mark, second) if second else None
        if second is None or noun is None:
            continue
        whose, aim = (top_of(tree, *phrase) for phrase in second)
        tree.attach(whose, noun, "conj")
        tree.attach(mark, whose, "cc")
        tree.attach(aim, whose, "orphan")
        yield from (whose, aim)


def _pair(tree: Tree, start: int) -> list[tuple[int, int]] | None:
    """The two phrases side by side from a word on: first and last word of each."""
    found: list[tuple[int, int]] = []
    for _ in range(_PAIR):
        end = end_of_phrase(tree, start) if start < len(tree.words) else None
        if end is None:
            return None
        found.append((start, end))
        start = end + 1
    return found if _opens(tree, found[1][0]) and _may_own(tree, found[0]) else None


def _noun_before(tree: Tree, mark: int, second: list[tuple[int, int]]) -> int | None:
    """The noun right before a first pair that has the prepositions of the second and ends at the mark."""
    opened = [preposition_of(tree, start) for start, _ in second]
    for noun in range(mark - 1, -1, -1):
        if tree.upos[noun] in ("VERB", "AUX", "PUNCT"):
            return None
        first = _pair(tree, noun + 1) if tree.upos[noun] == "NOUN" else None
        if first and first[1][1] + 1 == mark:
            return noun if [preposition_of(tree, start) for start, _ in first] == opened else None
    return None


def _opens(tree: Tree, i: int) -> bool:
    return tree.upos[i] == "ADP"


def _may_own(tree: Tree, phrase: tuple[int, int]) -> bool:
    """Whether a phrase says whose something is: "von Arp", "der Kammer", "Arps"."""
    start, end = phrase
    if _opens(tree, start):
        return preposition_of(tree, start) in words().agent_prepositions
    noun = top_of(tree, start, end)
    if start == end:
        return tree.upos[noun] == "PROPN" and tree.words[noun].endswith(words().genitive_name_endings)
    article = tree.words[start].lower()
    shown = not {"Number=Plur", "Gender=Fem"}.isdisjoint(tree.feats[noun].split("|"))
    either = article.endswith(words().genitive_or_dative_ending) and (shown or NOM not in cases_of(tree, noun))
    return tree.upos[start] == "DET" and (either or article in words().genitive_articles)

"""Sentences in capitals throughout, as some headlines, as they would stand anywhere else: "KANZLER LOBT POLIZEI".

Nouns and names get small letters behind the first, all other words small letters; abbreviations stay.
"""

from __future__ import annotations

from collections.abc import Sequence

_FEWEST = 3  #: words of such a sentence
_SHORTEST = 4  #: letters of a name that is no abbreviation
_NOUNS = frozenset(("NOUN", "PROPN", "X"))


def are_loud(words: Sequence[str]) -> bool:
    """Whether no word of a sentence has a small letter."""
    told = 0
    for word in words:
        if word[:1].isalpha():
            if not word.isupper():
                return False  # nearly always the first or second word
            told += 1
    return told >= _FEWEST


def in_small_letters(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """The words of such a sentence, by their parts of speech; the words themselves of any other."""
    if not are_loud(words):
        return list(words)
    written = [_written(word, tag) for word, tag in zip(words, tags, strict=True)]
    first = next(k for k, word in enumerate(words) if word[:1].isalpha())
    return [*written[:first], written[first][:1].upper() + written[first][1:], *written[first + 1 :]]


def _written(word: str, tag: str) -> str:
    if tag not in _NOUNS:
        return word.lower()
    return "-".join(_part(part, tag) for part in word.split("-"))


def _part(part: str, tag: str) -> str:
    short = tag != "NOUN" and len(part) < _SHORTEST
    return part if short else part[:1] + part[1:].lower()

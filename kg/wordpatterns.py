"""Patterns of words in relation files: a word, "*" = any, "*x" = ends in x, "x*" = begins with x, "x*y" = both.

Case is ignored. A list of patterns is compiled once into sets and tuples, so that a word is tested without a loop.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns sorted by kind, case folded."""

    any: bool
    whole: frozenset[str]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]
    both: tuple[tuple[str, str], ...]

    def match(self, word: str) -> bool:
        """Whether a word fits one of the patterns."""
        folded = word.casefold()
        return (
            self.any
            or folded in self.whole
            or folded.endswith(self.endings)
            or folded.startswith(self.beginnings)
            or any(fits(folded, first, last) for first, last in self.both)
        )


class WordLists:
    """Many lists of patterns at once: which of them a word fits, without trying one after the other."""

    def __init__(self, lists: Iterable[tuple[str, ...]]) -> None:
        self._numbers: dict[tuple[str, ...], int] = {patterns: n for n, patterns in enumerate(dict.fromkeys(lists))}
        self._whole: dict[str, set[int]] = {}
        self._endings: dict[str, set[int]] = {}
        self._beginnings: dict[str, set[int]] = {}
        self._both: list[tuple[str, str, int]] = []
        self._always: set[int] = set()
        for patterns, number in self._numbers.items():
            self._add(compile_words(patterns), number)
        self.fitting = lru_cache(maxsize=16384)(self._fitting)

    def _add(self, words: Words, number: int) -> None:
        if words.any:
            self._always.add(number)
        for table, parts in (
            (self._whole, words.whole), (self._endings, words.endings), (self._beginnings, words.beginnings)
        ):  # fmt: skip
            for part in parts:
                table.setdefault(part, set()).add(number)
        self._both.extend((first, last, number) for first, last in words.both)

    def number(self, patterns: tuple[str, ...]) -> int:
        """The number of a list; raises KeyError for one that was not given."""
        return self._numbers[patterns]

    def _fitting(self, word: str) -> frozenset[int]:
        """The numbers of the lists that a word fits."""
        folded = word.casefold()
        found = self._always | self._whole.get(folded, set())
        for cut in range(len(folded) + 1):
            found |= self._endings.get(folded[cut:], set()) | self._beginnings.get(folded[:cut], set())
        found.update(number for first, last, number in self._both if fits(folded, first, last))
        return frozenset(found)


@lru_cache(maxsize=4096)
def compile_words(patterns: tuple[str, ...]) -> Words:
    """Patterns → what tests words quickly."""
    parts = [pattern.casefold().partition("*") for pattern in patterns]
    return Words(
        any=("", "*", "") in parts,
        whole=frozenset(first for first, star, _ in parts if not star),
        endings=tuple(last for first, star, last in parts if star and last and not first),
        beginnings=tuple(first for first, star, last in parts if star and first and not last),
        both=tuple((first, last) for first, star, last in parts if star and first and last),
    )


def fits(word: str, first: str, last: str) -> bool:
    """Whether a word begins and ends so, without the two sharing letters."""
    return len(word) >= len(first) + len(last) and word.startswith(first) and word.endswith(last)

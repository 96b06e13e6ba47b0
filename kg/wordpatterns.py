"""Patterns of words in relation files: a word, "*" = any, "*x" = ends in x, "x*" = begins with x, "x*y" = both.

Case is ignored. A list of patterns is compiled once into sets and tuples, so that a word is tested without a loop.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Generic, TypeVar

T = TypeVar("T")


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


class PatternTable(Generic[T]):
    """What stands beside each of many patterns, found by whole word, ending or beginning and never one by one."""

    def __init__(self) -> None:
        self._whole: dict[str, list[T]] = {}
        #: by ending and beginning; each end of an ending and begin of a beginning is there, too, with nothing beside it
        self._endings: dict[str, list[tuple[str, T]] | tuple[()]] = {}
        self._beginnings: dict[str, list[T] | tuple[()]] = {"": ()}

    def add(self, pattern: str, value: T) -> None:
        """Put a value beside a pattern."""
        first, star, last = pattern.casefold().partition("*")
        if last:
            self._endings[last] = [*self._endings.get(last, ()), (first, value)]
            for cut in range(1, len(last)):
                self._endings.setdefault(last[cut:], ())
        elif star:
            self._beginnings[first] = [*self._beginnings.get(first, ()), value]
            for cut in range(1, len(first)):
                self._beginnings.setdefault(first[:cut], ())
        else:
            self._whole.setdefault(first, []).append(value)

    def whole(self, word: str) -> Sequence[T]:
        """The values of a case-folded word as it stands, in the order in which they were added."""
        return self._whole.get(word, ())

    def in_part(self, word: str) -> Iterator[T]:
        """The values of all patterns with a star that a case-folded word fits, the longest ending first."""
        found: list[tuple[int, int, Sequence[T]]] = []  # where the word is cut, endings before beginnings
        endings, beginnings, size = self._endings, self._beginnings, len(word)
        for cut in range(size - 1, -1, -1):
            ending = endings.get(word[cut:])
            if ending is None:
                break
            if ending:
                found.append((cut, 0, [value for first, value in ending if fits(word, first, word[cut:])]))
        for cut in range(size + 1):
            beginning = beginnings.get(word[:cut])
            if beginning is None:
                break
            if beginning:
                found.append((cut, 1, beginning))
        for _, _, values in sorted(found, key=itemgetter(0, 1)) if len(found) > 1 else found:
            yield from values


class WordLists:
    """Many lists of patterns at once, a bit each: which of them a word fits, without trying one after the other."""

    def __init__(self, lists: Iterable[tuple[str, ...]]) -> None:
        self._bits: dict[tuple[str, ...], int] = {patterns: 1 << n for n, patterns in enumerate(dict.fromkeys(lists))}
        self._table = PatternTable[int]()
        for patterns, bit in self._bits.items():
            for pattern in patterns:
                self._table.add(pattern, bit)
        self.fitting = lru_cache(maxsize=16384)(self._fitting)

    def bit(self, patterns: tuple[str, ...]) -> int:
        """The bit of a list; raises KeyError for one that was not given."""
        return self._bits[patterns]

    def _fitting(self, word: str) -> int:
        """The bits of the lists that a word fits."""
        folded, bits = word.casefold(), 0
        for bit in self._table.whole(folded):
            bits |= bit
        for bit in self._table.in_part(folded):
            bits |= bit
        return bits


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

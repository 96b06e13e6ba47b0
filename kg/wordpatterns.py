"""Patterns of words in relation files: a word, "*" = any, "*x" = ends in x, "x*" = begins with x, "x*y" = both.

Case is ignored. A list of patterns is compiled once into sets and tuples, so that a word is tested without a loop.
"""

from __future__ import annotations

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

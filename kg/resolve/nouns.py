"""Nouns in comparable form, found by their ends: an article may call people by thousands of them."""

from __future__ import annotations

from bisect import bisect_left, insort

_SHORTEST_PART = 4  #: letters of a noun that may end a title of several parts
_SHORTEST_FILLED = 2 * _SHORTEST_PART  #: letters of a noun that may have something in its middle


class Nouns:
    """Nouns of one person or of an article."""

    __slots__ = ("_backwards", "_by_ends", "_whole")

    def __init__(self) -> None:
        self._whole: set[str] = set()
        self._backwards: list[str] = []
        self._by_ends: dict[tuple[str, str], list[str]] = {}

    def __contains__(self, noun: str) -> bool:
        return noun in self._whole

    def __len__(self) -> int:
        return len(self._whole)

    def put(self, noun: str) -> None:
        """Note a noun."""
        if noun not in self._whole:
            self._whole.add(noun)
            insort(self._backwards, noun[::-1])
            if len(noun) > _SHORTEST_FILLED:
                self._by_ends.setdefault(_ends(noun), []).append(noun)

    def has_ending(self, ending: str) -> bool:
        """Whether one of them is or ends with another noun: "Landesbischof" is a "Bischof"."""
        backwards = ending[::-1]
        place = bisect_left(self._backwards, backwards)
        return place < len(self._backwards) and self._backwards[place].startswith(backwards)

    def is_filled(self, noun: str) -> bool:
        """Whether one of them is another noun with something in the middle."""
        if len(noun) < _SHORTEST_FILLED or not self._by_ends:
            return False
        return any(is_filled(own, noun) for own in self._by_ends.get(_ends(noun), ()))

    def has_bearer(self, noun: str) -> bool:
        """Whether a noun is one of them or may stand for a longer one."""
        long = len(noun) >= _SHORTEST_PART
        return noun in self._whole or (long and (self.has_ending(noun) or self.is_filled(noun)))


def is_borne(title: str, titles: set[str], *, whole: bool) -> bool:
    """Whether a noun is one of those titles, or ends one where not ``whole``."""
    if title in titles or whole or len(title) < _SHORTEST_PART:
        return title in titles
    return any(own.endswith(title) or is_filled(own, title) for own in titles)


def is_filled(own: str, title: str) -> bool:
    """Whether a title is another with something in the middle: "Bundesverkehrsminister" is a "Bundesminister"."""
    ends = range(_SHORTEST_PART, len(title) - _SHORTEST_PART + 1)
    return len(own) > len(title) and any(own.startswith(title[:at]) and own.endswith(title[at:]) for at in ends)


def _ends(noun: str) -> tuple[str, str]:
    return noun[:_SHORTEST_PART], noun[-_SHORTEST_PART:]

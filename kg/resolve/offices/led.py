"""The bodies that one person leads by titles with a genitive: asked for often, of a person with thousands of titles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

_SHORTEST_BODY = 5  #: letters of the first part of a compound that names a body


class Led:
    """Nouns for the bodies behind somebody's titles, by what a compound may end with: "Präsident", "Chef"."""

    def __init__(self) -> None:
        self.asked = 0  #: mentions looked through so far
        self._bodies: dict[str, tuple[str, list[str], list[str]]] = {}

    def put(self, ending: str, nouns: Iterable[str]) -> None:
        """Note the nouns of a body, in comparable form, for compounds that end so."""
        _, forwards, backwards = self._bodies.setdefault(ending, (ending.casefold(), [], []))
        for noun in nouns:
            _keep(forwards, noun)
            _keep(backwards, noun[::-1])

    def parts(self, compound: str) -> Iterator[tuple[str, str]]:
        """The endings of a compound that are somebody's, with what stands before them: "Verband" of "Verbandschef"."""
        whole = compound.casefold() if self._bodies else ""
        for ending, (folded, _, _) in self._bodies.items():
            if whole.endswith(folded):
                first = compound[: -len(ending)].rstrip("s-")
                if len(first) >= _SHORTEST_BODY:
                    yield ending, first

    def has(self, ending: str, called: str, *, begins: bool) -> bool:
        """Whether a noun behind such a title ends so, or ``begins`` so."""
        _, forwards, backwards = self._bodies[ending]
        return _begins(backwards, called[::-1]) or (begins and _begins(forwards, called))


def _keep(ordered: list[str], noun: str) -> None:
    place = bisect_left(ordered, noun)
    if ordered[place : place + 1] != [noun]:
        ordered.insert(place, noun)


def _begins(ordered: list[str], start: str) -> bool:
    place = bisect_left(ordered, start)
    return place < len(ordered) and ordered[place].startswith(start)

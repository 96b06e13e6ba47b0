"""The tellings of an article by a mark, and those of them that time, place and words leave open for another.

An article may tell thousands of acts of the same people: compared each with each they would take the square of its
length. What time, place, epithet and topic tell apart (``kg.resolve.events.tellings``) is not compared.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from kg.language import load_language
from kg.language.spelling import fold

if TYPE_CHECKING:
    from kg.resolve.events.tellings import EventDraft

_DAY, _FEW_MONTHS = dt.timedelta(days=1), 24
_Detail = str | int | None  #: one thing that is told of an act; None: nothing


class Shelf:
    """Places of tellings by a mark and by what else is told of the act."""

    def __init__(self) -> None:
        self._all: defaultdict[str, set[int]] = defaultdict(set)
        self._by: tuple[defaultdict[tuple[str, _Detail], set[int]], ...] = tuple(defaultdict(set) for _ in range(4))

    def put(self, place: int, draft: EventDraft, marks: Iterable[str]) -> None:
        """Put a telling under marks."""
        details = (_months(draft) if draft.kind.dated else (), *_told(draft))
        for mark in marks:
            self._all[mark].add(place)
            for shelf, told in zip(self._by, details, strict=True):
                for detail in told or (None,):
                    shelf[mark, detail].add(place)

    def of(self, mark: str, draft: EventDraft) -> set[int]:
        """The places under a mark that one detail of a telling leaves open: the one that leaves the fewest."""
        return self._open(mark, (_months(draft), *_told(draft)))

    def at_any_place(self, mark: str, draft: EventDraft) -> set[int]:
        """The places under a mark that the time of a telling leaves open."""
        return self._open(mark, (_months(draft),))

    def all(self, mark: str) -> set[int]:
        """Every place under a mark."""
        return self._all.get(mark, set())

    def _open(self, mark: str, details: Iterable[Collection[_Detail]]) -> set[int]:
        """Those with a detail in common, or of which none is told."""
        fewest = [self.all(mark)]
        for shelf, told in zip(self._by, details, strict=False):
            found = [shelf[key] for detail in (None, *told) if (key := (mark, detail)) in shelf] if told else fewest
            fewest = min(fewest, found, key=lambda sets: sum(map(len, sets)))
        return set[int]().union(*fewest)


def _told(draft: EventDraft) -> tuple[Collection[_Detail], ...]:
    """What is told of an act of which two tellings share something, if both tell it: place, epithet, topic."""
    event, topic = draft.event, draft.kind.told_by_topic and draft.event.topic
    return (event.place,) if event.place else (), content(event.epithet or ""), content(topic or "")


def _months(draft: EventDraft) -> range:
    """The months that the time of an act covers, counted through; none where it tells no days, or very many."""
    time = draft.event.time
    if time is None or time.begin is None:
        return range(0)
    last = max(time.begin, (time.end or time.begin) - _DAY)
    first = time.begin.year * 12 + time.begin.month
    found = range(first, last.year * 12 + last.month + 1)
    return found if len(found) <= _FEW_MONTHS else range(0)


def content(text: str) -> set[str]:
    """The words of a text that say what it is about."""
    return set(fold(text).split()) - load_language().words.stop_words

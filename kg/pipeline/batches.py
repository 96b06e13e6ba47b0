"""Articles → finished parts, batch by batch, in order; batches that were finished before are taken as they are."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from kg.model import Article
from kg.pipeline.part import Part, from_bytes
from kg.pipeline.work import Outcome
from kg.store.asking import batches


class Kept(Protocol):
    """Where finished parts are kept."""

    def find(self, articles: list[Article]) -> Path | None:
        """The part of these articles, where it was finished before."""

    def keep(self, articles: list[Article], part: Part) -> None:
        """Keep a part."""


class Shelf:
    """Batches of ``size`` articles with what earlier runs finished of them; whole ones are kept for the next run."""

    def __init__(self, kept: Kept | None, size: int) -> None:
        self._kept = kept
        self._size = size

    def batches(self, articles: Iterable[Article]) -> Iterator[tuple[list[Article], Path | None]]:
        """Each batch and, where it was finished before, its part."""
        for batch in batches(articles, self._size):
            yield batch, self._kept.find(batch) if self._kept else None

    def found(self, path: Path, size: int) -> Part:
        """The part of ``size`` articles that an earlier run finished."""
        part = from_bytes(path.read_bytes())
        part.counts.resumed = size
        return part

    def finished(self, articles: list[Article], part: Part) -> Part:
        """The part of a batch that is done now; the last one, which may be smaller, is finished with the run."""
        if self._kept and len(articles) == self._size:
            self._kept.keep(articles, part)
        return part


@dataclass(slots=True)
class _Batch:
    size: int
    articles: list[Article] = field(default_factory=list)  #: those that are to be worked on
    outcomes: list[Outcome] = field(default_factory=list)
    found: Path | None = None  #: the part of an earlier run

    @property
    def ready(self) -> bool:
        return len(self.outcomes) == len(self.articles)


def in_parts(
    articles: Iterable[Article],
    size: int,
    crew: Callable[[Iterable[Article]], Iterable[Outcome]],
    finish: Callable[[list[Outcome]], Part],
    kept: Kept | None,
    progress: Callable[[str], None],
) -> Iterator[Part]:
    """The parts of all batches of ``size`` articles.

    ``crew`` takes articles to their outcomes, in order, and may begin later batches before earlier ones are done.
    ``progress`` gets the id of each article that is done.
    """
    waiting: deque[_Batch] = deque()
    shelf = Shelf(kept, size)

    def begun() -> Iterator[Article]:
        for batch, found in shelf.batches(articles):
            waiting.append(_Batch(len(batch), found=found) if found else _Batch(len(batch), batch))
            if not found:
                yield from batch

    def done() -> Iterator[Part]:
        while waiting and waiting[0].ready:
            batch = waiting.popleft()
            if batch.found is not None:
                yield shelf.found(batch.found, batch.size)
            else:
                yield shelf.finished(batch.articles, finish(batch.outcomes))

    for outcome in crew(begun()):
        yield from done()  # found ones that stand before this article's batch
        waiting[0].outcomes.append(outcome)
        progress(outcome.article)
        yield from done()
    yield from done()

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


def found_part(path: Path, size: int) -> Part:
    """The part of ``size`` articles that an earlier run finished."""
    part = from_bytes(path.read_bytes())
    part.counts.resumed = size
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

    def begun() -> Iterator[Article]:
        for batch in batches(articles, size):
            found = kept.find(batch) if kept else None
            waiting.append(_Batch(len(batch), found=found) if found else _Batch(len(batch), batch))
            if not found:
                yield from batch

    def done() -> Iterator[Part]:
        while waiting and waiting[0].ready:
            batch = waiting.popleft()
            if batch.found is not None:
                part = found_part(batch.found, batch.size)
            else:
                part = finish(batch.outcomes)
                if kept and batch.size == size:  # the last one is finished with the run
                    kept.keep(batch.articles, part)
            yield part

    for outcome in crew(begun()):
        yield from done()  # found ones that stand before this article's batch
        waiting[0].outcomes.append(outcome)
        progress(outcome.article)
        yield from done()
    yield from done()

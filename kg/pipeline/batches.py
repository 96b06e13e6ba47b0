"""Articles → finished parts, batch by batch, in order; batches that were finished before are taken as they are."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from kg.model import Article
from kg.pipeline.part import Part, read_part
from kg.pipeline.work import Outcome
from kg.store.asking import batches


class Kept(Protocol):
    """Where finished parts are kept."""

    def find(self, articles: list[Article]) -> Path | None:
        """The part of these articles, where it was finished before."""

    def keep(self, articles: list[Article], part: Part) -> None:
        """Keep a part."""


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
    progress: Callable[[int, str], None],
) -> Iterator[Part]:
    """The parts of all batches of ``size`` articles.

    ``crew`` takes articles to their outcomes, in order, and may begin later batches before earlier ones are done.
    ``progress`` gets the number of articles done by themselves and the id of the last one.
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
                part = read_part(batch.found)
                part.counts.resumed = batch.size
            else:
                part = finish(batch.outcomes)
                if kept and batch.size == size:  # the last one is finished with the run
                    kept.keep(batch.articles, part)
            yield part

    for number, outcome in enumerate(crew(begun()), start=1):
        yield from done()  # found ones that stand before this article's batch
        waiting[0].outcomes.append(outcome)
        progress(number, outcome.article)
        yield from done()
    yield from done()

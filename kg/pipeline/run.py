"""One run over all articles: read, annotate, extract, resolve, map, validate; what it leaves out is counted."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from kg.confidence import LEAST
from kg.errors import ArticleError, DuplicateArticle
from kg.graph.names import LOCAL
from kg.model import Article, Resolution
from kg.pipeline.counts import Counts
from kg.pipeline.quarantine import Mapped, Quarantine
from kg.pipeline.shard import WHOLE, Shard
from kg.pipeline.work import Outcome, Work
from kg.pipeline.workers import Workers

if TYPE_CHECKING:
    from kg.pipeline.conformity import SetAside
    from kg.pipeline.knowledge import Knowledge
    from kg.read import Found
    from kg.settings import Settings

logger = logging.getLogger(__name__)

Progress = Callable[[int, str], None]
Note = Callable[[str], None]

#: problems and notes of a run that are kept and shown one by one; the others are counted
LISTED = 100


class Build:
    """One run of ``build``: what it counts and where articles that are left out are reported."""

    def __init__(
        self,
        settings: Settings,
        *,
        strict: bool,
        progress: Progress | None,
        on_note: Note | None,
        min_confidence: float | None = None,
        shard: Shard = WHOLE,
    ) -> None:
        self.settings = settings
        self.strict = strict
        self.counts = Counts()
        self.lost: set[str] = set()  #: ids of articles set aside as a whole
        self.elsewhere = 0  #: articles that belong to other shards
        self._min_confidence = LEAST if min_confidence is None else min_confidence
        self._shard = shard
        self._seen: set[str] = set()
        self._notes = 0
        self._progress = progress or (lambda done, what: None)
        self._on_note = on_note or (lambda note: None)

    def articles(self, inputs: Sequence[str] | Found, knowledge: Knowledge) -> Iterator[Article]:
        """Read the inputs; what cannot be read is counted and listed, or raised where the run is strict."""
        from kg.read import read_articles

        for article in read_articles(
            inputs,
            on_problem=self._not_read,
            on_note=self._note,
            settings=self.settings,
            residue=knowledge.residue,
        ):
            if article.id not in self._shard:
                self.elsewhere += 1
                continue
            self.counts.read += 1
            decided = knowledge.corrections.digest(article.id)
            yield replace(article, corrections=decided) if decided else article

    def _not_read(self, error: ArticleError) -> None:
        # What cannot be read has no id: its message decides which shard speaks of it.
        if str(error) in self._shard:
            self._leave_out(error)

    def _leave_out(self, error: ArticleError) -> None:
        if self.strict:
            raise error
        if isinstance(error, DuplicateArticle):
            self.counts.duplicates += 1
        else:
            self.counts.skipped += 1
        self._list(str(error))

    def _list(self, problem: str) -> None:
        logger.info("left out: %s", problem)
        if len(self.counts.problems) < LISTED:
            self.counts.problems.append(problem)

    def _note(self, note: str) -> None:
        self._notes += 1
        if self._notes <= LISTED:
            self._on_note(note)
        elif self._notes == LISTED + 1:
            self._on_note("… and more such notes; --debug shows them all")
        logger.info("note: %s", note)

    def mapped(self, articles: Iterable[Article], knowledge: Knowledge, workers: int = 1) -> Iterator[Mapped]:
        """Take each article to its quads, here or in ``workers`` processes; the order is that of the articles."""
        if workers == 1:
            yield from self._usable(map(Work(knowledge, self.settings, self._min_confidence), articles))
            return
        with Workers(workers, knowledge, self.settings, self._min_confidence) as crew:
            yield from self._usable(crew.outcomes(articles))

    def _usable(self, outcomes: Iterable[Outcome]) -> Iterator[Mapped]:
        for done, outcome in enumerate(outcomes, start=1):
            if self.strict and outcome.cause is not None:
                raise outcome.cause
            self.counts.doubtful += outcome.doubtful
            self.counts.corrected += outcome.corrected
            self.counts.unmatched.extend(outcome.unmatched)
            if outcome.error is not None:
                self.counts.read -= 1
                self._leave_out(outcome.error)
            elif outcome.mapped is not None:
                self._progress(done, outcome.article)
                yield outcome.mapped

    def conforming(self, mapped: Iterator[Mapped], knowledge: Knowledge, set_aside: Quarantine) -> Iterator[Mapped]:
        """Validate batch by batch; pass on what conforms, set single events or whole articles aside."""
        from kg.pipeline.conformity import Conformity

        conformity = Conformity(
            knowledge.validator, self.settings.base, Work(knowledge, self.settings, self._min_confidence).quads
        )
        while batch := list(islice(mapped, self.settings.batch_articles)):
            checked = conformity.check(batch)
            self.counts.findings += len(checked.findings)
            for each in checked.aside:
                set_aside.add(each, strict=self.strict)
                self._list_aside(each)
            for kept in checked.kept:
                self._count(kept.resolution)
                yield kept

    def _list_aside(self, aside: SetAside) -> None:
        what = "its graph" if aside.event is None else "an event"
        problem = f"{aside.mapped.resolution.article.source}: {what} was set aside: {aside.findings[0].message}"
        if aside.event is None:
            self.counts.quarantined += 1
            self.lost.add(aside.mapped.resolution.article.id)
        else:
            self.counts.set_aside += 1
        self._list(problem + (f" ({aside.sentence})" if aside.sentence else ""))

    def _count(self, resolution: Resolution) -> None:
        self.counts.events += len(resolution.events)
        self.counts.empty += not resolution.events
        for entity in resolution.entities:
            # Entities of the gazetteer recur in other articles; those of one article never do.
            if entity.key not in self._seen:
                self.counts.entities += 1
                self.counts.linked += entity.wikidata is not None
                if not entity.key.startswith(LOCAL):
                    self._seen.add(entity.key)

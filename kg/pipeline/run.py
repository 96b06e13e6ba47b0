"""One run over all articles: read, annotate, extract, resolve, map, validate; what it leaves out is counted."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from kg.confidence import LEAST
from kg.errors import ArticleError, DuplicateArticle, KgError
from kg.graph.names import LOCAL
from kg.model import Article, Counts, Resolution
from kg.pipeline.quarantine import Mapped, Quarantine

if TYPE_CHECKING:
    from kg.graph.terms import Quad
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
    ) -> None:
        self.settings = settings
        self.strict = strict
        self.counts = Counts()
        self.lost: set[str] = set()  #: ids of articles set aside as a whole
        self._min_confidence = LEAST if min_confidence is None else min_confidence
        self._seen: set[str] = set()
        self._notes = 0
        self._progress = progress or (lambda done, what: None)
        self._on_note = on_note or (lambda note: None)

    def articles(self, inputs: Sequence[str] | Found, knowledge: Knowledge) -> Iterator[Article]:
        """Read the inputs; what cannot be read is counted and listed, or raised where the run is strict."""
        from kg.read import read_articles

        for article in read_articles(
            inputs,
            on_problem=self._leave_out,
            on_note=self._note,
            settings=self.settings,
            residue=knowledge.residue,
        ):
            self.counts.read += 1
            decided = knowledge.corrections.digest(article.id)
            yield replace(article, corrections=decided) if decided else article

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

    def mapped(self, articles: Iterable[Article], knowledge: Knowledge) -> Iterator[Mapped]:
        """Take each article through annotation, extraction, resolution and people's corrections to its quads."""
        from kg.annotate import annotate

        for article in articles:
            try:
                # One by one: the model batches the sentences of an article, and a bad one spoils no other.
                ((_, doc),) = annotate(knowledge.nlp, (article,))
                resolution = self._sure_enough(self._corrected(knowledge.understand(article, doc), knowledge))
                quads = self._quads(resolution, knowledge)
            except KgError as error:
                self._leave_out(ArticleError(f"{article.source}: {error.problem}", error.remedy))
                self.counts.read -= 1
            except MemoryError:
                self._leave_out(
                    ArticleError(f"{article.source}: not enough memory for it", "Free memory, or split it.")
                )
                self.counts.read -= 1
            except Exception as error:
                # One article that trips a bug must not cost the user the other ten thousand.
                logger.debug("article %s", article.id, exc_info=True)
                if self.strict:
                    raise
                problem = f"{article.source}: kg failed on this article ({type(error).__name__}: {error})"
                self._leave_out(ArticleError(problem, "Please report it; --strict --debug shows the traceback."))
                self.counts.read -= 1
            else:
                self._progress(self.counts.read, article.id)
                yield Mapped(resolution, tuple(quads))

    def _sure_enough(self, resolution: Resolution) -> Resolution:
        """Leave out the events that are less sure than was asked for."""
        least = self._min_confidence
        events = tuple(event for event in resolution.events if event.confidence is None or event.confidence >= least)
        self.counts.doubtful += len(resolution.events) - len(events)
        return resolution.with_events(events)

    def _corrected(self, resolution: Resolution, knowledge: Knowledge) -> Resolution:
        """Apply what people decided on the article; what found no statement is reported, never dropped."""
        ours = knowledge.corrections.of_article.get(resolution.article.id, ())
        if not ours:
            return resolution
        from kg.corrections import apply

        applied = apply(resolution, ours, knowledge.vocabulary, knowledge.gazetteer.known)
        self.counts.corrected += len(ours) - len(applied.unmatched)
        for missed in applied.unmatched:
            wanted = missed.statement
            self.counts.unmatched.append(
                f"{missed.place}: no {wanted.event_class} in article {wanted.article!r} is told by „{wanted.quote}“"
            )
        return applied.resolution

    def conforming(self, mapped: Iterator[Mapped], knowledge: Knowledge, set_aside: Quarantine) -> Iterator[Mapped]:
        """Validate batch by batch; pass on what conforms, set single events or whole articles aside."""
        from kg.pipeline.conformity import Conformity

        conformity = Conformity(
            knowledge.validator, self.settings.base, lambda resolution: self._quads(resolution, knowledge)
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

    def _quads(self, resolution: Resolution, knowledge: Knowledge) -> Sequence[Quad]:
        from kg.rdf import to_quads

        return to_quads(resolution, knowledge.run, knowledge.vocabulary, self.settings.base, knowledge.agencies)

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

"""One run over all articles: read, annotate, extract, resolve, map, validate; what it leaves out is counted."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from kg.errors import ArticleError, DuplicateArticle, KgError
from kg.graph.names import LOCAL
from kg.model import Article, Counts, Finding, Resolution, Severity
from kg.pipeline.quarantine import Mapped, Quarantine

if TYPE_CHECKING:
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

    def __init__(self, settings: Settings, *, strict: bool, progress: Progress | None, on_note: Note | None) -> None:
        self.settings = settings
        self.strict = strict
        self.counts = Counts()
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
            yield article

    def _leave_out(self, error: ArticleError) -> None:
        if self.strict:
            raise error
        if isinstance(error, DuplicateArticle):
            self.counts.duplicates += 1
        else:
            self.counts.skipped += 1
        logger.info("left out: %s", error)
        if len(self.counts.problems) < LISTED:
            self.counts.problems.append(str(error))

    def _note(self, note: str) -> None:
        self._notes += 1
        if self._notes <= LISTED:
            self._on_note(note)
        elif self._notes == LISTED + 1:
            self._on_note("… and more such notes; --debug shows them all")
        logger.info("note: %s", note)

    def mapped(self, inputs: Sequence[str] | Found, knowledge: Knowledge) -> Iterator[Mapped]:
        """Take each article through annotation, extraction and resolution to its quads."""
        from kg.annotate import annotate
        from kg.rdf import to_quads

        for article in self.articles(inputs, knowledge):
            try:
                # One by one: the model batches the sentences of an article, and a bad one spoils no other.
                ((_, doc),) = annotate(knowledge.nlp, (article,))
                resolution = knowledge.understand(article, doc)
                quads = to_quads(
                    resolution, knowledge.run, knowledge.vocabulary, self.settings.base, knowledge.agencies
                )
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

    def conforming(self, mapped: Iterator[Mapped], knowledge: Knowledge, set_aside: Quarantine) -> Iterator[Mapped]:
        """Validate batch by batch; pass on what conforms, set the rest aside with its findings."""
        while batch := list(islice(mapped, self.settings.batch_articles)):
            findings = knowledge.validator.check(quad for each in batch for quad in each.quads)
            self.counts.findings += len(findings)
            ids = {each.resolution.article.id for each in batch}
            bad: dict[str | None, list[Finding]] = {}
            for finding in findings:
                if finding.severity is Severity.VIOLATION:
                    bad.setdefault(finding.article if finding.article in ids else None, []).append(finding)
            for each in batch:
                # A violation that no article can be named for condemns the whole batch: nothing wrong is written.
                reasons = [*bad.get(each.resolution.article.id, []), *bad.get(None, [])]
                if reasons:
                    self.counts.quarantined += 1
                    set_aside.add(each, reasons, strict=self.strict)
                else:
                    self._count(each.resolution)
                    yield each

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

"""One article through the stages, from its text to its quads, without any word on the others: what a worker does."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.errors import ArticleError, KgError
from kg.model import Article, Resolution
from kg.pipeline.outputs import Mapped

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from kg.graph.terms import Quad
    from kg.pipeline.knowledge import Knowledge
    from kg.settings import Settings

logger = logging.getLogger(__name__)

#: word forms that the vocabulary keeps for good
WORDS_KEPT = 20_000


@dataclass(slots=True)
class Outcome:
    """What became of one article; it crosses from a worker's process to the run."""

    article: str  #: its id
    mapped: Mapped | None = None
    error: ArticleError | None = None  #: why it is left out
    cause: Exception | None = None  #: the failure behind ``error``, raised instead where the run is strict
    doubtful: int = 0  #: events left out for too low a confidence
    corrected: int = 0  #: corrections applied
    unmatched: list[str] = field(default_factory=list)  #: one message per correction that found no statement


class Work:
    """Takes articles one by one through annotation, extraction, resolution and people's corrections to their quads."""

    def __init__(self, knowledge: Knowledge, settings: Settings, min_confidence: float) -> None:
        self._knowledge = knowledge
        self._base = settings.base
        self._min_confidence = min_confidence
        self._analyses = analyses(knowledge, settings)

    def __call__(self, article: Article) -> Outcome:
        """Never raises what is wrong with the article: one must not cost the user the other ten thousand."""
        outcome = Outcome(article.id)
        try:
            with self._zone():
                doc = self._analyses(article)
                resolution = self._knowledge.understand(article, doc, events_only=True)
                del doc  # it would refer to words that go with the zone
            resolution = self._sure_enough(self._corrected(resolution, outcome), outcome)
            outcome.mapped = Mapped(resolution, tuple(self.quads(resolution)))
        except KgError as error:
            outcome.error = ArticleError(f"{article.source}: {error.problem}", error.remedy)
        except MemoryError:
            outcome.error = ArticleError(f"{article.source}: not enough memory for it", "Free memory, or split it.")
        except Exception as error:
            logger.debug("article %s", article.id, exc_info=True)
            problem = f"{article.source}: kg failed on this article ({type(error).__name__}: {error})"
            outcome.error = ArticleError(problem, "Please report it; --strict --debug shows the traceback.")
            outcome.cause = error
        return outcome

    def _zone(self) -> AbstractContextManager[object]:
        """Where the words of one article are kept: for good until there are many, then only as long as they are used.

        The first ones are the frequent ones, and making a word anew costs time; a word costs about 1.3 kB.
        """
        nlp = self._knowledge.nlp
        return nlp.memory_zone() if len(nlp.vocab) >= WORDS_KEPT else nullcontext()

    def quads(self, resolution: Resolution) -> Sequence[Quad]:
        """The article as it stands in the graph."""
        from kg.rdf import to_quads

        knowledge = self._knowledge
        return to_quads(
            resolution, knowledge.run, knowledge.vocabulary, self._base, knowledge.agencies, knowledge.gazetteer
        )

    def _sure_enough(self, resolution: Resolution, outcome: Outcome) -> Resolution:
        """Leave out the events that are less sure than was asked for."""
        least = self._min_confidence
        events = tuple(event for event in resolution.events if event.confidence is None or event.confidence >= least)
        outcome.doubtful = len(resolution.events) - len(events)
        return resolution.with_events(events)

    def _corrected(self, resolution: Resolution, outcome: Outcome) -> Resolution:
        """Apply what people decided on the article; what found no statement is reported, never dropped."""
        knowledge = self._knowledge
        ours = knowledge.corrections.of_article.get(resolution.article.id, ())
        if not ours:
            return resolution
        from kg.corrections import apply

        applied = apply(resolution, ours, knowledge.vocabulary, knowledge.gazetteer.known)
        outcome.corrected = len(ours) - len(applied.unmatched)
        for missed in applied.unmatched:
            wanted = missed.statement
            outcome.unmatched.append(
                f"{missed.place}: no {wanted.event_class} in article {wanted.article!r} is told by „{wanted.quote}“"
            )
        return applied.resolution


def analyses(knowledge: Knowledge, settings: Settings) -> Callable[[Article], Doc]:
    """What gives the Doc of an article: the language model, or a folder that keeps what it gave."""
    if settings.cache:
        from kg.annotate.kept import Analyses

        return Analyses(knowledge.nlp, settings)
    from kg.annotate import annotate

    def made(article: Article) -> Doc:
        # One by one: the model batches the sentences of an article, and a bad one spoils no other.
        ((_, doc),) = annotate(knowledge.nlp, (article,))
        return doc

    return made

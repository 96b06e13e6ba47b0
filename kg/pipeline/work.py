"""Articles through the stages, from text to quads, none with any word on the others: what a worker does."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.errors import ArticleError, KgError
from kg.model import Article, Resolution
from kg.pipeline.outputs import Mapped
from kg.pipeline.reading import reading

if TYPE_CHECKING:
    from kg.grammar.parse import Parse
    from kg.graph.terms import Quad
    from kg.pipeline.knowledge import Knowledge
    from kg.settings import Settings

logger = logging.getLogger(__name__)

#: articles that are read together at most, and their characters: who waits for the first waits for all
TOGETHER, CHARACTERS = 50, 75_000


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
        self._read = reading(knowledge, settings)

    def __call__(self, article: Article) -> Outcome:
        """Never raises what is wrong with the article: one must not cost the user the other ten thousand."""
        return self._outcome(article, lambda: self._read((article,))[0])

    def stream(self, articles: Iterable[Article], most: int = TOGETHER) -> Iterator[Outcome]:
        """The outcomes of articles, in order; ``most`` of them are read together."""
        for group in groups(articles, most):
            yield from self.together(group)

    def together(self, articles: Sequence[Article]) -> list[Outcome]:
        """The outcomes of articles whose sentences go through the language model together, which is faster."""
        parsed = self._all_parsed(articles)
        if parsed is None:
            return [self(article) for article in articles]  # one of them does not go through: which?
        return [self._outcome(article, parsed.popleft) for article in articles]

    def _all_parsed(self, articles: Sequence[Article]) -> deque[Parse | None] | None:
        """Their parses, each to be let go with its article; None where one does not go through."""
        with suppress(Exception):
            return deque(self._read(articles))
        return None

    def _outcome(self, article: Article, read: Callable[[], Parse | None]) -> Outcome:
        outcome = Outcome(article.id)
        try:
            resolution = self._understood(article, read())
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

    def _understood(self, article: Article, parse: Parse | None) -> Resolution:
        if parse is None:
            return Resolution(article, (), (), (), ())
        return self._knowledge.understand(article, parse, events_only=True)

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
        outcome.corrected = len(ours) - len(applied.unmatched) - len(applied.unknown)
        for missed in applied.unmatched:
            wanted = missed.statement
            outcome.unmatched.append(
                f"{missed.place}: no {wanted.event_class} in article {wanted.article!r} is told by „{wanted.quote}“"
            )
        for missed, item in applied.unknown:
            remedy = f"write the name, or add {item} with kg gazetteer add"
            outcome.unmatched.append(f"{missed.place}: {item} is in no gazetteer; {remedy}")
        return applied.resolution


def groups(articles: Iterable[Article], most: int = TOGETHER, characters: int = CHARACTERS) -> Iterator[list[Article]]:
    """Articles that are read together: up to ``most`` (and ``TOGETHER``), fewer where they have ``characters``."""
    group: list[Article] = []
    for article in articles:
        group.append(article)
        if len(group) >= min(most, TOGETHER) or sum(len(each.text) for each in group) >= characters:
            yield group
            group = []
    if group:
        yield group

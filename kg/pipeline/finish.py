"""The outcomes of a batch of articles → its finished part: validated, counted, what breaks a shape set aside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.graph.names import LOCAL
from kg.model import Resolution
from kg.pipeline.conformity import Conformity, SetAside
from kg.pipeline.counts import LISTED
from kg.pipeline.part import Part
from kg.pipeline.quarantine import Mapped, quarantine_line
from kg.pipeline.work import Outcome, Work

if TYPE_CHECKING:
    from kg.pipeline.knowledge import Knowledge
    from kg.settings import Settings


class Finisher:
    """Finishes batch after batch; raises at the first problem where the run is strict."""

    def __init__(self, knowledge: Knowledge, settings: Settings, min_confidence: float, *, strict: bool) -> None:
        self._knowledge = knowledge
        self._settings = settings
        self._strict = strict
        self._remap = Work(knowledge, settings, min_confidence).quads

    def __call__(self, outcomes: Sequence[Outcome]) -> Part:
        """The part of one batch; with ``strict`` NonConformance, ArticleError or the failure of an article."""
        part = Part()
        self.settle(part, self._usable(part, outcomes))
        return part

    def _usable(self, part: Part, outcomes: Iterable[Outcome]) -> list[Mapped]:
        usable = []
        for outcome in outcomes:
            if self._strict and outcome.cause is not None:
                raise outcome.cause
            if self._strict and outcome.error is not None:
                raise outcome.error
            part.counts.doubtful += outcome.doubtful
            part.counts.corrected += outcome.corrected
            part.counts.unmatched.extend(outcome.unmatched)
            if outcome.error is not None:
                part.counts.read -= 1
                part.counts.skipped += 1
                _list(part, str(outcome.error))
            elif outcome.mapped is not None:
                usable.append(outcome.mapped)
        return usable

    def settle(self, part: Part, mapped: Sequence[Mapped]) -> None:
        """Validate articles; what conforms goes into the part, single events or whole articles are set aside."""
        checked = Conformity(self._knowledge.validator, self._settings.base, self._remap).check(mapped)
        part.counts.findings += len(checked.findings)
        for aside in checked.aside:
            part.aside.append(quarantine_line(aside, strict=self._strict))
            _list_aside(part, aside)
        for kept in checked.kept:
            part.kept.append(kept.resolution.article.id)
            _count(part, kept.resolution)
        part.quads = [quad for kept in checked.kept for quad in kept.quads]


def _list_aside(part: Part, aside: SetAside) -> None:
    article = aside.mapped.resolution.article
    what = "its graph" if aside.event is None else "an event"
    if aside.event is None:
        part.counts.quarantined += 1
        part.lost.append(article.id)
    else:
        part.counts.set_aside += 1
    problem = f"{article.source}: {what} was set aside: {aside.findings[0].message}"
    _list(part, problem + (f" ({aside.sentence})" if aside.sentence else ""))


def _list(part: Part, problem: str) -> None:
    if len(part.counts.problems) < LISTED:
        part.counts.problems.append(problem)


def _count(part: Part, resolution: Resolution) -> None:
    part.counts.events += len(resolution.events)
    part.counts.empty += not resolution.events
    for entity in resolution.entities:
        # Entities of the gazetteer recur in other articles; those of one article never do.
        if entity.key.startswith(LOCAL):
            part.counts.entities += 1
            part.counts.linked += entity.wikidata is not None
        else:
            part.known[entity.key] = entity.wikidata is not None

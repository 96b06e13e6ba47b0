"""The outcomes of a batch of articles → its finished part: validated, counted, what breaks a shape set aside alone.

That is an event of an article, the article only where no event is to blame.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.findings import Finding, Severity
from kg.graph.names import LOCAL, Names
from kg.graph.terms import term
from kg.model import Event, Resolution
from kg.pipeline.outputs import Mapped, quarantine_line
from kg.pipeline.part import LISTED, Part
from kg.pipeline.work import Outcome, Work

if TYPE_CHECKING:
    from kg.graph.terms import Quad
    from kg.pipeline.knowledge import Knowledge
    from kg.settings import Settings
    from kg.validate import Validator


#: Nodes that every event of an article leads to, and what is no node of ours at all.
_OF_NO_EVENT = ("article", "run", "publisher", "")
#: Links from a part of an event to the event: mention, interval, day and entity are no farther away.
_STEPS = 4


@dataclass(frozen=True, slots=True)
class SetAside:
    """What is left out of the graph, and why."""

    mapped: Mapped  #: the article, with the quads left out
    findings: tuple[Finding, ...]
    event: str | None = None  #: IRI of the event; None for the whole article
    sentence: str | None = None  #: the words that tell of it


@dataclass(frozen=True, slots=True)
class Checked:
    """A batch after validation."""

    kept: tuple[Mapped, ...]
    aside: tuple[SetAside, ...]
    findings: tuple[Finding, ...]  #: on what is kept: none of them a violation


class Conformity:
    """Validates batches of articles and takes out of them what does not conform."""

    def __init__(self, validator: Validator, base: str, remap: Callable[[Resolution], Sequence[Quad]]) -> None:
        self._validator = validator
        self._names = Names(base)
        self._remap = remap

    def check(self, batch: Sequence[Mapped]) -> Checked:
        """Keep what conforms. An article is checked by itself before anything of it is set aside."""
        findings = self._validator.check(quad for each in batch for quad in each.quads)
        named = {finding.article for finding in _violations(findings)}
        if not named:
            return Checked(tuple(batch), (), findings)
        # Where a violation names none of these articles, each of them may be meant.
        every = not named <= {each.resolution.article.id for each in batch}
        kept: list[Mapped] = []
        aside: list[SetAside] = []
        for each in batch:
            suspect = every or each.resolution.article.id in named
            mended, left_out = self._mended(each) if suspect else (each, [])
            aside.extend(left_out)
            if mended is not None:
                kept.append(mended)
        return self._together(kept, aside)

    def _mended(self, mapped: Mapped) -> tuple[Mapped | None, list[SetAside]]:
        """The article without the events that break a shape, or None where no event is to blame."""
        aside: list[SetAside] = []
        while violations := _violations(self._validator.check(mapped.quads)):
            guilty: dict[Event, list[Finding]] = {}
            for finding in violations:
                for event in self._blamed(finding, mapped):
                    guilty.setdefault(event, []).append(finding)
            if not guilty:
                return None, [*aside, SetAside(mapped, tuple(violations))]
            rest = self._without(mapped, guilty)
            for event, reasons in guilty.items():
                aside.append(self._set_aside(mapped, rest, event, reasons))
            mapped = rest
        return mapped, aside

    def _together(self, mended: Sequence[Mapped], aside: list[SetAside]) -> Checked:
        """The articles that conform in one graph, too; one that does so only by itself is set aside."""
        findings = self._validator.check(quad for each in mended for quad in each.quads)
        violations = _violations(findings)
        ids = {finding.article for finding in violations}
        # A violation that no article of these can be named for condemns all of them: nothing wrong is written.
        nameless = bool(ids) and not ids <= {each.resolution.article.id for each in mended}
        condemned = [each for each in mended if nameless or each.resolution.article.id in ids]
        gone = {each.resolution.article.id for each in condemned}
        kept = tuple(each for each in mended if each.resolution.article.id not in gone)
        rest = () if nameless else tuple(finding for finding in findings if finding.article not in gone)
        return Checked(kept, (*aside, *(SetAside(each, tuple(violations)) for each in condemned)), rest)

    def _blamed(self, finding: Finding, mapped: Mapped) -> list[Event]:
        """The events nearest to the node that breaks a shape; those that hold the wrong value, too, before others."""
        article = mapped.resolution.article.id
        events = {self._names.event(article, event): event for event in mapped.resolution.events}
        users: dict[str, set[str]] = {}
        for subject, predicate, value, _ in mapped.quads:
            if self._names.kind(value) not in _OF_NO_EVENT and predicate != term("rdf:type"):
                users.setdefault(value, set()).add(subject)
        near = _nearest(f"<{finding.focus}>", users, events)
        if finding.value and len(near) > 1:
            near = near & _nearest(f"<{finding.value}>", users, events) or near
        return [event for node, event in events.items() if node in near]

    def _without(self, mapped: Mapped, events: Iterable[Event]) -> Mapped:
        left_out = set(events)
        resolution = mapped.resolution
        rest = resolution.with_events(tuple(event for event in resolution.events if event not in left_out))
        return Mapped(rest, tuple(self._remap(rest)))

    def _set_aside(self, before: Mapped, after: Mapped, event: Event, reasons: Sequence[Finding]) -> SetAside:
        article = before.resolution.article
        span = event.evidence[0].span
        remaining = set(after.quads)
        taken = Mapped(before.resolution, tuple(quad for quad in before.quads if quad not in remaining))
        words = next((each.sentence for each in reasons if each.sentence), None) or article.text[span.start : span.end]
        return SetAside(taken, tuple(reasons), self._names.event(article.id, event)[1:-1], words)


def _nearest(start: str, users: dict[str, set[str]], events: dict[str, Event]) -> set[str]:
    """Walk from a node to the events that use it, breadth first."""
    seen, frontier = {start}, {start}
    for _ in range(_STEPS):
        found = frontier & events.keys()
        if found or not frontier:
            return found
        frontier = {user for node in frontier for user in users.get(node, ())} - seen
        seen |= frontier
    return set()


def _violations(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.VIOLATION]


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

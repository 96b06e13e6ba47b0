"""Say why the sentences of a text give the facts they give, or none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kg.confidence import LEAST
from kg.graph.names import LOCAL
from kg.model import Article, Attribution, Entity, EventTime, Link, Resolution, Span, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from kg.extract.explain import Fired, Silent
    from kg.pipeline import Knowledge

_INDENT = "    "
#: refusals of one sentence that are shown
_REFUSALS = 12
#: width of the labels: "attribution" is the longest
_LABEL = 12


def explain(article: Article, doc: Doc, knowledge: Knowledge) -> Iterator[str]:
    """Yield lines: each sentence with its statements, or with the triggers that were tried and what they lacked."""
    from kg.extract.events.learned import TAKEN
    from kg.extract.explain import explain as explain_sentences

    text = article.text
    findings, explanations = explain_sentences(knowledge.extractor, article, doc)
    resolution = knowledge.understood(findings)
    links: dict[int, list[Link]] = {}
    for link in resolution.links:  # "die beiden Minister" has two
        links.setdefault(link.mention, []).append(link)
    for explanation in explanations:
        if not explanation.sentence:
            continue
        yield " ".join(explanation.sentence.split())
        for fired in explanation.fired:
            yield from _statement(fired, text, resolution, links)
        if not explanation.fired:
            yield from _refusals(explanation.silent)
        if explanation.faint:
            heard = ", ".join(f"{one.word} as {one.relation} {one.chance:.2f}" for one in explanation.faint)
            yield f"  Heard too faintly by the reader of events (taken from {TAKEN:.2f}): {heard}"
        if explanation.repairs:
            yield "  Parse mended: " + ", ".join(f"{one.word} ({one.repair})" for one in explanation.repairs)
        yield ""


def _statement(fired: Fired, text: str, resolution: Resolution, links: Mapping[int, Sequence[Link]]) -> Iterator[str]:
    statement = fired.statement
    paths = {filled.role: filled.path for filled in fired.roles}
    yield f"  {statement.relation}"
    yield _line("trigger", f"{fired.word}  ({statement.rule})")
    for role, mentions in (("agent", statement.agents), ("target", statement.targets)):
        for mention in mentions:
            yield _line(role, _link(mention, resolution, links))
    place = None if statement.place is None else _link(statement.place, resolution, links)
    for label, words in (
        ("epithet", statement.epithet),
        ("topic", statement.topic),
        ("place", place),
        ("channel", statement.channel),
        ("time", _time(statement.time)),
    ):
        if words is not None:
            yield _line(label, words)
    yield _line("status", _status(statement))
    yield _line("attribution", _attribution(statement.attribution))
    yield _line("paths", ", ".join(f"{role} = {path}" for role, path in paths.items()))
    yield _line("evidence", _words(text, statement.clause))
    if statement.heard is not None:
        yield _line("heard", f"{statement.heard:.2f} by the reader of events")
    yield from _outcome(statement, resolution)


def _outcome(statement: Statement, resolution: Resolution) -> Iterator[str]:
    """What became of a statement: how sure its event is, of which class where it is another, or that there is none."""
    lost = next((reason for unstated, reason in resolution.unstated if unstated == statement), None)
    if lost is not None:
        yield _line("event", f"none: {lost}")
        return
    event = next(
        event
        for event in resolution.events
        if any((e.trigger, e.rule) == (statement.trigger, statement.rule) for e in event.evidence)
    )
    if event.relation != statement.relation:
        yield _line("event", event.relation)
    if event.confidence is not None:
        left_out = f"  (left out by kg build: below {LEAST})" if event.confidence < LEAST else ""
        yield _line("confidence", f"{event.confidence:.2f}{left_out}")


def _line(label: str, words: str) -> str:
    return f"{_INDENT}{label:{_LABEL}}{words}"


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _link(mention: int, resolution: Resolution, links: Mapping[int, Sequence[Link]]) -> str:
    """The mention as written, the entity it is read as, and what speaks for it."""
    written = resolution.mentions[mention].text
    return f"{written}  " + (
        " and ".join(_entity(link, resolution) for link in links.get(mention, ())) or "(not linked)"
    )


def _entity(link: Link, resolution: Resolution) -> str:
    entity = next((each for each in resolution.entities if each.key == link.entity), None)
    name = entity.label if entity else link.entity
    known = f"{entity.type.value}, {_known_as(entity)}" if entity else "not used by an event"
    reasons = f": {'; '.join(reason.rstrip('.') for reason in link.reasons)}" if link.reasons else ""
    return f"→ {name} ({known}), score {link.score:.2f}{reasons}"


def _known_as(entity: Entity) -> str:
    """The item, else the gazetteer's key: entries of one's own often have no item."""
    return entity.wikidata or ("unknown to the gazetteer" if entity.key.startswith(LOCAL) else entity.key)


def _time(time: EventTime | None) -> str | None:
    if time is None:
        return None
    if time.begin is None or time.end is None:
        return f"{time.text}  ({time.basis.value})"
    last = time.end - dt.timedelta(days=1)
    days = time.begin.isoformat() if last == time.begin else f"{time.begin.isoformat()} to {last.isoformat()}"
    return f"{time.text}  → {days} ({time.basis.value})"


def _status(statement: Statement) -> str:
    found = statement.status
    because = f" because of {found.cue!r}" if found.cue else ""
    rule = f"  ({found.rule})" if found.rule else ""
    return f"{found.status.value}{', hypothetical' if found.hypothetical else ''}{because}{rule}"


def _attribution(attribution: Attribution | None) -> str:
    if attribution is None:
        return "none: the text says so itself"
    rule = f", {attribution.rule}" if attribution.rule else ""
    return f"{attribution.text}  ({attribution.certainty.value}{rule})"


def _refusals(silent: tuple[Silent, ...]) -> Iterator[str]:
    """Yield why the words of a sentence that may be triggers gave nothing."""
    if not silent:
        yield "  No fact: none of its words is a trigger of a relation file."
        return
    yield "  No fact. Tried:"
    # What a verb means by itself comes before the nouns of acts that it may support.
    ordered = sorted(silent, key=lambda tried: "+" in tried.rule)
    for tried in ordered[:_REFUSALS]:
        yield f"{_INDENT}{tried.word}  {tried.relation} ({tried.rule}): {tried.reason}"
    if len(ordered) > _REFUSALS:
        yield f"{_INDENT}… and {len(ordered) - _REFUSALS} more"

"""Sentences and articles in pieces, each with what it stands for; the templates escape and draw them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.facts import EventRecord, EvidenceRecord


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, in characters, end exclusive."""

    start: int
    end: int
    role: str  #: "agent", "target", "place", "trigger", "time", "cue", "source", "entity" or "clause"
    link: str | None = None  #: IRI of the entity or event


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with at most one mark."""

    text: str
    role: str | None = None
    link: str | None = None


def pieces(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """Cut a text at its marks; of marks that overlap, the one given first stays."""
    kept: list[Mark] = []
    for mark in marks:
        inside = 0 <= mark.start < mark.end <= len(text)
        if inside and all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    found, place = [], 0
    for mark in sorted(kept, key=lambda mark: mark.start):
        if place < mark.start:
            found.append(Piece(text[place : mark.start]))
        found.append(Piece(text[mark.start : mark.end], mark.role, mark.link))
        place = mark.end
    if place < len(text):
        found.append(Piece(text[place:]))
    return found


def marked_sentence(event: EventRecord, clause: EvidenceRecord) -> list[Piece]:
    """The sentence of a clause with agent, target, place, trigger, time, cue and source marked."""
    return pieces(clause.sentence, _marks(event, clause))


def _marks(event: EventRecord, clause: EvidenceRecord) -> Iterable[Mark]:
    sentence = clause.sentence
    inside = sentence.find(clause.quote) if clause.quote else -1
    first = max(inside, 0)
    yield from _found(sentence, clause.trigger, "trigger", first)
    if inside >= 0 and clause.start is not None:
        offset = clause.start - inside
        for words in clause.words:
            start = words.start - offset
            # Only where the words really stand: the sentence may be cut or tidied.
            if sentence[start : start + len(words.text)] == words.text:
                role = _role(event, clause, words.entity)
                yield Mark(start, start + len(words.text), role, words.entity)
    if event.place:
        yield from _found(sentence, event.place.label, "place", first, event.place.iri)
    yield from _found(sentence, event.time_text, "time", first)
    yield from _found(sentence, clause.status_cue, "cue", first)
    yield from _found(sentence, clause.source_text, "source", 0, clause.source.iri if clause.source else None)


def _role(event: EventRecord, clause: EvidenceRecord, entity: str) -> str:
    if any(agent.iri == entity for agent in event.agents):
        return "agent"
    if any(target.iri == entity for target in event.targets):
        return "target"
    if event.place and event.place.iri == entity:
        return "place"
    return "source" if clause.source and clause.source.iri == entity else "entity"


def _found(sentence: str, words: str | None, role: str, first: int, link: str | None = None) -> Iterable[Mark]:
    """Where some words stand, first of all in the clause; words in several parts one by one."""
    if not words:
        return
    for part in [words] if words in sentence else words.split():
        start = sentence.find(part, first)
        start = start if start >= 0 else sentence.find(part)
        if start >= 0:
            yield Mark(start, start + len(part), role, link)


def marked_article(text: str, events: Sequence[EventRecord]) -> list[Piece]:
    """An article's text: names and triggers of all its events marked, each trigger linked to its event."""
    marks = {}
    for event in events:
        for clause in event.evidence:
            if clause.start is None or clause.end is None:
                continue
            if clause.trigger and (start := text.find(clause.trigger, clause.start, clause.end)) >= 0:
                marks[start] = Mark(start, start + len(clause.trigger), "trigger", event.iri)
            for words in clause.words:
                if text[words.start : words.end] == words.text:
                    marks.setdefault(words.start, Mark(words.start, words.end, "entity", words.entity))
    return pieces(text, marks.values())

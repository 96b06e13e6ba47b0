"""What somebody should look at: pairs that identity left in doubt, and the least certain events of a store."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from kg.corrections.records import (
    Correction,
    EntityRef,
    IdentityCorrection,
    StatementCorrection,
    StatementRef,
    Verdict,
)
from kg.graph.names import LOCAL
from kg.graph.terms import XSD, Iri, Literal, Term
from kg.model import Status
from kg.numbers import measure
from kg.store import Store
from kg.store.asking import query_text

#: the text of one of the queries beside this module
sparql = partial(query_text, __file__)

_BATCH = 100


@dataclass(frozen=True, slots=True)
class Seen:
    """An entity or event as a reader sees it."""

    ref: EntityRef | StatementRef
    label: str  #: a name, or "Meeting actual: Anna → Bo"
    where: str  #: article and date
    sentence: str  #: "" where an entity takes part in no event


@dataclass(frozen=True, slots=True)
class Item:
    """One question to a reader: whether these two are the same, or whether this is right."""

    one: Seen
    other: Seen | None  #: None: a single event
    score: float
    reasons: tuple[str, ...] = ()


def worklist(store: Store, *, below: float) -> tuple[Item, ...]:
    """Doubtful pairs, surest first, then events whose confidence is at most ``below`` (0 … 1), least certain first."""
    return (*_pairs(store), *_events(store, below))


def decide(item: Item, verdict: str, *, by: str | None, date: dt.date | None, reason: str | None = None) -> Correction:
    """The correction that answers an item: ``verdict`` is "same" … for pairs, "accept" or "reject" for an event."""
    common = (Verdict(verdict), by, date, reason, "review")
    if item.other is not None:
        return IdentityCorrection(*common, item.one.ref, item.other.ref)
    assert isinstance(item.one.ref, StatementRef)
    return StatementCorrection(*common, item.one.ref)


def _pairs(store: Store) -> list[Item]:
    members: dict[str, set[str]] = defaultdict(set)
    reasons: dict[str, set[str]] = defaultdict(set)
    scores: dict[str, float] = {}
    for link, member, score, reason in store.select(sparql("doubtful")).rows:
        if link and member and score and reason:
            members[link.value].add(member.value)
            reasons[link.value].add(reason.value)
            scores[link.value] = measure(score.value) or 0.0
    seen = _seen(store, {member for pair in members.values() for member in pair})
    items = []
    for name in sorted(members, key=lambda name: (-scores[name], name)):
        both = [seen[member] for member in sorted(members[name]) if member in seen]
        if len(both) == 2:
            items.append(Item(both[0], both[1], scores[name], tuple(sorted(reasons[name]))))
    return items


def _events(store: Store, below: float) -> list[Item]:
    rows = store.select(sparql("uncertain"), {"most": (Literal(f"{below}", XSD + "decimal"),)}).rows
    scores = {event.value: measure(confidence.value) or 0.0 for event, confidence in rows if event and confidence}
    seen = _seen(store, scores)
    ordered = sorted(scores, key=lambda event: (scores[event], event))
    return [Item(seen[event], None, scores[event]) for event in ordered if event in seen]


def _seen(store: Store, nodes: Iterable[str]) -> dict[str, Seen]:
    events = sorted(node for node in nodes if "/event/" in node)
    entities = sorted(node for node in nodes if "/event/" not in node)
    found = {}
    for part in _parts(events):
        rows = store.select(sparql("events-seen"), {"node": part}).rows
        found.update({node: _event(values) for node, values in _by_node(rows).items()})
    for part in _parts(entities):
        rows = store.select(sparql("entities-seen"), {"node": part}).rows
        found.update({node: _entity(node, values) for node, values in _by_node(rows).items()})
    return found


def _by_node(rows: Sequence[tuple[Term | None, ...]]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = defaultdict(list)
    for node, *values in rows:
        if node is not None:
            found[node.value].append([value.value if value else "" for value in values])
    return {node: sorted(values) for node, values in found.items()}


def _entity(node: str, rows: list[list[str]]) -> Seen:
    label, doc, published, sentence = next((row for row in rows if row[3]), rows[0])
    key = node.rpartition("/entity/")[2]
    known = key if not key.startswith(LOCAL) and key.startswith("Q") else None
    return Seen(EntityRef(label, None if known else doc, known), label, _where(doc, published), sentence)


def _event(rows: list[list[str]]) -> Seen:
    doc, published, kind, status, _, _, quote, sentence = rows[0]
    agents, targets = (tuple(dict.fromkeys(row[column] for row in rows if row[column])) for column in (4, 5))
    name, told = kind.rpartition("#")[2], status.rpartition("#")[2]
    state = Status(told) if told in set(Status) else None  # a foreign graph may say anything
    label = f"{name} {told.lower()}: {', '.join(agents) or '–'} → {', '.join(targets) or '–'}"
    return Seen(StatementRef(doc, quote, name, agents, targets, state), label, _where(doc, published), sentence)


def _where(doc: str, published: str) -> str:
    return f"{doc}, {published}" if published else doc


def _parts(nodes: Sequence[str]) -> Iterable[tuple[Iri, ...]]:
    for first in range(0, len(nodes), _BATCH):
        yield tuple(Iri(node) for node in nodes[first : first + _BATCH])

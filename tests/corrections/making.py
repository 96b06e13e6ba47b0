"""One article with two statements, and corrections in one line."""

from __future__ import annotations

import datetime as dt
from typing import Any

from kg.corrections import Change, StatementCorrection, StatementRef, Verdict
from kg.model import (
    Article,
    Entity,
    EntityType,
    Event,
    Evidence,
    Link,
    Mention,
    MentionForm,
    Resolution,
    Span,
    Status,
    StatusFinding,
)

TEXT = "Anna Berg lobte Bo Dahl in Oslo. Am Montag kritisierte Anna Berg den Reeder Cem Lund."
DAY = dt.date(2026, 5, 1)


def person(name: str) -> Entity:
    return Entity(f"local/a/{name.replace(' ', '-').lower()}", name, EntityType.PERSON)


ANNA, BO, CEM = map(person, ("Anna Berg", "Bo Dahl", "Cem Lund"))


def event(relation: str, agent: Entity, target: Entity, quote: str) -> Event:
    start = TEXT.index(quote)
    span = Span(start, start + len(quote))
    return Event(relation, (agent.key,), (target.key,), Status.ACTUAL, (Evidence(span, span, "x#1", StatusFinding()),))


def resolution() -> Resolution:
    mentions = tuple(
        Mention(
            Span(TEXT.index(e.label), TEXT.index(e.label) + len(e.label)),
            e.label,
            MentionForm.NAME,
            e.label,
            0,
            e.label,
        )
        for e in (ANNA, BO, CEM)
    )
    events = (
        event("Praise", ANNA, BO, "Anna Berg lobte Bo Dahl in Oslo"),
        event("Criticism", ANNA, CEM, "Am Montag kritisierte Anna Berg den Reeder Cem Lund"),
    )
    links = tuple(Link(n, e.key, 1.0) for n, e in enumerate((ANNA, BO, CEM)))
    return Resolution(Article("a", TEXT, "a.txt"), (ANNA, BO, CEM), events, links, mentions)


def correction(
    verdict: str,
    quote: str = "Anna Berg lobte Bo Dahl in Oslo",
    kind: str = "Praise",
    *,
    article: str = "a",
    **change: Any,
) -> StatementCorrection:
    return StatementCorrection(
        Verdict(verdict), "mk", DAY, "nachgelesen", "line 1", StatementRef(article, quote, kind), Change(**change)
    )

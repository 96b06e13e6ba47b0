"""Events with their roles, status, time, place and codes; flat triples for what did happen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import permutations, product

from kg.graph.names import part
from kg.graph.terms import TRUE, date, decimal, iri, literal, term, worded
from kg.likeness import event_key
from kg.model import Event, EventTime, Review, Status
from kg.rdf.builder import Builder
from kg.vocabulary import EventClass


def add_event(builder: Builder, event: Event) -> str:
    """Describe one event in the article's graph; returns its IRI."""
    kgo, entity = builder.kgo, builder.names.entity
    kind = builder.vocabulary.event_classes[event.relation]
    node = builder.names.event(builder.article_id, event)
    both = dict.fromkeys((*event.agents, *event.targets)) if kind.symmetric else {}
    builder.describe(
        node,
        (term("rdf:type"), kgo(event.relation)),
        (term("rdf:type"), kgo("Event")),
        (term("rdf:type"), term("sem:Event")),
        *((kgo("agent"), entity(key)) for key in event.agents),
        *((kgo("target"), entity(key)) for key in event.targets),
        *((kgo("participant"), entity(key)) for key in both),
        *((term("sem:hasActor"), entity(key)) for key in dict.fromkeys((*event.agents, *event.targets))),
        (kgo("status"), kgo(event.status)),
        (kgo("hypothetical"), TRUE if event.hypothetical else None),
        (kgo("channel"), kgo(event.channel) if event.channel else None),
        (term("sem:hasPlace"), entity(event.place) if event.place else None),
        (kgo("epithet"), worded(event.epithet) if event.epithet else None),
        (kgo("topic"), worded(event.topic) if event.topic else None),
        (kgo("ploverType"), iri(kind.plover) if kind.plover else None),
        (kgo("cameoCode"), iri(kind.cameo) if kind.cameo else None),
    )
    key = _key(builder, event, kind)
    builder.describe(node, (kgo("eventKey"), literal(key) if key else None))
    if event.confidence is not None:
        builder.describe(node, (kgo("confidence"), decimal(event.confidence)))
    _add_review(builder, node, event.review)
    if event.time:
        _add_time(builder, node, event.time)
    if event.time is None or (event.time.begin is None and event.time.end is None):
        _add_bound(builder, node, event)
    if event.status is Status.ACTUAL and not event.hypothetical:
        for left, right in _pairs(event, kind):
            builder.describe(entity(left), (iri(kind.flat), entity(right)))
    return node


def _add_review(builder: Builder, event: str, review: Review | None) -> None:
    """Say that somebody looked at the event, and what came of it (PROV-O: an activity that influenced it)."""
    if review is None:
        return
    kgo, node = builder.kgo, part(event, "review")
    builder.describe(event, (term("prov:wasInfluencedBy"), node))
    builder.describe(
        node,
        (term("rdf:type"), kgo("Review")),
        (kgo("verdict"), literal(review.verdict)),
        (kgo("reviewedBy"), literal(review.by) if review.by else None),
        (kgo("reviewedOn"), date(review.date) if review.date else None),
        (term("rdfs:comment"), literal(review.reason) if review.reason else None),
    )


def _key(builder: Builder, event: Event, kind: EventClass) -> str | None:
    if not builder.described.keys() >= {*event.agents, *event.targets}:
        return None
    sides = [
        [(builder.described[key], builder.name_keys[key]) for key in side] for side in (event.agents, event.targets)
    ]
    if kind.symmetric and not event.targets:
        sides = [sides[0][:1], sides[0][1:]]
    return event_key(event.relation, sides, symmetric=kind.symmetric)


def _pairs(event: Event, kind: EventClass) -> Iterator[tuple[str, str]]:
    if kind.symmetric and not event.targets:
        yield from permutations(dict.fromkeys(event.agents), 2)
        return
    # "A telefonierte mit B und C" does not say that B and C spoke: only pairs across the two sides are facts.
    for agent, target in product(event.agents, event.targets):
        if agent != target:
            yield agent, target
            if kind.symmetric:
                yield target, agent


def _add_bound(builder: Builder, node: str, event: Event) -> None:
    """What the article's own date says of an event that the text does not date: before or after, never when."""
    published = builder.resolution.article.published
    if published is None or published == dt.date.max:
        return
    kgo, ahead = builder.kgo, event.status is Status.PLANNED
    bound = term("sem:hasEarliestBeginTimeStamp" if ahead else "sem:hasLatestEndTimeStamp")
    basis = kgo("NotBeforePublication" if ahead else "NotAfterPublication")
    builder.describe(
        node,
        # Half-open like every interval: an event of the day of publication ends on the day after.
        (bound, date(published if ahead else published + dt.timedelta(days=1))),
        (kgo("timeBasis"), None if event.time else basis),
    )


def _add_time(builder: Builder, event: str, time: EventTime) -> None:
    kgo, names = builder.kgo, builder.names
    interval = names.interval(time.begin, time.end) if time.begin and time.end else None
    builder.describe(
        event,
        (kgo("timeText"), worded(time.text)),
        (kgo("timeBasis"), kgo(time.basis)),
        (kgo("granularity"), kgo(time.granularity) if time.granularity else None),
        (term("sem:hasTime"), interval),
        (term("sem:hasBeginTimeStamp"), date(time.begin) if time.begin else None),
        (term("sem:hasEndTimeStamp"), date(time.end) if time.end else None),
    )
    if interval and time.begin and time.end:
        builder.describe(
            interval,
            (term("rdf:type"), term("time:ProperInterval")),
            (term("time:hasBeginning"), names.day(time.begin)),
            (term("time:hasEnd"), names.day(time.end)),
        )
        for day in (time.begin, time.end):
            builder.describe(
                names.day(day), (term("rdf:type"), term("time:Instant")), (term("time:inXSDDate"), date(day))
            )

"""Which offices those who take part in an event held at its time (W3C Organization Ontology: memberships)."""

from __future__ import annotations

import datetime as dt

from kg.gazetteer.terms import covers
from kg.graph.terms import date, iri, term, worded
from kg.model import Event, Office
from kg.rdf.builder import Builder


def add_offices(builder: Builder, event: Event, node: str) -> None:
    """Add the offices that people on both sides of the event ``node`` held on all of its days."""
    days = _days(builder, event)
    held = builder.gazetteer.surely_held if builder.gazetteer else covers
    for key in dict.fromkeys((*event.agents, *event.targets)) if days else ():
        person = builder.described.get(key)
        for office in person.offices if person else ():
            if office.of and days and all(held(office, day) for day in days):
                builder.describe(node, (builder.kgo("officeHeld"), _described(builder, key, office.of, office)))


def _days(builder: Builder, event: Event) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of an event; where neither is known, the day of publication, as for its bounds."""
    begin, end = (event.time.begin, event.time.end) if event.time else (None, None)
    last = end - dt.timedelta(days=1) if end and end > dt.date.min else None
    day = begin or last or builder.resolution.article.published
    return (begin or day, last or day) if day else None


def _described(builder: Builder, person: str, of: str, office: Office) -> str:
    kgo, entity = builder.kgo, builder.names.entity
    title = office.title or office.role
    node = builder.names.office(person, title, of, office.begin, office.end)
    sector = builder.gazetteer.sector(office) if builder.gazetteer else None
    builder.referred[of] = None
    builder.describe(
        node,
        (term("rdf:type"), kgo("Office")),
        (term("rdf:type"), term("org:Membership")),
        (term("org:member"), entity(person)),
        (term("org:organization"), entity(of)),
        (term("schema:roleName"), worded(title)),
        (kgo("sector"), iri(builder.vocabulary.sector(sector)) if sector else None),
        (kgo("heldFrom"), date(office.begin) if office.begin else None),
        (kgo("heldUntil"), date(office.end) if office.end else None),
    )
    return node

"""FollowTheMoney entities as JSON lines, for OpenAleph and its relatives: articles, actors, places, events, links.

Only what happened: FollowTheMoney cannot say that something is planned or denied.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from kg.export.cells import one_line, text_of
from kg.export.rows import write_records
from kg.facts import ArticleRecord, EntityRecord, EventRecord, read_articles, read_entities, read_events
from kg.store import Store

#: Kind of entity → schema; a matter is no entity there, it stands in the event's name.
_SCHEMATA = {
    "Person": "Person",
    "Organization": "Organization",
    "Media": "Organization",
    "Group": "Organization",
    "Country": "LegalEntity",
    "Place": "Address",
}

Values = dict[str, Sequence[str | None]]


def write_ftm(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """One entity a line; returns their number."""
    return write_records(_entities(store, least), stream)


def _entities(store: Store, least: float | None) -> Iterator[dict[str, object]]:
    for article in read_articles(store):
        yield _article(article)
    for entity in read_entities(store, least):
        if entity.kind in _SCHEMATA:
            yield _actor(entity)
    for event in read_events(store, least):
        if event.happened:
            yield _event(event)
            yield from _links(event)


def _entity(iri: str, schema: str, values: Values) -> dict[str, object]:
    known = {
        name: [one_line(value).strip() for value in found if value and one_line(value).strip()]
        for name, found in values.items()
    }
    return {"id": _id(iri), "schema": schema, "properties": {name: found for name, found in known.items() if found}}


def _article(article: ArticleRecord) -> dict[str, object]:
    return _entity(
        article.iri,
        "Article",
        {
            "title": [article.title or article.id],
            "fileName": [article.id],
            "publishedAt": [text_of(article.published)],
            "publisher": [article.publisher],
            "sourceUrl": [article.web_address],
            "language": ["deu"],
        },
    )


def _actor(entity: EntityRecord) -> dict[str, object]:
    schema = _SCHEMATA[entity.kind or ""]
    values: Values = {
        "name": [entity.label],
        "alias": entity.aliases,
        "wikidataId": [entity.wikidata],
        "country": [entity.country_code and entity.country_code.lower()],
    }
    if schema == "Address":
        values["full"] = [entity.label]
        values["latitude"] = [text_of(entity.latitude)]
        values["longitude"] = [text_of(entity.longitude)]
    if entity.kind in ("Media", "Group"):
        values["classification"] = [entity.kind]
    return _entity(entity.iri, schema, values)


def _event(event: EventRecord) -> dict[str, object]:
    return _entity(
        event.iri,
        "Event",
        {
            "name": [event.title],
            "summary": [event.best.sentence],
            "description": [event.epithet or event.topic],
            "keywords": [event.kind, event.plover],
            "involved": [_id(one.iri) for one in event.actors() if one.kind in _SCHEMATA and one.kind != "Place"],
            "location": [event.place.label if event.place else None],
            "addressEntity": [_id(event.place.iri) if event.place and event.place.kind == "Place" else None],
            "recordId": [event.iri],
            **_circumstances(event),
        },
    )


def _circumstances(event: EventRecord) -> Values:
    one_day = event.bound == "on"
    return {
        "date": [text_of(event.begin)] if one_day else [],
        "startDate": [] if one_day else [text_of(event.begin)],
        "endDate": [] if one_day else [text_of(event.last_day)],
        "proof": [_id(event.article.iri)],
        "publisher": [event.article.publisher],
        "sourceUrl": [event.article.web_address],
    }


def _links(event: EventRecord) -> Iterator[dict[str, object]]:
    """The same as a line between two, for network diagrams."""
    for number, (agent, target) in enumerate(event.pairs(), 1):
        if agent and target and {agent.kind, target.kind} <= _SCHEMATA.keys() - {"Place"}:
            values: Values = {
                "subject": [_id(agent.iri)],
                "object": [_id(target.iri)],
                "role": [event.label],
                "summary": [event.best.sentence],
                **_circumstances(event),
            }
            yield _entity(f"{event.iri}#{number}", "UnknownLink", values)


def _id(iri: str) -> str:
    return "kg-" + hashlib.sha1(iri.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()

"""CSV for ``neo4j-admin database import``: entities, events, articles as nodes, what joins them as relationships.

``neo4j-admin database import full --nodes=entities.csv --nodes=events.csv --nodes=articles.csv --relationships=acts.csv
--relationships=roles.csv --relationships=told.csv --multiline-fields=true neo4j``
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

from kg.export.cells import text_of, without_controls
from kg.export.rows import text_stream
from kg.facts import Cell, EventRecord, read_articles, read_events, read_merged_entities
from kg.store import Store

Line = tuple[Cell, ...]

_ENTITIES = (
    "iri:ID",
    "label",
    "kind",
    "wikidata",
    "aliases:string[]",
    "country",
    "country_code",
    "latitude:double",
    "longitude:double",
    ":LABEL",
)
_EVENTS = (
    "iri:ID",
    "class",
    "label",
    "status",
    "hypothetical:boolean",
    "plover",
    "cameo",
    "date:date",
    "date_end:date",
    "date_or_published:date",
    "date_or_published_basis",
    "place",
    "epithet",
    "topic",
    "source",
    "confidence:double",
    "sentence",
    ":LABEL",
)
_ARTICLES = ("iri:ID", "id", "title", "published:date", "publisher", "url", ":LABEL")
_ACTS = (":START_ID", ":END_ID", "event", "date_or_published:date", "sentence", ":TYPE")
_ROLES = (":START_ID", ":END_ID", ":TYPE")


def write_neo4j(store: Store, folder: Path, least: float | None = None) -> int:
    """Six files; returns the number of lines. ``acts.csv`` has only what happened, the events have all."""
    with ExitStack() as stack:

        def opened(name: str, head: Line) -> _File:
            return stack.enter_context(_file(folder / name, head))

        entities, articles = opened("entities.csv", _ENTITIES), opened("articles.csv", _ARTICLES)
        entities.add(_entities(store, least))
        articles.add(_articles(store))
        events, acts = opened("events.csv", _EVENTS), opened("acts.csv", _ACTS)
        roles, told = opened("roles.csv", _ROLES), opened("told.csv", _ROLES)
        for event in read_events(store, least):
            events.add([_event(event)])
            acts.add(_acts(event))
            roles.add(_roles(event))
            told.add([(event.iri, event.article.iri, "TOLD_IN")])
        return sum(file.count for file in (entities, articles, events, acts, roles, told))


class _File:
    """One of the CSV files."""

    def __init__(self, text: TextIO) -> None:
        self._writer = csv.writer(text, lineterminator="\n")
        self.count = 0

    def add(self, lines: Iterable[Line]) -> None:
        """Write lines and count them."""
        for line in lines:
            self._writer.writerow([without_controls(text_of(cell)) for cell in line])
            self.count += 1


@contextmanager
def _file(path: Path, head: Line) -> Iterator[_File]:
    with path.open("wb") as stream, text_stream(stream) as text:
        file = _File(text)
        file.add([head])
        file.count = 0
        yield file


def _entities(store: Store, least: float | None) -> Iterator[Line]:
    for one, _ in read_merged_entities(store, least):
        label = f"Entity;{one.kind}" if one.kind else "Entity"
        aliases = ";".join(alias.replace(";", ",") for alias in one.aliases)
        country = (one.country_label, one.country_code, one.latitude, one.longitude)
        yield (one.iri, one.label, one.kind, one.wikidata, aliases, *country, label)


def _event(event: EventRecord) -> Line:
    day, basis = event.date_or_published
    return (
        event.iri,
        event.kind,
        event.label,
        event.status,
        event.hypothetical,
        event.plover,
        event.cameo,
        event.begin,
        event.last_day,
        day,
        basis,
        event.place.label if event.place else None,
        event.epithet,
        event.topic,
        event.best.said_by,
        event.confidence,
        event.best.sentence,
        f"Event;{event.kind}",
    )


def _articles(store: Store) -> Iterator[Line]:
    for one in read_articles(store):
        yield (one.iri, one.id, one.title, one.published, one.publisher, one.url, "Article")


def _acts(event: EventRecord) -> Iterator[Line]:
    for agent, target in event.pairs() if event.happened else ():
        if agent and target:
            day, _ = event.date_or_published
            yield (agent.key, target.key, event.iri, day, event.best.sentence, event.kind.upper())


def _roles(event: EventRecord) -> Iterator[Line]:
    yield from ((event.iri, one.key, "AGENT") for one in event.agents)
    yield from ((event.iri, one.key, "TARGET") for one in event.targets)
    if event.place:
        yield (event.iri, event.place.key, "PLACE")

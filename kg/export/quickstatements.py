"""Statements for Wikidata's QuickStatements (version 1): what happened between two existing items, with reference.

An event becomes a "significant event" (P793) of both items, with participant, day and place. Only classes that
ontology/alignment.ttl, or a file of terms of the user's own, calls a close match of a Wikidata item can be told so;
nobody is ever created.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from kg.export.cells import one_line
from kg.export.rows import text_stream
from kg.facts import EntityRecord, EventRecord, read_events
from kg.graph.terms import PREFIXES
from kg.resources import in_force
from kg.store import Store
from kg.vocabulary import current_vocabulary, term_files
from kg.vocabulary.turtle import read_turtle

#: Granularity → precision of a Wikidata time.
_PRECISION = {"Day": 11, "Month": 10, "Year": 9}


def write_quickstatements(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """One statement a line; returns their number."""
    count = 0
    items = _items()
    with text_stream(stream) as text:
        for event in read_events(store, least):
            for line in _statements(event, items.get(event.kind)):
                text.write(line + "\n")
                count += 1
    return count


def _statements(event: EventRecord, item: str | None) -> Iterator[str]:
    day, reference = _time(event), _reference(event)
    if not (event.happened and item and day and reference):
        return
    for one, other in event.pairs():
        if one and other and one.wikidata and other.wikidata:
            for subject, participant in ((one, other), (other, one)) if event.symmetric else ((one, other),):
                yield "\t".join((*_statement(subject, participant, item, event), "P585", day, *reference))


def _statement(subject: EntityRecord, participant: EntityRecord, item: str, event: EventRecord) -> tuple[str, ...]:
    place = ("P276", event.place.wikidata) if event.place and event.place.wikidata else ()
    return (subject.wikidata or "", "P793", item, "P710", participant.wikidata or "", *place)


def _time(event: EventRecord) -> str | None:
    precision = _PRECISION.get(event.granularity or "")
    return f"+{event.begin.isoformat()}T00:00:00Z/{precision}" if event.begin and precision else None


def _reference(event: EventRecord) -> tuple[str, ...]:
    """Address, title and day of publication of the article; nothing without an address or a title."""
    article = event.article
    address = ("S854", _string(article.web_address)) if article.web_address else ()
    title = ("S1476", "de:" + _string(article.title)) if article.title else ()
    published = ("S577", f"+{article.published.isoformat()}T00:00:00Z/11") if article.published else ()
    return (*address, *title, *published) if address or title else ()


def _string(text: str) -> str:
    """A string in quotes; the format has no way to write a quotation mark inside."""
    return '"' + one_line(text).replace('"', "”").strip() + '"'


def _items() -> Mapping[str, str]:
    """Event class → Wikidata item, by ontology/alignment.ttl and the files of terms."""
    namespace, wd, match = current_vocabulary().namespace, PREFIXES["wd"], PREFIXES["skos"] + "closeMatch"
    folder = in_force().ontology
    return {
        subject.removeprefix(namespace): value.removeprefix(wd)
        for path in (*term_files(folder), folder / "alignment.ttl")
        for subject, predicate, value in read_turtle(path)
        if predicate == match
        and value.startswith(wd)
        and subject.removeprefix(namespace) in current_vocabulary().event_classes
    }

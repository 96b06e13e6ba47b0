"""The newest facts as an Atom feed: one entry for each event that is told as having happened, newest article first."""

from __future__ import annotations

import datetime as dt
import heapq
import uuid
from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from kg.export.cells import one_line, without_controls
from kg.export.rows import text_stream
from kg.facts import EventRecord, read_events
from kg.store import Store

#: Entries of a feed.
NEWEST = 100


def write_atom(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """The ``NEWEST`` facts of dated articles; without a clock, so the same graph gives the same feed."""
    dated = (event for event in read_events(store, least) if event.happened and event.article.published)
    newest = heapq.nlargest(NEWEST, enumerate(dated), key=lambda entry: (entry[1].article.published, -entry[0]))
    events = [event for _, event in newest]
    updated = _instant(events[0].article.published if events else None)
    with text_stream(stream) as text:
        text.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">\n'
            f"<id>{_feed_id(events)}</id>\n<title>kg: neueste Fakten</title>\n<updated>{updated}</updated>\n"
            "<author><name>kg</name></author>\n<generator>kg</generator>\n"
        )
        for event in events:
            text.writelines(_entry(event))
        text.write("</feed>\n")
    return len(events)


def _entry(event: EventRecord) -> Iterator[str]:
    article, instant = event.article, _instant(event.article.published)
    yield f"<entry>\n<id>{_text(event.iri)}</id>\n<title>{_text(event.title)}</title>\n"
    yield f"<updated>{instant}</updated>\n<published>{instant}</published>\n"
    yield f"<category term={quoteattr(event.kind)} label={quoteattr(without_controls(event.label))}/>\n"
    if article.web_address:
        yield f'<link rel="alternate" href={quoteattr(article.web_address)}/>\n'
    if article.publisher:
        yield f"<author><name>{_text(article.publisher)}</name></author>\n"
    yield f'<content type="text">{_text(event.best.sentence)}</content>\n</entry>\n'


def _text(text: str) -> str:
    return escape(without_controls(one_line(text)))


def _instant(day: dt.date | None) -> str:
    return f"{(day or dt.date(1970, 1, 1)).isoformat()}T00:00:00Z"


def _feed_id(events: list[EventRecord]) -> str:
    """The same for all graphs with the same base."""
    base = events[0].iri.partition("event/")[0] if events else ""
    return uuid.uuid5(uuid.NAMESPACE_URL, base + "feed").urn

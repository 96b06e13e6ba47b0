"""The event table as an answer: filtered like ``who-did-what``, with the columns that are wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from kg.errors import QueryError, nearest
from kg.facts import EVENTS, Column, EventPair, EventRecord, pairs_of, read_events, read_events_of
from kg.query.names import entities_named
from kg.query.parameters import period, refuse_backwards, share
from kg.query.table import Table
from kg.query.terms import event_class, status
from kg.store import Store

#: What a terminal has room for.
NARROW = (
    "date_or_published",
    "date_or_published_basis",
    "class",
    "status",
    "agent_label",
    "target_label",
    "place_label",
    "article",
    "sentence",
)


def event_table(
    store: Store,
    values: Mapping[str, str],
    *,
    columns: Sequence[str] | None = None,
    ids: bool = False,
    narrow: bool = False,
    limit: int | None = None,
) -> Table:
    """The rows of the event table that ``values`` (class, person, status, since, until, min-confidence) leave.

    ``columns`` chooses columns; without it those of IRIs are left out unless ``ids``. Raises ``QueryError`` for a wrong
    value or column.
    """
    if limit is not None and limit < 1:
        raise QueryError(f"--limit: {limit} rows cannot be shown", "Give 1 or more, or leave it out for all rows.")
    chosen = _columns(columns, ids, narrow)
    rows = (tuple(column.value(pair) for column in chosen) for pair in _pairs(store, values))
    return Table(tuple(column.name for column in chosen), tuple(islice(rows, limit)))


def _columns(names: Sequence[str] | None, ids: bool, narrow: bool) -> list[Column]:
    known = {column.name: column for column in EVENTS.columns}
    if names is not None:
        for name in names:
            if name.strip() not in known:
                raise QueryError(f"--columns: no column {name.strip()!r}", nearest(name.strip(), known))
        return [known[name.strip()] for name in names]
    if narrow:
        return [known[name] for name in (*NARROW, *(["event"] if ids else []))]
    return [column for column in EVENTS.columns if ids or column.type != "iri"]


def _pairs(store: Store, values: Mapping[str, str]) -> Iterator[EventPair]:
    person = None
    if "person" in values:
        person = [term.value for term in entities_named(values["person"].strip(), "--person", store)]
    kind = event_class(values["class"], "--class")[0].value if "class" in values else None
    state = status(values["status"], "--status")[0].value if "status" in values else None
    refuse_backwards(values)
    since = period(values["since"], "--since")[0] if "since" in values else None
    until = period(values["until"], "--until")[1] if "until" in values else None
    least = share(values["min-confidence"], "--min-confidence") if "min-confidence" in values else None
    events = read_events(store, least) if person is None else iter(read_events_of(store, person, least))
    for event in events:
        fits = (kind is None or kind.endswith("#" + event.kind)) and (
            state is None or state.endswith("#" + event.status)
        )
        if fits and _in_time(event, since, until):
            yield from (pair for pair in pairs_of(event) if person is None or _takes_part(pair, person))


def _takes_part(pair: EventPair, person: Sequence[str]) -> bool:
    sides = (pair.agent, pair.target, pair.event.place)
    return any(side is not None and side.iri in person for side in sides)


def _in_time(event: EventRecord, since: dt.date | None, until: dt.date | None) -> bool:
    """As the saved questions have it: by the event's own days, else by the day of publication."""
    first, last = event.begin, event.last_day
    if not (first and last):
        first = last = event.article.published
    if since and (last is None or last < since):
        return False
    return not (until and (first is None or first > until))

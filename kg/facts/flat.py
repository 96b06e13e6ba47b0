"""What a flat table is: columns with a name, a type and a meaning, filled from records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from kg.facts.records import EntityRecord, EventRecord
from kg.store import Store

#: A cell: text (also IRIs), a number, a truth value, a day, or nothing.
Cell = str | int | float | bool | dt.date | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: str  #: "text", "iri", "integer", "number", "boolean" or "date"
    about: str
    value: Callable[[Any], Cell]


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table of the graph, read row by row."""

    name: str
    about: str
    columns: tuple[Column, ...]
    read: Callable[[Store, float | None], Iterator[Any]]  #: what each row is made from; see ``rows``

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)

    def row(self, record: Any) -> Row:
        """The cells of one record."""
        return tuple(column.value(record) for column in self.columns)

    def rows(self, store: Store, least: float | None = None) -> Iterator[Row]:
        """Every row of a store, in an order that does not vary; without events whose confidence is below ``least``."""
        return (self.row(record) for record in self.read(store, least))


@dataclass(frozen=True, slots=True)
class EventPair:
    """One row of the event table: an event and one pair of its actors."""

    event: EventRecord
    number: int  #: of the pair in the event, from 1
    agent: EntityRecord | None
    target: EntityRecord | None


def pairs_of(event: EventRecord) -> Iterator[EventPair]:
    """The rows of one event."""
    for number, (agent, target) in enumerate(event.pairs(), 1):
        yield EventPair(event, number, agent, target)

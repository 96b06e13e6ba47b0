"""Rows as a table: sorted alike for every store, one row per event, without the columns that nobody asked to see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.facts import Cell
from kg.facts.records import named
from kg.graph.terms import XSD, Literal, Term
from kg.store.rows import Rows

#: Columns of IRIs, shown on request; columns that only put the rows in order, never shown.
ID, KEY = "_id", "_key"
#: The column of what several articles report, a column of ``KEY``.
HAPPENING = "happening_key"
#: The columns of a row that tell of one clause of an event, not of the event; ``start_key`` is its place in the text.
_OF_A_CLAUSE = ("sentence", "cue", "start_key")

_READERS: dict[str, Callable[[str], Cell]] = {
    XSD + "integer": int,
    XSD + "decimal": float,
    XSD + "double": float,
    XSD + "date": dt.date.fromisoformat,
    XSD + "boolean": lambda text: text == "true",
}


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a saved query."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table_of(rows: Rows, order: Sequence[tuple[str, bool]] = (), limit: int | None = None) -> Table:
    """Sort by the ``order`` variables (True = descending), then by all columns, and keep the first ``limit`` rows.

    Stores sort text by rules of their own; here text sorts by code point, numbers and days by value, and what is not
    known comes last. Rows that are equal in every column are given once.
    """
    cells = {tuple(_cell(term) for term in row): None for row in rows.rows}
    ordered = sorted(cells, key=lambda row: tuple(_key(cell) for cell in row))
    for name, descending in reversed(order):
        if name in rows.columns:
            place = rows.columns.index(name)
            ordered.sort(key=lambda row: _key(row[place]), reverse=descending)
            ordered.sort(key=lambda row: row[place] is None)
    return Table(rows.columns, tuple(ordered[:limit]))


def as_given(rows: Rows, *, sort: bool, limit: int | None = None) -> Table:
    """The answer to a question of the user's own: every row, in the order of the store unless ``sort``."""
    cells = [tuple(_cell(term) for term in row) for row in rows.rows]
    if sort:
        cells.sort(key=lambda row: tuple(_key(cell) for cell in row))
    return Table(rows.columns, tuple(cells[:limit]))


def best_sentences(table: Table) -> Table:
    """One row for each event and what else it says: with the sentence that names most, then the first of the text.

    Where several articles report one event (``happening_key``), the one with the best sentence stands for all.
    """
    if not {"event_id", "sentence", "start_key"} <= set(table.columns):
        return table
    place = {name: number for number, name in enumerate(table.columns)}
    names = [place[name.removesuffix(ID)] for name in place if name.endswith(ID) and name.removesuffix(ID) in place]
    best: dict[tuple[Cell, ...], tuple[Cell, ...]] = {}

    def rank(row: tuple[Cell, ...]) -> tuple[int, tuple[int, float, str]]:
        return -named(str(row[place["sentence"]]), [str(row[at]) for at in names if row[at]]), _key(
            row[place["start_key"]]
        )

    for row in table.rows:
        event = tuple(cell for name, cell in zip(table.columns, row, strict=True) if name not in _OF_A_CLAUSE)
        if event not in best or rank(row) < rank(best[event]):
            best[event] = row
    found = tuple(best.values())
    if HAPPENING not in place:
        return Table(table.columns, found)
    told: dict[Cell, tuple[Cell, ...]] = {}
    for row in found:
        happening = row[place[HAPPENING]]
        if happening is not None and (happening not in told or rank(row)[0] < rank(told[happening])[0]):
            told[happening] = row
    at = place["event_id"]
    kept = (row for row in found if told.get(row[place[HAPPENING]], row)[at] == row[at])
    return Table(table.columns, tuple(kept))


def without_hidden(table: Table, *, ids: bool = False, limit: int | None = None) -> Table:
    """Leave out the columns of IRIs (unless ``ids``) and of keys; rows that then are equal are given once."""
    kept = [
        place for place, name in enumerate(table.columns) if not name.endswith(KEY) and (ids or not name.endswith(ID))
    ]
    rows = dict.fromkeys(tuple(row[place] for place in kept) for row in table.rows)
    return Table(tuple(table.columns[place] for place in kept), tuple(rows)[:limit])


def _cell(term: Term | None) -> Cell:
    if isinstance(term, Literal) and term.datatype in _READERS:
        try:
            return _READERS[term.datatype](term.value)
        except (ValueError, OverflowError):
            return term.value
    return None if term is None else term.value


def _key(cell: Cell) -> tuple[int, float, str]:
    if cell is None:
        return (3, 0.0, "")
    if isinstance(cell, dt.date):
        return (1, float(cell.toordinal()), "")
    if isinstance(cell, str):
        return (2, 0.0, cell)
    try:
        return (0, float(cell), "")
    except OverflowError:
        return (0, float("inf") if cell > 0 else float("-inf"), "")

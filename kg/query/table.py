"""Rows as a table: sorted alike for every store, written as CSV, JSON or plain text."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.graph.terms import XSD, Literal, Term
from kg.store.rows import Rows

#: A cell as a reader wants it: text (also dates and IRIs), a number, a truth value, or nothing.
Cell = str | int | float | bool | None

_NUMBERS: dict[str, Callable[[str], int | float]] = {
    XSD + "integer": int,
    XSD + "decimal": float,
    XSD + "double": float,
}

#: A spreadsheet would run a cell that begins with one of these as a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a saved query."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table_of(rows: Rows, order: Sequence[tuple[str, bool]] = (), limit: int | None = None) -> Table:
    """Sort by the ``order`` variables (True = descending), then by all columns, and keep the first ``limit`` rows.

    Stores sort text by rules of their own; here text sorts by code point, numbers by value, empty cells first. Rows
    that are equal in every column are given once.
    """
    cells = {tuple(_cell(term) for term in row): None for row in rows.rows}
    ordered = sorted(cells, key=lambda row: tuple(_key(cell) for cell in row))
    for name, descending in reversed(order):
        if name in rows.columns:
            place = rows.columns.index(name)
            ordered.sort(key=lambda row: _key(row[place]), reverse=descending)
    return Table(rows.columns, tuple(ordered[:limit]))


def to_csv(table: Table) -> str:
    """CSV by RFC 4180 (comma, CRLF, quotes doubled) with a header line.

    A text cell that a spreadsheet would take for a formula gets an apostrophe in front; JSON has the text as it is.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([[_csv_cell(cell) for cell in row] for row in table.rows])
    return stream.getvalue()


def to_json(table: Table) -> str:
    """A JSON array with one object per row, ``null`` for empty cells; one row per line."""
    lines = [json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False) for row in table.rows]
    return "[" + ",\n ".join(lines) + "]\n"


def to_text(table: Table) -> str:
    """Columns aligned with spaces, for terminals and tests; control characters appear as spaces."""
    lines = [[_printable(text) for text in row] for row in (table.columns, *(map(_text, row) for row in table.rows))]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    rule = ["─" * width for width in widths]
    padded = [
        "  ".join(text + " " * (width - _width(text)) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in (lines[0], rule, *lines[1:])
    ]
    return "\n".join(padded) + "\n"


def _cell(term: Term | None) -> Cell:
    if isinstance(term, Literal) and term.datatype in _NUMBERS:
        try:
            return _NUMBERS[term.datatype](term.value)
        except ValueError:
            return term.value
    if isinstance(term, Literal) and term.datatype == XSD + "boolean":
        return term.value == "true"
    return None if term is None else term.value


def _key(cell: Cell) -> tuple[int, float, str]:
    if cell is None:
        return (0, 0.0, "")
    return (2, 0.0, cell) if isinstance(cell, str) else (1, float(cell), "")


def _text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)


def _csv_cell(cell: Cell) -> str:
    text = _text(cell)
    return "'" + text if isinstance(cell, str) and text.startswith(_FORMULA_STARTS) else text


def _printable(text: str) -> str:
    return "".join(" " if unicodedata.category(character) in ("Cc", "Zl", "Zp") else character for character in text)


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )

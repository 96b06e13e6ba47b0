"""Tables for spreadsheets, data frames and databases: XLSX and Parquet by libraries that are extras, SQLite."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

from kg.errors import InputError, ResourceError
from kg.export.cells import text_of, without_controls
from kg.facts import TABLES, Cell, FlatTable
from kg.store import Store

#: Rows and characters that a sheet and a cell of Excel can hold.
SHEET_ROWS, CELL_CHARACTERS = 1_048_576, 32_767
#: Rows written together to Parquet: with 60 columns they are what its memory holds.
GROUP = 2_500


def write_sheets(sheets: Iterable[tuple[str, Sequence[str], Iterable[Sequence[Cell]]]], stream: BinaryIO) -> int:
    """One workbook with a sheet per table, more where a table is longer than a sheet; formulas stay text."""
    target = _Target(stream)
    # The library leaves its files where it fails, and wraps what the system said in an error of its own.
    with tempfile.TemporaryDirectory(prefix="kg-") as folder, target.until_failure():
        try:
            return _write_sheets(sheets, target, folder)
        except Exception as error:
            if not isinstance(error, OSError) and error.args and isinstance(error.args[0], OSError):
                raise error.args[0] from error
            raise


def _write_sheets(
    sheets: Iterable[tuple[str, Sequence[str], Iterable[Sequence[Cell]]]], target: _Target, folder: str
) -> int:
    told = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    options = {"constant_memory": True, "tmpdir": folder, **told}
    book = _library("xlsxwriter", "XLSX").Workbook(target, options)
    book.set_properties({"created": dt.datetime(1980, 1, 1), "comments": ""})
    day, head = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"bold": True})
    count = 0
    for title, names, rows in sheets:
        pending = iter(rows)
        for number in range(1, 1_000):
            part = islice(pending, SHEET_ROWS - 1)
            first = next(part, None)
            if first is None and number > 1:
                break
            sheet = book.add_worksheet(title if number == 1 else f"{title} {number}")
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, names, head)
            place = 0
            for place, row in enumerate([] if first is None else _chain(first, part), 1):
                for column, cell in enumerate(row):
                    if isinstance(cell, dt.date):
                        _write_day(sheet, place, column, cell, day)
                    elif isinstance(cell, str):
                        sheet.write_string(place, column, without_controls(cell)[:CELL_CHARACTERS])
                    elif cell is not None:
                        sheet.write(place, column, cell)
                count += 1
            sheet.autofilter(0, 0, place, len(names) - 1)
    book.close()
    return count


class _Target:
    """Where a package is written; deaf after a failure, as libraries try to end it even when it is thrown away."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._deaf_at: int | None = None

    @contextmanager
    def until_failure(self) -> Iterator[None]:
        """Where the block fails, whatever comes afterwards goes nowhere."""
        try:
            yield
        except BaseException:
            self._deaf_at = 0
            raise

    def write(self, data: bytes) -> int:
        """Write bytes."""
        if self._deaf_at is None:
            return self._stream.write(data)
        self._deaf_at += len(data)
        return len(data)

    def seek(self, place: int) -> int:
        """Go to a place, in bytes from the start."""
        if self._deaf_at is None:
            return self._stream.seek(place)
        self._deaf_at = place
        return place

    def tell(self) -> int:
        """The place in bytes."""
        return self._stream.tell() if self._deaf_at is None else self._deaf_at

    def flush(self) -> None:
        """Write what is kept back."""
        if self._deaf_at is None:
            self._stream.flush()


def _write_day(sheet: object, row: int, column: int, day: dt.date, form: object) -> None:
    # The days of Excel begin in 1900.
    if day.year >= 1900:
        sheet.write_datetime(row, column, day, form)  # type: ignore[attr-defined]
    else:
        sheet.write_string(row, column, day.isoformat())  # type: ignore[attr-defined]


def write_xlsx(names: Sequence[str], rows: Iterable[Sequence[Cell]], stream: BinaryIO) -> int:
    """A workbook with one sheet."""
    return write_sheets([("kg", names, rows)], stream)


def write_workbook(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """A workbook with a sheet for each flat table."""
    return write_sheets(((table.name, table.names, table.rows(store, least)) for table in TABLES.values()), stream)


def write_parquet(table: FlatTable, store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """One table as Parquet with the types of its columns, compressed with zstd."""
    pyarrow = _library("pyarrow", "Parquet")
    parquet = _library("pyarrow.parquet", "Parquet")
    types = {
        "text": pyarrow.string(),
        "iri": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "date": pyarrow.date32(),
    }
    schema = pyarrow.schema(
        [pyarrow.field(column.name, types[column.type], metadata={"about": column.about}) for column in table.columns]
    )
    count = 0
    rows = table.rows(store, least)
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        while group := list(islice(rows, GROUP)):
            columns = zip(*(map(_encodable, row) for row in group), strict=True)
            arrays = [pyarrow.array(values, kind) for values, kind in zip(columns, schema.types, strict=True)]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))
            count += len(group)
    return count


def write_sqlite(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """One SQLite file with the four tables, indexes, and a full-text index over names and sentences (``search``).

    Raises ResourceError where the disk of temporary files has no room.
    """
    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        path = Path(folder) / "kg.sqlite"
        database = sqlite3.connect(path, isolation_level=None)
        try:
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("BEGIN")
            count = sum(_fill(database, table, store, least) for table in TABLES.values())
            for statement in _INDEXES:
                database.execute(statement)
            database.execute("COMMIT")
        except sqlite3.Error as error:
            raise ResourceError(
                f"the SQLite file cannot be written: {error}",
                f"Check the free space of {tempfile.gettempdir()} (TMPDIR).",
            ) from error
        finally:
            database.close()
        with path.open("rb") as done:
            shutil.copyfileobj(done, stream)
    return count


_SQL_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_INDEXES = (
    "CREATE INDEX events_agent ON events(agent)",
    "CREATE INDEX events_target ON events(target)",
    "CREATE INDEX events_day ON events(date_or_published)",
    "CREATE INDEX events_article ON events(article)",
    "CREATE UNIQUE INDEX entities_entity ON entities(entity)",
    "CREATE INDEX evidence_event ON evidence(event)",
    "CREATE VIRTUAL TABLE search USING fts5(kind, key UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2')",
    "INSERT INTO search SELECT 'entity', entity, label || ' ' || coalesce(aliases, '') FROM entities",
    "INSERT INTO search SELECT 'sentence', mention, sentence FROM evidence",
    "INSERT INTO search SELECT 'article', article, title FROM articles WHERE title IS NOT NULL",
)


def _fill(database: sqlite3.Connection, table: FlatTable, store: Store, least: float | None) -> int:
    columns = ", ".join(f'"{column.name}" {_SQL_TYPES.get(column.type, "TEXT")}' for column in table.columns)
    database.execute(f"CREATE TABLE {table.name} ({columns})")
    places = ", ".join("?" * len(table.columns))
    rows = (tuple(map(_sql, row)) for row in table.rows(store, least))
    return max(0, database.executemany(f"INSERT INTO {table.name} VALUES ({places})", rows).rowcount)


def _sql(cell: Cell) -> str | int | float | None:
    return text_of(cell) if isinstance(cell, dt.date) else _encodable(cell)  # type: ignore[return-value]


def _encodable(cell: Cell) -> Cell:
    """A lone surrogate of a foreign graph cannot be written as UTF-8."""
    return without_controls(cell) if isinstance(cell, str) else cell


def _chain(first: Sequence[Cell], rest: Iterable[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    yield first
    yield from rest


def _library(name: str, form: str) -> ModuleType:
    import importlib

    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise InputError(
            f"{form} needs {name.split('.')[0]}, which is not installed", "Install it: pip install 'kg[tables]'."
        ) from error

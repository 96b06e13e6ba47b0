"""The tables are read back by the programs that they are for: csv, pandas, openpyxl, pyarrow, SQLite."""

from __future__ import annotations

import datetime as dt
import errno
import gc
import io
import os
import sqlite3
import sys
import tempfile
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet
import pytest

from kg.facts import EVENTS, TABLES
from kg.store import Store
from tests.export.conftest import HOSTILE_NAME, Write
from tests.export.making import column


def test_xlsx_has_a_sheet_per_table_with_real_days_and_no_formula(news: Store, hostile: Store, write: Write) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write(news, "xlsx")))
    assert book.sheetnames == list(TABLES)
    rows = list(book["events"].values)
    assert rows[0] == EVENTS.names
    assert len(rows) == len(list(EVENTS.rows(news))) + 1
    assert rows[1][column("events", "date")] == dt.datetime(2024, 5, 4)
    assert book["events"].auto_filter.ref == book["events"].dimensions
    odd = openpyxl.load_workbook(io.BytesIO(write(hostile, "xlsx")))["events"]
    cell = odd.cell(2, column("events", "target_label") + 1)
    assert (cell.data_type, cell.value) == ("s", HOSTILE_NAME)
    assert odd.cell(2, column("events", "date") + 1).value == "1899-05-04"


@pytest.mark.parametrize("room", [0, 500])
def test_xlsx_that_finds_no_room_leaves_no_files_and_says_one_thing(
    room: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.export.tables import write_sheets

    class Full(io.BytesIO):
        def write(self, data: Any) -> int:
            if self.tell() + len(data) > room:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return super().write(data)

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    said: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", said.append)
    with Full() as stream, pytest.raises(OSError, match="No space left"):
        write_sheets([("t", ["n"], [["Turku"]])], stream)
    gc.collect()
    assert said == []
    assert list(tmp_path.iterdir()) == []


def test_xlsx_begins_another_sheet_when_one_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    import kg.export.tables
    from kg.export.tables import write_sheets

    monkeypatch.setattr(kg.export.tables, "SHEET_ROWS", 3)
    stream = io.BytesIO()
    assert write_sheets([("t", ["n"], [[1], [2], [3], [4], [5]]), ("leer", ["n"], [])], stream) == 5
    book = openpyxl.load_workbook(stream)
    assert {sheet.title: [row[0] for row in sheet.values] for sheet in book} == {
        "t": ["n", 1, 2],
        "t 2": ["n", 3, 4],
        "t 3": ["n", 5],
        "leer": ["n"],
    }


@pytest.mark.parametrize("table", TABLES)
def test_parquet_has_the_types_of_the_columns(table: str, news: Store, write: Write) -> None:
    read = pyarrow.parquet.read_table(io.BytesIO(write(news, "parquet", table)))
    assert tuple(read.column_names) == TABLES[table].names
    assert [tuple(row.values()) for row in read.to_pylist()] == list(TABLES[table].rows(news))


def test_sqlite_has_the_tables_and_finds_words_without_umlauts(news: Store, write: Write, tmp_path: Path) -> None:
    (tmp_path / "kg.sqlite").write_bytes(write(news, "sqlite"))
    database = sqlite3.connect(tmp_path / "kg.sqlite")
    for table in TABLES.values():
        [(count,)] = database.execute(f"SELECT count(*) FROM {table.name}")
        assert count == len(list(table.rows(news)))
    found = database.execute("SELECT kind, text FROM search WHERE search MATCH 'ozturk' ORDER BY kind").fetchall()
    assert ("entity", "Carla Öztürk ") in found
    assert {kind for kind, _ in found} == {"entity", "sentence"}
    [(day,)] = database.execute("SELECT min(date_or_published) FROM events")
    assert day == "2010-03-02"
    database.close()


@pytest.mark.parametrize(
    "form", ["csv", "tsv", "jsonl", "xlsx", "parquet", "sqlite", "gexf", "atom", "ftm", "webannotation"]
)
def test_same_graph_gives_the_same_bytes(form: str, news: Store, write: Write) -> None:
    assert write(news, form) == write(news, form)

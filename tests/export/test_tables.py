"""The tables are read back by the programs that they are for: csv, pandas, openpyxl, pyarrow, SQLite."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sqlite3
from pathlib import Path

import openpyxl
import pandas
import pyarrow.parquet
import pytest

from kg.facts import EVENTS, TABLES
from kg.store import Store
from tests.export.conftest import HOSTILE_NAME, Write


def column(table: str, name: str) -> int:
    return TABLES[table].names.index(name)


@pytest.mark.parametrize("table", TABLES)
def test_csv_has_every_row_and_column(table: str, news: Store, write: Write) -> None:
    lines = list(csv.reader(io.StringIO(write(news, "csv", table).decode("utf-8"), newline="")))
    rows = list(TABLES[table].rows(news))
    assert tuple(lines[0]) == TABLES[table].names
    assert len(lines) == len(rows) + 1
    assert all(len(line) == len(lines[0]) for line in lines)


def test_csv_is_read_by_pandas_with_days_and_umlauts(news: Store, write: Write) -> None:
    frame = pandas.read_csv(io.BytesIO(write(news, "csv")), parse_dates=["date_or_published"])
    assert "Carla Öztürk" in set(frame["target_label"])
    assert frame["date_or_published"].min() == pandas.Timestamp(2010, 3, 2)
    assert frame["quad_class"].dropna().between(1, 4).all()


def test_csv_for_excel_has_mark_semicolons_and_decimal_commas(hostile: Store, write: Write) -> None:
    data = write(hostile, "csv-excel")
    assert data.startswith(b"\xef\xbb\xbfevent;pair;class;")
    [row] = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert row["target_label"] == "'" + HOSTILE_NAME
    from kg.export.rows import write_csv_excel

    stream = io.BytesIO()
    write_csv_excel(["n", "t"], [[59.91, "a"], [-3, None]], stream)
    assert stream.getvalue() == b"\xef\xbb\xbfn;t\r\n59,91;a\r\n-3;\r\n"


@pytest.mark.parametrize("form", ["csv", "csv-excel", "tsv"])
def test_spreadsheets_run_no_formula(form: str, hostile: Store, write: Write) -> None:
    text = write(hostile, form).decode("utf-8-sig")
    separator = {"csv": ",", "csv-excel": ";", "tsv": "\t"}[form]
    rows = csv.reader(
        io.StringIO(text, newline=""), delimiter=separator, quoting=csv.QUOTE_NONE if form == "tsv" else 0
    )
    cells = [cell for row in rows for cell in row]
    assert {"'+Tite", "'@Verl", "'-2+3 ", "'=HYPE"} <= {cell[:6] for cell in cells}
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_tsv_has_no_quotes_and_one_line_per_row(hostile: Store, write: Write) -> None:
    lines = write(hostile, "tsv").decode("utf-8").split("\n")
    assert len(lines) == 3
    assert lines[2] == ""
    assert lines[1].count("\t") == lines[0].count("\t") == len(EVENTS.columns) - 1


def test_jsonl_keeps_text_and_types(hostile: Store, write: Write) -> None:
    [record] = map(json.loads, write(hostile, "jsonl").decode("utf-8").splitlines())
    assert (record["target_label"], record["pair"], record["hypothetical"]) == (HOSTILE_NAME, 1, False)
    assert (record["date"], record["place"], record["publisher"]) == ("1899-05-04", None, "@Verlag\n& Söhne")


def test_xlsx_has_a_sheet_per_table_with_real_days_and_no_formula(news: Store, hostile: Store, write: Write) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write(news, "xlsx")))
    assert book.sheetnames == list(TABLES)
    rows = list(book["events"].values)
    assert rows[0] == EVENTS.names
    assert len(rows) == len(list(EVENTS.rows(news))) + 1
    assert rows[1][column("events", "date")] == dt.datetime(2024, 5, 4)
    odd = openpyxl.load_workbook(io.BytesIO(write(hostile, "xlsx")))["events"]
    cell = odd.cell(2, column("events", "target_label") + 1)
    assert (cell.data_type, cell.value) == ("s", HOSTILE_NAME)
    assert odd.cell(2, column("events", "date") + 1).value == "1899-05-04"


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

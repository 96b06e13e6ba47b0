"""Rows as text: CSV for programs and for Excel, TSV, JSON lines."""

from __future__ import annotations

import csv
import io
import json

import pandas
import pytest

from kg.facts import EVENTS, TABLES
from kg.store import Store
from tests.export.conftest import HOSTILE_NAME, Write


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

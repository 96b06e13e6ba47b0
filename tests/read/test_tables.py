"""Tables of articles: CSV, Excel, Parquet, each by the library that writes it."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.read.making import DAY, TEXT, is_the_article
from tests.read.reading import read, read_one


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
def test_csv_rows_are_articles(tmp_path: Path, name: str, delimiter: str) -> None:
    content = io.StringIO()
    writer = csv.writer(content, delimiter=delimiter)
    writer.writerows([["Titel", "Datum", "Volltext"], ["Reise", "03.02.2024", TEXT], [], ["Leer", "", ""]])
    reading = read_one(tmp_path, name, content.getvalue())
    assert [(each.id, each.text, each.published) for each in reading.articles] == [("a-2", f"Reise\n\n{TEXT}", DAY)]
    assert reading.problems[0].startswith(f"{name}, row 4: no 'text'")


def test_csv_without_a_column_for_the_text_is_refused_with_a_way_out(tmp_path: Path) -> None:
    assert read_one(tmp_path, "a.csv", "Nummer,Satz\n1,Ja.\n").problems == (
        (
            "a.csv: no column for the text of articles (Nummer, Satz)\n"
            "  Call it 'text', or add its name to reading.toml in your knowledge folder."
        ),
    )


def test_xlsx_rows_are_articles(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["headline", "published", "content"], ["Reise", dt.datetime(2024, 2, 3, 23, 50), TEXT]):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    is_the_article(read(tmp_path), "a-2")


def test_parquet_rows_are_articles(tmp_path: Path) -> None:
    columns = {"title": ["Reise"], "date": [dt.datetime(2024, 2, 3)], "maintext": [TEXT]}
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    is_the_article(read(tmp_path), "a-2")

"""Tables of articles: what all of them have in common, and Parquet, by the library that writes it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from kg.read import read_articles
from tests.read.making import TEXT, is_the_article
from tests.read.reading import read, read_one


def test_csv_without_a_column_for_the_text_is_refused_with_a_way_out(tmp_path: Path) -> None:
    assert read_one(tmp_path, "a.csv", "Nummer,Satz\n1,Ja.\n").problems == (
        (
            "a.csv: no column for the text of articles (Nummer, Satz)\n"
            "  Call it 'text', or add its name to reading.toml in your knowledge folder."
        ),
    )


def test_columns_are_found_behind_characters_that_nobody_sees(tmp_path: Path) -> None:
    is_the_article(read_one(tmp_path, "a.csv", f"title,date,\u200btext\nReise,2024-02-03,{TEXT}\n"), "a-2")


def test_parquet_rows_are_articles(tmp_path: Path) -> None:
    columns = {"title": ["Reise"], "date": [dt.datetime(2024, 2, 3)], "maintext": [TEXT]}
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    is_the_article(read(tmp_path), "a-2")


def test_parquet_file_of_one_group_of_rows_is_read_a_few_at_a_time(tmp_path: Path) -> None:
    size = 200
    pages = ["".join(f"{row * column}" for column in range(15_000)) for row in range(size)]
    pq.write_table(pa.table({"text": [TEXT] * size, "page": pages}), tmp_path / "a.parquet", write_batch_size=8)
    assert pq.ParquetFile(tmp_path / "a.parquet").num_row_groups == 1
    del pages
    held = []
    before = pa.total_allocated_bytes()
    problems: list[object] = []
    for _ in read_articles([str(tmp_path / "a.parquet")], on_problem=problems.append):
        held.append(pa.total_allocated_bytes() - before)
    assert (len(held), problems) == (size, [])
    assert max(held) < (tmp_path / "a.parquet").stat().st_size / 3

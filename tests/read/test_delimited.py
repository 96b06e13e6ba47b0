"""CSV and TSV files: a row at a time, whatever the size, and each message with its row."""

from __future__ import annotations

import csv
import io
import tracemalloc
from pathlib import Path

import pytest

from kg.read import read_articles
from kg.read.delimited import ROW_LIMIT
from tests.read.making import DAY, TEXT, is_the_article
from tests.read.reading import read_one


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
def test_csv_rows_are_articles(tmp_path: Path, name: str, delimiter: str) -> None:
    content = io.StringIO()
    writer = csv.writer(content, delimiter=delimiter)
    writer.writerows([["Titel", "Datum", "Volltext"], ["Reise", "03.02.2024", TEXT], [], ["Leer", "", ""]])
    reading = read_one(tmp_path, name, content.getvalue())
    assert [(each.id, each.text, each.published) for each in reading.articles] == [("a-2", f"Reise\n\n{TEXT}", DAY)]
    assert reading.problems[0].startswith(f"{name}, row 4: no 'text'")


def test_csv_of_any_size_takes_the_memory_of_a_few_rows(tmp_path: Path) -> None:
    read_one(tmp_path, "b.txt", TEXT)  # what is loaded for any article
    peaks = []
    for rows in (5, 40):
        with (tmp_path / "a.csv").open("w", encoding="utf-8") as file:
            file.write("page;text\n")
            for number in range(rows):
                file.write(f"{'<p>ä</p>' * 60_000};{TEXT} {number}\n")
        tracemalloc.start()
        read = sum(1 for _ in read_articles([str(tmp_path / "a.csv")], on_problem=print))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert read == rows
    assert peaks[1] < 1.5 * peaks[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_csv_is_read_across_blocks_in_every_encoding_and_with_every_line_end(
    encoding: str, end: str, tmp_path: Path
) -> None:
    filling = "früh über die Brücke " * 3_000
    rows = end.join(f"{TEXT} {number};2024-02-03;{filling}" for number in range(30))
    reading = read_one(tmp_path, "a.csv", f"text;date;page{end}{rows}{end}".encode(encoding))
    assert [article.text for article in reading.articles] == [f"{TEXT} {number}" for number in range(30)]
    assert {article.published for article in reading.articles} == {DAY}


@pytest.mark.parametrize("encoding", [None, "ascii", "utf-8", "gb18030"])
def test_csv_with_a_byte_of_no_encoding_is_read_up_to_its_row(encoding: str | None, tmp_path: Path) -> None:
    rows = f"{TEXT};{'x' * 30_000}\n".encode() * 50
    reading = read_one(
        tmp_path, "a.csv", b"text;page\n" + rows + b"Der \xff\xff Rat.\nNoch einer.\n", encoding=encoding
    )
    assert [article.id for article in reading.articles[-1:]] == ["a-51"]
    assert reading.problems == (
        f"a.csv, row 52: not {encoding or 'utf-8'}\n  Name the right encoding with --encoding, or save as UTF-8.",
    )


def test_csv_with_a_quotation_mark_too_few_says_in_which_row(tmp_path: Path) -> None:
    content = f'text\n{TEXT}\n"{TEXT}\n' + f"{TEXT}\n" * (ROW_LIMIT // len(TEXT))
    reading = read_one(tmp_path, "a.csv", content)
    assert [article.id for article in reading.articles] == ["a-2"]
    assert reading.problems == ("a.csv, row 3: longer than 16 MB\n  Look for a quotation mark that is missing.",)


def test_csv_line_without_an_end_is_not_kept(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(20 * ROW_LIMIT)
    tracemalloc.start()
    problems: list[object] = []
    assert list(read_articles([str(tmp_path / "a.csv")], on_problem=problems.append)) == []
    assert tracemalloc.get_traced_memory()[1] < 6 * ROW_LIMIT
    tracemalloc.stop()
    assert str(problems[0]).split("a.csv")[1].startswith(", row 1: longer than 16 MB")


def test_csv_begins_where_its_first_line_does(tmp_path: Path) -> None:
    is_the_article(read_one(tmp_path, "a.csv", f"\n\ntitle;date;text\nReise;2024-02-03;{TEXT}"), "a-4")


def test_csv_repairs_are_said_with_their_row(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.csv", "text\nDie Ministerin\x00kam an.\n")
    assert reading.article.text == "Die Ministerin kam an."
    assert reading.notes == ("a.csv, row 2: 1 control character read as space",)

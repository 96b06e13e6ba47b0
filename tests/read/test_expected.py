"""How many articles an input holds, where that can be told before reading it."""

from __future__ import annotations

from pathlib import Path

from kg.read.expected import expected
from kg.read.inputs import Found, Source


def found(*paths: Path) -> Found:
    return Found(tuple(Source(path.name, path.suffix, path, path.stem) for path in paths), (), ())


def test_files_of_one_article_and_lines_of_records_are_counted(tmp_path: Path) -> None:
    records = tmp_path / "a.jsonl"
    records.write_text("{}\n" * 3, encoding="utf-8")
    assert expected(found(tmp_path / "b.txt", tmp_path / "c.html", records)) == 5
    assert expected(found()) == 0


def test_standard_input_counts_as_one() -> None:
    assert expected(Found((Source("-", "", None, "stdin"),), (), ())) == 1


def test_files_that_may_hold_any_number_make_the_sum_unknown(tmp_path: Path) -> None:
    assert expected(found(tmp_path / "b.txt", tmp_path / "feed.rss")) is None


def test_file_of_records_that_cannot_be_opened_adds_none(tmp_path: Path) -> None:
    assert expected(found(tmp_path / "missing.jsonl", tmp_path / "b.txt")) == 1

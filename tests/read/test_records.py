from __future__ import annotations

import datetime as dt
import gzip
import json
from pathlib import Path

import pytest

from tests.read.reading import read, read_one

FULL = {
    "id": "r-1",
    "title": "Reise nach Lissabon",
    "date": "2024-02-03T08:00:00+01:00",
    "url": "https://example.org/r-1",
    "publisher": "Beispielblatt",
    "text": "Die Ministerin reiste.",
}


def test_records_every_field_is_taken_over(tmp_path: Path) -> None:
    article = read_one(tmp_path, "a.json", json.dumps(FULL)).article
    assert article.id == "r-1"
    assert article.text == "Reise nach Lissabon\n\nDie Ministerin reiste."
    assert article.title == "Reise nach Lissabon"
    assert article.text[: article.title_end] == article.title
    assert article.published == dt.date(2024, 2, 3)
    assert article.url == "https://example.org/r-1"
    assert article.publisher == "Beispielblatt"
    assert article.source.endswith("a.json")


def test_records_title_is_not_doubled_where_the_text_begins_with_it(tmp_path: Path) -> None:
    article = read_one(tmp_path, "a.json", '{"title": "Reise", "text": "\\nReise\\n\\nSie kam."}').article
    assert article.text == "\nReise\n\nSie kam."
    assert article.title_end == 6


@pytest.mark.parametrize(
    ("record", "article_id"),
    [
        pytest.param({"doc": "d-7", "text": "Sie kam."}, "d-7", id="doc"),
        pytest.param({"id": 42, "text": "Sie kam."}, "42", id="number"),
        pytest.param({"id": None, "doc": "", "text": "Sie kam."}, "a", id="neither: the file's name"),
    ],
)
def test_records_id_comes_from_id_doc_or_file(tmp_path: Path, record: dict[str, object], article_id: str) -> None:
    assert read_one(tmp_path, "a.json", json.dumps(record)).article.id == article_id


def test_records_list_gives_one_article_each(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.json", '[{"text": "Eins."}, 5, {"text": "Drei."}]')
    assert [article.id for article in reading.articles] == ["a-1", "a-3"]
    assert reading.problems == ("a.json, record 2: a number where an object is expected\n  Use an object with 'text'.",)


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_records_one_per_line_and_the_bad_ones_left_out(tmp_path: Path, name: str) -> None:
    lines = '\ufeff{"text": "Eins."}\n\n{"text": "Drei."\n{"text": "Vier."}\n{"id": "a-1", "text": "Noch eins."}'
    raw = lines.encode("utf-8")
    reading = read_one(tmp_path, name, gzip.compress(raw) if name.endswith("gz") else raw)
    assert [article.id for article in reading.articles] == ["a-1", "a-4"]
    assert reading.problems == (
        (
            f"{name}, line 3, column 17: not JSON (Expecting ',' delimiter)\n"
            "  Mend the record: one JSON object per article. "
            "Where it is the last, the file did not arrive whole: get it again."
        ),
        f"{name}, line 5: the id 'a-1' was already used by {tmp_path}/{name}, line 1\n".replace(f"{tmp_path}/", "")
        + "  Give the article another id or file name; the first one is kept.",
    )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param(b"[1]", "a list where an object is expected\n  Use an object with 'text'.", id="list"),
        pytest.param(b"null", "null where an object is expected\n  Use an object with 'text'.", id="null"),
        pytest.param(b"{}", "no 'text'\n  Give every record a field 'text' with the article's text.", id="no text"),
        pytest.param(
            b'{"text": " "}', "no 'text'\n  Give every record a field 'text' with the article's text.", id="blank"
        ),
        pytest.param(b'{"text": 5}', "'text' is a number, not a string\n  Write 'text' as a string.", id="number"),
        pytest.param(
            b'{"text": "\xe4"}',
            "not UTF-8\n  Name the right encoding with --encoding (such as cp1252), or save the file as UTF-8.",
            id="Latin-1",
        ),
        pytest.param(
            b"[" * 100_000, "JSON nested too deeply\n  Use one flat object per article.", id="nested 100,000 deep"
        ),
    ],
)
def test_records_wrong_record_is_named_with_its_line(tmp_path: Path, line: bytes, problem: str) -> None:
    reading = read_one(tmp_path, "a.jsonl", b'{"text": "Eins."}\n' + line + b"\n")
    assert len(reading.articles) == 1
    assert reading.problems == (f"a.jsonl, line 2: {problem}",)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(
            "{",
            "a.json, column 2: not JSON (Expecting property name enclosed in double quotes)\n"
            "  Mend the record: one JSON object per article. "
            "Where it is the last, the file did not arrive whole: get it again.",
            id="no JSON",
        ),
        pytest.param(
            '"text"',
            "a.json: the file holds a string, not an article\n  Use an object with 'text', or a list of such objects.",
            id="string",
        ),
    ],
)
def test_records_wrong_file_is_named(tmp_path: Path, content: str, problem: str) -> None:
    assert read_one(tmp_path, "a.json", content).problems == (problem,)


def test_records_date_that_is_not_understood_is_said_and_left_out(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.jsonl", '{"text": "Sie kam.", "date": "neulich"}')
    assert reading.article.published is None
    assert reading.notes == ("a.jsonl, line 1: date 'neulich' is not understood; read without a date",)


def test_records_half_characters_and_nul_are_mended(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.jsonl", '{"text": "Sie\\ud800 kam\\u0000."}')
    assert reading.article.text == "Sie\ufffd kam ."
    assert reading.notes == (
        "a.jsonl, line 1: 1 half character (lone surrogate) read as U+FFFD",
        "a.jsonl, line 1: 1 control character read as space",
    )


def test_records_broken_gzip_ends_the_file_not_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text": "Eins."}\n' * 50)[:40])
    (tmp_path / "b.txt").write_text("Sie kam.", encoding="utf-8")
    reading = read(tmp_path)
    assert [article.id for article in reading.articles][-1] == "b"
    assert reading.problems[-1].startswith("a.jsonl.gz: no whole gzip file (")


def test_records_date_never_comes_from_the_name_of_a_file_of_many(tmp_path: Path) -> None:
    assert read_one(tmp_path, "2024-02-03.jsonl", '{"text": "Sie kam."}').article.published is None

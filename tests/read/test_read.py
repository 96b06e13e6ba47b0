from __future__ import annotations

import datetime as dt
import io
import os
import sys
from pathlib import Path

import pytest

from kg.errors import ArticleError, DuplicateArticle, InputError
from kg.read import _WHOLE, find_sources, read_articles
from tests.read.reading import read, read_one


def _refuse(error: ArticleError) -> None:
    raise error


class _Stdin:
    def __init__(self, content: str) -> None:
        self.buffer = io.BytesIO(content.encode("utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.md", "sub/.hidden/x.txt", ".x.txt", "bild.png", "sub/d.odt", "noten"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Sie kam.", encoding="utf-8")
    return tmp_path


def test_read_folder_is_sorted_and_what_has_no_reader_is_named_once(folder: Path) -> None:
    reading = read(folder)
    assert [article.id for article in reading.articles] == ["a", "b", "c"]
    assert reading.notes == (f"{folder}: 3 files ignored (.odt, .png, no suffix)",)
    assert reading.problems == ()


def test_read_glob_is_sorted(folder: Path) -> None:
    assert [article.id for article in read(folder, "*.txt").articles] == ["a", "b"]
    assert [article.id for article in read(folder, "**/*.md").articles] == ["c"]


def test_read_inputs_in_any_order_come_sorted_by_id(folder: Path) -> None:
    for names in (("sub", "b.txt", "a.txt"), ("a.txt", "b.txt", "sub", "b.txt")):
        assert [article.id for article in read(folder, *names).articles] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param(
            "nix", "nix: no such file or folder\n  Check the path, or use - for standard input.", id="missing"
        ),
        pytest.param("*.html", "*.html: no file matches\n  Check the pattern, or name a folder.", id="glob"),
    ],
)
def test_read_input_that_does_not_exist_stops_before_anything_is_read(folder: Path, name: str, message: str) -> None:
    with pytest.raises(InputError) as failure:
        read(folder, "a.txt", name)
    assert str(failure.value).replace(f"{folder}/", "") == message


def test_read_no_input_is_refused() -> None:
    with pytest.raises(InputError) as failure:
        list(read_articles([], on_problem=_refuse))
    assert str(failure.value) == "no input named\n  Name a file, a folder, a glob, or - for standard input."


def test_read_file_without_reader_that_is_named_is_a_problem(folder: Path) -> None:
    assert read(folder, "bild.png", "noten").problems == (
        (
            "bild.png: no reader for .png\n"
            "  Use one of .atom, .csv, .docx, .eml, .htm, .html, .json, .json.gz, .jsonl, .jsonl.gz, .md, .ndjson, .ndjson.gz, .parquet, .pdf, .rss, .tsv, .txt, .warc, .warc.gz, .xlsx, .xml, or pass plain text through standard input (-)."
        ),
        (
            "noten: no reader for a file without suffix\n"
            "  Use one of .atom, .csv, .docx, .eml, .htm, .html, .json, .json.gz, .jsonl, .jsonl.gz, .md, .ndjson, .ndjson.gz, .parquet, .pdf, .rss, .tsv, .txt, .warc, .warc.gz, .xlsx, .xml, or pass plain text through standard input (-)."
        ),
    )


def test_read_same_id_twice_is_a_duplicate_and_the_first_is_kept(tmp_path: Path) -> None:
    for name in ("a.md", "a.txt"):
        (tmp_path / name).write_text(f"Sie kam in {name}.", encoding="utf-8")
    problems: list[ArticleError] = []
    articles = list(read_articles([str(tmp_path)], on_problem=problems.append))
    assert [article.text for article in articles] == ["Sie kam in a.md."]
    assert isinstance(problems[0], DuplicateArticle)
    assert problems[0].problem == f"{tmp_path}/a.txt: the id 'a' was already used by {tmp_path}/a.md"


def test_read_names_and_addresses_are_one_clean_line(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"M\xfcll\n er.txt")).write_text("Sie kam.", encoding="utf-8")
    (tmp_path / "b.json").write_text(
        '{"id": "a\\n\\u0007b", "url": "https://x.example/\\ud800", "publisher": " \\n", "text": "Sie ging."}',
        encoding="utf-8",
    )
    articles = {article.text: article for article in read(tmp_path).articles}
    assert articles["Sie kam."].id == "M\ufffdll er"
    assert articles["Sie kam."].source == f"{tmp_path}/M\ufffdll er.txt"
    assert articles["Sie ging."].id == "a b"
    assert articles["Sie ging."].url == "https://x.example/\ufffd"
    assert articles["Sie ging."].publisher is None


@pytest.mark.parametrize("content", ["", " \n\t\n", "\ufeff"], ids=["nothing", "blanks", "byte order mark"])
def test_read_article_without_text_is_left_out(tmp_path: Path, content: str) -> None:
    assert read_one(tmp_path, "a.txt", content).problems == ("a.txt: no text\n  Remove the article, or add its text.",)


def test_read_article_over_the_limit_is_left_out(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.txt", "x" * 2001, article_limit=2000)
    assert reading.problems == (
        (
            "a.txt: 2001 characters, more than the limit of 2000\n"
            "  Split it into articles, or raise article_limit in kg.toml."
        ),
    )


def test_read_file_that_may_not_be_opened_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert [problem.split(" (")[0] for problem in read(tmp_path).problems] == ["a.txt: cannot be read"]


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        pytest.param("Sie kam.", ["stdin"], id="text"),
        pytest.param('{"text": "Eins."}\n{"id": "x", "text": "Zwei."}\n', ["stdin-1", "x"], id="JSON Lines"),
        pytest.param('{\n "text": "Eins."\n}', ["stdin"], id="one JSON object"),
        pytest.param('[{"text": "Eins."}]', ["stdin-1"], id="JSON list"),
        pytest.param("[Berlin] Sie kam.", ["stdin"], id="text in brackets"),
    ],
)
def test_read_standard_input_is_text_or_records(monkeypatch: pytest.MonkeyPatch, content: str, ids: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(content))
    assert [article.id for article in read_articles(["-"], on_problem=_refuse)] == ids


def test_read_standard_input_is_given_its_id_and_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    content = '{"text": "Eins.", "date": "2024-01-01"}\n{"id": "x", "text": "Zwei."}\n'
    monkeypatch.setattr(sys, "stdin", _Stdin(content))
    found = find_sources(["-"]).given("reise", dt.date(2024, 2, 3))
    articles = list(read_articles(found, on_problem=_refuse))
    assert [(each.id, each.published) for each in articles] == [
        ("reise-1", dt.date(2024, 1, 1)),
        ("x", dt.date(2024, 2, 3)),
    ]


def test_read_id_without_standard_input_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--id and --date say something of standard input only"):
        find_sources([str(tmp_path)]).given("reise", None)


def test_read_closed_standard_input_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ArticleError) as failure:
        list(read_articles(["-"], on_problem=_refuse))
    assert str(failure.value) == "-: standard input is closed\n  Pipe an article into kg, or name a file."


def test_read_reader_is_asked_for_one_article_at_a_time(tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"text": "Eins."}\n' * 3, encoding="utf-8")
    articles = read_articles([str(lines)], on_problem=_refuse)
    assert next(articles).id == "a-1"
    lines.unlink()
    assert next(articles).id == "a-2"


def test_what_no_reader_foresaw_costs_its_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise IndexError("nichts da")

    monkeypatch.setitem(_WHOLE, ".md", fail)
    for name in ("a.md", "b.txt"):
        (tmp_path / name).write_text("Sie kam.", encoding="utf-8")
    reading = read(tmp_path)
    assert [article.id for article in reading.articles] == ["b"]
    (problem,) = reading.problems
    assert problem.startswith("a.md: kg failed to read this file (IndexError: nichts da)\n  Please report it")

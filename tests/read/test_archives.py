"""Archives of the web: the pages that were found."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

import pytest

from tests.read.making import DAY, TEXT
from tests.read.reading import read

PAGE = f"""<html lang="de"><head><title>Reise</title><meta property="article:published_time" content="2024-02-03"></head>
<body><article><h1>Reise</h1><p>{TEXT} {TEXT}</p></article></body></html>"""


def _warc_record(path: str, status: str, kind: str, body: str) -> bytes:
    answer = f"HTTP/1.0 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://b/{path}\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"WARC-Date: 2023-01-01T00:00:00Z\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


@pytest.mark.parametrize("name", ["2023-01-01.warc", "2023-01-01.warc.gz"])
def test_warc_pages_that_were_found_are_articles(tmp_path: Path, name: str) -> None:
    undated = PAGE.replace("article:published_time", "x")
    records = [
        _warc_record("gut", "200 OK", "text/html; charset=utf-8", PAGE),
        _warc_record("weg", "404 Not Found", "text/html", PAGE),
        _warc_record("bild", "200 OK", "image/png", "PNG"),
        _warc_record("ohne", "200 OK", "text/html", undated),
    ]
    packed = [gzip.compress(record) if name.endswith("gz") else record for record in records]
    (tmp_path / name).write_bytes(b"".join(packed))
    reading = read(tmp_path)
    assert not reading.problems
    assert [(each.id, each.url, each.published) for each in reading.articles] == [
        ("2023-01-01-1", "https://b/gut", DAY),
        ("2023-01-01-4", "https://b/ohne", None),
    ]


@pytest.mark.parametrize(
    "between", [b"x", b"\n", b"X: y\n", b"WARC/1.0\r\nX: "], ids=["line", "blank", "heads", "head"]
)
def test_warc_of_endless_lines_is_read_up_to_them(between: bytes, tmp_path: Path) -> None:
    record = _warc_record("gut", "200 OK", "text/html", PAGE)
    endless = between + b"x" * 60_000_000 if between.startswith(b"W") else between * (60_000_000 // len(between))
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(record) + gzip.compress(endless))
    begun = time.process_time()
    reading = read(tmp_path)
    assert [article.id for article in reading.articles] == ["a-1"]
    assert reading.problems[0].startswith("a.warc.gz, record 2: cannot be read as what its name says (")
    assert time.process_time() - begun < 20


def test_warc_with_a_wrong_length_is_read_without_a_word_of_the_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = _warc_record("gut", "200 OK", "text/html", PAGE)
    (tmp_path / "a.warc").write_bytes(record.rstrip() + b"\x1b[31m\r\n\r\n" + record)
    assert len(read(tmp_path).articles) == 2
    assert capsys.readouterr() == ("", "")

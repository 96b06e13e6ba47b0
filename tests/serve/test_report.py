"""The report is one file that loads nothing, and the network is drawn alike each time."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from kg.cli import run
from kg.serve import open_site, write_report
from tests.serve.conftest import HOSTILE


def test_the_report_tells_facts_with_marked_sentences_and_loads_nothing(graph: Path, tmp_path: Path) -> None:
    target = tmp_path / "bericht.html"
    assert run(["report", str(graph), "-o", str(target)]) == 0
    text = target.read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    assert re.findall(r"<script|<link (?!rel=\"icon\")|<iframe|@import|url\(", text) == []
    assert [source for source in re.findall(r'src="([^"]*)', text) if not source.startswith("data:")] == []
    assert ">am Samstag</mark>" in text
    assert "<svg" in text


def test_the_report_is_the_same_each_time_and_cut_where_told(graph: Path) -> None:
    one, two = io.BytesIO(), io.BytesIO()
    for stream in (one, two):
        with open_site(str(graph)) as site:
            assert write_report(site, stream, language="en", facts=3) == 3
    assert one.getvalue() == two.getvalue()


def test_a_hostile_article_stays_text_in_the_report(hostile_graph: Path) -> None:
    stream = io.BytesIO()
    with open_site(str(hostile_graph)) as site:
        write_report(site, stream)
    assert HOSTILE not in stream.getvalue().decode()
    assert b'href="javascript:' not in stream.getvalue()


def test_a_store_that_is_not_there_is_one_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(tmp_path / "none.trig"), "-o", str(tmp_path / "x.html")]) == 2
    assert "no such file" in capsys.readouterr().err
    assert not (tmp_path / "x.html").exists()


def test_more_facts_than_a_database_counts_are_all_facts(graph: Path, tmp_path: Path) -> None:
    assert run(["report", str(graph), "-o", str(tmp_path / "x.html"), "--limit", "9" * 30]) == 0
    assert (tmp_path / "x.html").stat().st_size

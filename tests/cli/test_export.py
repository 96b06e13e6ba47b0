"""kg export: a graph for other tools."""

from __future__ import annotations

import json
from pathlib import Path

from kg.cli.export import FORMS, TABLE_NAMES
from tests.cli.conftest import Call


def test_export_gives_one_line_per_article(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    called = call("export", "--from", examples_graph, "--to", "facts")
    assert called.code == 0
    articles = [json.loads(line) for line in called.out.splitlines()]
    assert {article["doc"] for article in articles} >= {"kaukasus", "zoelle", "elysee-vertrag"}
    assert all(set(article) >= {"doc", "date", "facts"} for article in articles)
    assert called.err == f"{len(articles)} articles written.\n"
    assert call("export", "--from", examples_graph, "--to", "facts", "-o", "f.jsonl").code == 0
    assert (tmp_path / "f.jsonl").read_text(encoding="utf-8") == called.out


def test_export_into_a_folder_writes_every_table(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    called = call("export", "--from", examples_graph, "--to", "csv", "-o", "tables/")
    assert called.code == 0
    assert {path.name for path in (tmp_path / "tables").iterdir()} == {f"{name}.csv" for name in TABLE_NAMES}


def test_export_lists_its_formats(call: Call) -> None:
    assert [line.split()[0] for line in call("export", "--list").out.splitlines()] == list(FORMS)

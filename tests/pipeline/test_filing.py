"""A run into a file: whole or not at all, and nothing stays beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.pipeline import Knowledge, build
from kg.settings import Settings
from tests.builders import article_folder

SETTINGS = Settings(batch_articles=1)


def test_nothing_stays_beside_a_finished_file(tmp_path: Path, shipped: Knowledge) -> None:
    articles = article_folder(tmp_path / "artikel", {"1": "Petr Pavel traf Alar Karis.", "2": "Es regnet."})
    target = tmp_path / "graph.trig"
    counts = build([str(articles)], SETTINGS, output=str(target), knowledge=shipped)
    assert counts.read == 2
    assert {path.name for path in tmp_path.iterdir()} == {"artikel", "graph.trig"}


def test_standard_output_takes_the_same_graph_as_a_file(
    tmp_path: Path, shipped: Knowledge, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    articles = article_folder(tmp_path / "artikel", {"1": "Petr Pavel traf Alar Karis."})
    target = tmp_path / "graph.ttl"
    build([str(articles)], SETTINGS, output=str(target), knowledge=shipped)
    build([str(articles)], SETTINGS, output="-", knowledge=shipped)
    assert capfdbinary.readouterr().out == target.read_bytes() != b""


def test_a_run_that_reads_no_article_leaves_the_old_file_as_it_is(tmp_path: Path, shipped: Knowledge) -> None:
    english = (
        "The prime minister met her colleagues in the old town hall. They talked about the harbour and its ships. "
    )
    articles = article_folder(tmp_path / "artikel", {"1": english * 5})
    target = tmp_path / "graph.ttl"
    target.write_text("# of yesterday\n", encoding="utf-8")
    with pytest.raises(InputError, match="nothing here is German"):
        build([str(articles)], SETTINGS, output=str(target), knowledge=shipped)
    assert target.read_text(encoding="utf-8") == "# of yesterday\n"

"""Analyses kept in a folder: the same bytes with and without them, and nothing of theirs is believed that does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.annotate import kept
from kg.cli import run
from kg.errors import SettingsError
from kg.pipeline import Knowledge, build
from kg.settings import Settings

TEXTS = {
    "a": "Reise nach Turku\n\nAlar Karis traf am Montag Egils Levits. Er lobte ihn für die „klare Haltung“.",
    "b": "Die Hafenmeisterin Jutta Öhlund will den Rat nicht besuchen, sagte Petr Pavel der Nachrichtenagentur dpa.",
    "c": "(" * 3_000,
}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(f"Datum: 2024-05-15\n\n{text}\n", encoding="utf-8")
    return folder


def built(articles: Path, shipped: Knowledge, cache: Path | None) -> bytes:
    graph = articles.parent / "g.nq"
    build([str(articles)], Settings(cache=str(cache) if cache else None), output=str(graph), knowledge=shipped)
    return graph.read_bytes()


def test_graph_is_the_same_with_and_without_kept_analyses(
    articles: Path, shipped: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = built(articles, shipped, None)
    assert built(articles, shipped, tmp_path / "kept") == without
    monkeypatch.setattr(kept, "annotate", None)  # nothing is left to be analysed
    assert built(articles, shipped, tmp_path / "kept") == without


@pytest.mark.parametrize("damage", [b"", b"x\x9c", None], ids=["empty", "no archive", "of another text"])
def test_analysis_that_is_damaged_is_made_anew(
    damage: bytes | None, articles: Path, shipped: Knowledge, tmp_path: Path
) -> None:
    without = built(articles, shipped, tmp_path / "kept")
    files = sorted((tmp_path / "kept").rglob("*.doc"))
    assert len(files) == len(TEXTS)
    other = files[-1].read_bytes()
    for file in files:
        file.write_bytes(other if damage is None else damage)
    assert built(articles, shipped, tmp_path / "kept") == without


def test_folder_that_cannot_be_made_is_refused(articles: Path, shipped: Knowledge, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match="analyses cannot be kept there"):
        built(articles, shipped, tmp_path / "file")


def test_build_takes_the_folder_as_an_option(articles: Path, tmp_path: Path) -> None:
    assert run(["build", str(articles), "-o", str(tmp_path / "g.nq"), "--cache", str(tmp_path / "kept")]) == 0
    assert len(list((tmp_path / "kept").rglob("*.doc"))) == len(TEXTS)

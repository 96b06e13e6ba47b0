"""Notes in Markdown: one for everybody, linked to each other, whatever their names."""

from __future__ import annotations

import re
from pathlib import Path

from kg.export import FORMATS, export_to_folder
from kg.export.notes import file_names
from kg.facts import EntityRecord
from kg.store import Store


def test_markdown_notes_link_to_each_other_and_only_to_notes_that_are_there(news: Store, tmp_path: Path) -> None:
    count = export_to_folder(news, FORMATS["markdown"], tmp_path / "vault")
    notes = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "vault").glob("*.md")}
    assert len(notes) == count
    for name, text in notes.items():
        assert text.startswith('---\nkind: "')
        assert set(re.findall(r"\[\[([^]|]+)\]\]", text)) <= set(notes) - {name}
    assert (
        "- 2024-05-04 · **Treffen** mit [[Bruno Keller]] in [[Bergen]]: Lindqvist traf am Samstag"
        in notes["Anna Lindqvist"]
    )
    assert "**Lob** ← [[Anna Lindqvist]]" in notes["Bruno Keller"]
    assert "(geplant)" in notes["Carla Öztürk"]
    assert "(verneint)" in notes["Bruno Keller"]
    assert "laut Agentur Nord" in notes["Bruno Keller"]


def test_markdown_notes_of_hostile_names_stay_in_their_folder(hostile: Store, tmp_path: Path) -> None:
    export_to_folder(hostile, FORMATS["markdown"], tmp_path / "vault")
    [odd] = [path for path in (tmp_path / "vault").iterdir() if "HYPERLINK" in path.name]
    assert not set(odd.stem) & set('\\/:*?"<>|#^[]')
    text = odd.read_text(encoding="utf-8")
    assert "<script>" not in text
    assert "](<javascript" not in text


def test_markdown_notes_of_namesakes_have_names_of_their_own() -> None:
    twins = [
        EntityRecord("urn:1", "Emil Bø", "Person"),
        EntityRecord("urn:2", "emil bø", "Person", wikidata="Q5"),
        EntityRecord("urn:3", "Emil Bø", "Person"),
        EntityRecord("urn:4", "../..", "Person"),
    ]
    names = file_names(twins)
    assert names["urn:2"] == "emil bø (Q5)"
    assert (names["urn:1"], names["urn:3"]) == ("Emil Bø", "Emil Bø (2)")
    assert "/" not in names["urn:4"]
    assert names["urn:4"].strip(".")


def test_notes_have_one_for_whoever_is_the_same_in_several_articles(news: Store, tmp_path: Path) -> None:
    export_to_folder(news, FORMATS["markdown"], tmp_path / "vault")
    [sand] = (tmp_path / "vault").glob("*Sand*.md")
    text = sand.read_text(encoding="utf-8")
    for sentence in ("lobte Sand", "Sand will Keller besuchen", "Sand besuchte Keller"):
        assert sentence in text
    assert f"[[{sand.stem}]]" in (tmp_path / "vault/Bruno Keller.md").read_text(encoding="utf-8")
    assert f"[[{sand.stem}]]" not in text

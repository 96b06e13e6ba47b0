"""A site is a store with what the pages count and search by, and the texts that fit it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient

from kg.graph.formats import FORMATS
from kg.rdf import GraphWriter, to_quads
from kg.read import read_articles
from kg.serve import application, open_site
from kg.vocabulary import current_vocabulary
from tests.query import dataset
from tests.query.dataset import BASE, RUN


def test_the_text_of_an_article_is_shown_only_if_its_digest_fits(tmp_path: Path, graph: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Ein anderer Text.\n\nDer Hafen bleibt zu.", encoding="utf-8")
    notes: list[str] = []
    with open_site(str(graph), articles=str(folder), on_note=notes.append) as site:
        assert (
            TestClient(application(site), base_url="http://localhost").get("/article?id=a").text.count("Prüfsumme") == 1
        )
    assert "0 of" in notes[0]


def test_reasons_of_what_was_set_aside_are_counted_and_broken_lines_passed_over(tmp_path: Path, graph: Path) -> None:
    lines = [
        '{"findings": [{"message": "A"}, {"message": "B"}]}',
        '{"findings": [{"message": "B"}]}',
        "{",
        "[]",
        "[" * 100_000,
        '{"findings": [{"message": "\\ud800"}]}',
    ]
    (tmp_path / "quarantine.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with open_site(str(graph), quarantine=tmp_path / "quarantine.jsonl") as site:
        assert site.set_aside == (("B", 2), ("?", 1), ("A", 1))
        assert TestClient(application(site), base_url="http://localhost").get("/").status_code == 200
    with open_site(str(graph), quarantine=tmp_path / "gone.jsonl") as site:
        assert site.set_aside == ()
        assert len(site.token) >= 20


def test_texts_are_counted_once_however_many_files_hold_them(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name in ("one", "two"):
        (articles / f"{name}.txt").write_text("Anna Roth traf am Montag Bo Hansen in Oslo.", encoding="utf-8")
    source = next(iter(read_articles([str(articles)], on_problem=lambda _: None)))
    graph = tmp_path / "g.nq"
    with GraphWriter(graph, FORMATS["nquads"], BASE, current_vocabulary().prefixes) as writer:
        writer.add(to_quads(replace(dataset.resolution(source, ()), article=source), RUN, current_vocabulary(), BASE))
    notes: list[str] = []
    with open_site(str(graph), articles=str(articles), on_note=notes.append):
        assert notes == [f"{articles}: the texts of 1 of 1 articles."]

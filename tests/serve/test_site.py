"""A site is a store with what the pages count and search by, and the texts that fit it."""

from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient

from kg.serve import application, open_site


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
    lines = ['{"findings": [{"message": "A"}, {"message": "B"}]}', '{"findings": [{"message": "B"}]}', "{", "[]"]
    (tmp_path / "quarantine.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with open_site(str(graph), quarantine=tmp_path / "quarantine.jsonl") as site:
        assert site.set_aside == (("B", 2), ("A", 1))
    with open_site(str(graph), quarantine=tmp_path / "gone.jsonl") as site:
        assert site.set_aside == ()
        assert len(site.token) >= 20

"""RSS and Atom feeds of any size, entry by entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.reading import read_one

TEXT = "Die Wirtin lobt den Rat für den Bau der Brücke."
RSS = "<rss version='2.0'><channel><title>Blatt</title>{}</channel></rss>"
ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Blatt</title>{}</feed>"
RDF = (
    "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
    "<channel><title>Blatt</title></channel>{}</r:RDF>"
)


def items(number: int) -> str:
    return "".join(f"<item><title>T{n}</title><description>{TEXT}</description></item>" for n in range(number))


def entries(number: int) -> str:
    return "".join(f"<entry><id>e{n}</id><title>T{n}</title><summary>{TEXT}</summary></entry>" for n in range(number))


@pytest.mark.parametrize(("feed", "inside"), [(RSS, items), (RDF, items), (ATOM, entries)])
def test_every_entry_bears_the_paper_that_stands_before_the_first(tmp_path: Path, feed: str, inside: object) -> None:
    assert callable(inside)
    found = read_one(tmp_path, "a.xml", feed.format(inside(3)))
    assert [(article.title, article.publisher) for article in found.articles] == [(f"T{n}", "Blatt") for n in range(3)]


def test_feed_larger_than_what_is_read_as_a_whole_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.read.elements.FILE_LIMIT", 1_000)
    monkeypatch.setattr("kg.read.elements._BLOCK", 100)
    assert len(read_one(tmp_path, "a.rss", RSS.format(items(50))).articles) == 50
    assert "larger than" in read_one(tmp_path, "a.rss", RSS.format(f"<x>{'y' * 2_000}</x>")).problems[0]


def test_entries_before_a_damage_are_read_and_the_damage_is_said(tmp_path: Path) -> None:
    found = read_one(tmp_path, "a.rss", RSS.format(items(2)).removesuffix("</channel></rss>"))
    assert [article.id for article in found.articles] == ["a-1", "a-2"]
    assert found.problems[0].startswith("a.rss: not XML (")


def test_named_characters_of_old_feeds_are_read(tmp_path: Path) -> None:
    kind = '<!DOCTYPE rss [<!ENTITY uuml "&#252;">]>'
    item = f"<item><title>F&uuml;r alle</title><description>{TEXT}</description></item>"
    assert read_one(tmp_path, "a.rss", kind + RSS.format(item)).article.title == "Für alle"

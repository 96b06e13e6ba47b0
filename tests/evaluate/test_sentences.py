"""The sentence that a fact stands in is found by article and clause."""

from __future__ import annotations

from pathlib import Path

from kg.evaluate.sentences import sentences
from kg.facts.lines import export_facts
from kg.store import open_store
from tests.query import dataset


def test_every_fact_has_its_sentence(tmp_path: Path) -> None:
    with open_store(str(dataset.write(tmp_path / "news.ttl", "turtle"))) as store:
        found = sentences(store)
        asked = {(article.doc, fact.span) for article in export_facts(store) for fact in article.facts}
    assert asked
    assert asked <= found.keys()
    assert all(words.strip() for words in found.values())

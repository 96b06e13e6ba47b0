"""What the pages count and search by, read from a store once."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from kg.facts import read_articles, read_events
from kg.serve.index import Index
from kg.store import open_store


def test_index_has_every_article_event_and_entity_with_progress(graph: Path) -> None:
    told: list[str] = []
    with open_store(str(graph)) as store:
        index = Index(store, lambda done, what: told.append(what))
        articles, events = list(read_articles(store)), list(read_events(store))
    assert index.one("SELECT COUNT(*) FROM article") == len(articles)
    assert index.one("SELECT COUNT(*) FROM event") == len(events)
    assert {row["iri"] for row in index.rows("SELECT iri FROM entity")} >= {
        one.iri for event in events for one in event.actors()
    }
    assert set(told) == {"reading articles", "reading events"}
    index.close()


def test_question_without_rows_is_none_and_a_closed_index_answers_nothing(graph: Path) -> None:
    with open_store(str(graph)) as store:
        index = Index(store)
    assert index.one("SELECT iri FROM event WHERE iri = ?", ("urn:nobody",)) is None
    index.close()
    with pytest.raises(Exception, match="closed"):
        index.rows("SELECT 1")


def test_an_index_that_cannot_be_read_frees_its_database(graph: Path) -> None:
    def fail(done: int, what: str) -> None:
        raise KeyboardInterrupt

    with open_store(str(graph)) as store, pytest.raises(KeyboardInterrupt):
        Index(store, fail)
    gc.collect()  # where Python tells of connections left open (3.13), this is an error

"""Entities of a store: looked up once, counted with their events."""

from __future__ import annotations

from typing import Any

from kg.facts import ENTITIES, Entities
from kg.store import Iri, Store

ANNA, BRUNO = "https://example.org/kg/entity/anna", "https://example.org/kg/entity/bruno"


def test_entity_table_counts_events_and_articles(news: Store) -> None:
    rows = {row[0]: dict(zip(ENTITIES.names, row, strict=True)) for row in ENTITIES.rows(news)}
    assert (rows[ANNA]["aliases"], rows[ANNA]["events"], rows[ANNA]["articles"]) == ("A. Lindqvist", 15, 6)
    assert (rows[BRUNO]["country"], rows[BRUNO]["kind"]) == ("Sundland", "Person")
    assert rows["https://example.org/kg/entity/carla"]["wikidata_close"] == "Q1000003"


def test_entities_are_looked_up_once(news: Store) -> None:
    asked: list[str] = []

    class Counting:
        def select(self, query: str, bindings: Any = None) -> Any:
            asked.append(query)
            return news.select(query, bindings)

    entities = Entities(Counting())  # type: ignore[arg-type]
    assert entities.get([Iri(ANNA)]) == entities.get([Iri(ANNA)])
    first = len(asked)
    entities.get([Iri(ANNA)])
    assert len(asked) == first

"""One flat table layer over any store: events with their pairs, entities, evidence, articles; read in a stream.

``read_events(store)`` gives records, ``EVENTS.rows(store)`` the same as flat rows; all else goes by these.
"""

from __future__ import annotations

from kg.facts.columns import ARTICLES, ENTITIES, EVENTS, EVIDENCE, TABLES
from kg.facts.entities import Entities, read_entities, read_entities_named, read_merged_entities
from kg.facts.flat import Cell, Column, EventPair, FlatTable, Row, pairs_of
from kg.facts.reading import read_articles, read_events, read_events_named, read_events_of, unknown_classes
from kg.facts.records import ArticleRecord, EntityRecord, EventRecord, EvidenceRecord, OfficeRecord, Words

__all__ = [
    "ARTICLES",
    "ENTITIES",
    "EVENTS",
    "EVIDENCE",
    "TABLES",
    "ArticleRecord",
    "Cell",
    "Column",
    "Entities",
    "EntityRecord",
    "EventPair",
    "EventRecord",
    "EvidenceRecord",
    "FlatTable",
    "OfficeRecord",
    "Row",
    "Words",
    "pairs_of",
    "read_articles",
    "read_entities",
    "read_entities_named",
    "read_events",
    "read_events_named",
    "read_events_of",
    "read_merged_entities",
    "unknown_classes",
]

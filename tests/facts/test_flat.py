"""A flat table: columns with a name and a meaning, one row for each pair of an event."""

from __future__ import annotations

from kg.facts.flat import Column, FlatTable, pairs_of
from kg.facts.records import ArticleRecord, EntityRecord, EventRecord, EvidenceRecord
from kg.store import memory_store

ANNA, BO, CEM = (EntityRecord(f"urn:{name}", name) for name in ("Anna", "Bo", "Cem"))
CLAUSE = EvidenceRecord("urn:clause", "urn:article", "Anna lobte Bo und Cem.")


def event(*agents: EntityRecord, targets: tuple[EntityRecord, ...] = (), symmetric: bool = False) -> EventRecord:
    article = ArticleRecord("urn:article", "a")
    return EventRecord("urn:e", "Praise", "Lob", "Actual", article, (CLAUSE,), agents, targets, symmetric)


def test_table_reads_rows_by_its_columns() -> None:
    columns = (Column("name", "text", "its name", str.upper), Column("length", "integer", "of it", len))
    table = FlatTable("words", "Words.", columns, lambda store, least: iter(["eins", "zwei"]))
    with memory_store(()) as store:
        assert table.names == ("name", "length")
        assert list(table.rows(store)) == [("EINS", 4), ("ZWEI", 4)]


def test_pairs_are_numbered_from_one() -> None:
    pairs = list(pairs_of(event(ANNA, targets=(BO, CEM))))
    assert [(pair.number, pair.agent, pair.target) for pair in pairs] == [(1, ANNA, BO), (2, ANNA, CEM)]


def test_event_without_one_side_is_a_row_with_an_empty_cell() -> None:
    assert [(pair.agent, pair.target) for pair in pairs_of(event(ANNA))] == [(ANNA, None)]
    assert [(pair.agent, pair.target) for pair in pairs_of(event(targets=(BO,)))] == [(None, BO)]


def test_meeting_without_sides_is_each_with_each_other() -> None:
    pairs = list(pairs_of(event(ANNA, BO, CEM, symmetric=True)))
    assert [(pair.agent, pair.target) for pair in pairs] == [(ANNA, BO), (ANNA, CEM), (BO, CEM)]

"""Facts leave the graph in the form in which annotated articles are written."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kg.facts.lines import export_facts, to_jsonl, when
from kg.store import Store

ANNA = {
    "label": "Anna Lindqvist",
    "aliases": ["A. Lindqvist"],
    "id": "https://example.org/kg/entity/anna",
    "wikidata": "Q1000001",
}
BRUNO = {
    "label": "Bruno Keller",
    "aliases": ["Keller-Bruno"],
    "id": "https://example.org/kg/entity/bruno",
    "wikidata": None,
}


def lines(store: Store) -> dict[str, dict[str, Any]]:
    return {record["doc"]: record for record in map(json.loads, to_jsonl(export_facts(store)))}


def fact(store: Store, doc: str, number: int) -> dict[str, Any]:
    found: dict[str, Any] = lines(store)[doc]["facts"][number]
    return found


def test_facts_every_article_has_one_line_sorted_by_id_even_without_facts(news: Store) -> None:
    assert list(lines(news)) == ["a", "b", "c", "d", "e", "f", "g", "runs"]
    assert lines(news)["runs"] == {"doc": "runs", "date": "2024-07-01", "facts": []}
    assert lines(news)["d"]["date"] is None


def test_facts_meeting_has_all_its_fields(news: Store) -> None:
    assert fact(news, "a", 0) == {
        "type": "MEET",
        "agents": [ANNA],
        "targets": [BRUNO],
        "status": "actual",
        "when": "2024-05-04",
        "when_text": "am Samstag",
        "where": "Bergen",
        "medium": "in person",
        "label": None,
        "topic": None,
        "source": None,
        "span": [0, 43],
        "clause": "Lindqvist traf am Samstag Keller in Bergen.",
    }


@pytest.mark.parametrize(
    ("doc", "number", "field", "value"),
    [
        ("a", 1, "source", "Agentur Nord"),
        ("a", 3, "source", "Beobachtern"),
        ("a", 3, "topic", "Küstenschutz"),
        ("b", 1, "status", "planned"),
        ("b", 1, "when", "2024-06"),
        ("b", 1, "medium", "phone"),
        ("b", 2, "label", "alte Freundin"),
        ("b", 3, "status", "negated"),
        ("c", 3, "agents", []),
        ("d", 0, "when", None),
        ("d", 0, "when_text", "neulich"),
    ],
)
def test_facts_fields_come_from_the_graph(doc: str, number: int, field: str, value: object, news: Store) -> None:
    assert fact(news, doc, number)[field] == value


def test_facts_actors_stand_in_the_order_of_the_text(news: Store) -> None:
    assert [actor["label"] for actor in fact(news, "d", 0)["agents"]] == ["Anna Lindqvist", "Dora Sand"]


def test_facts_stand_in_the_order_of_the_text(news: Store) -> None:
    spans = [one["span"] for one in lines(news)["c"]["facts"]]
    assert len(spans) == 11
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("begin", "end", "unit", "expected"),
    [
        ("2024-05-04", "2024-05-05", "Day", "2024-05-04"),
        ("2024-05-06", "2024-05-13", "Week", "2024-05"),
        ("2024-04-29", "2024-05-06", "Week", "2024"),
        ("2024-05-01", "2024-06-01", "Month", "2024-05"),
        ("2024-01-01", "2025-01-01", "Year", "2024"),
        ("2023-12-01", "2024-03-01", "Period", "2023"),
        (None, None, None, None),
    ],
    ids=["day", "week", "week across months", "month", "year", "winter", "unknown"],
)
def test_facts_when_is_as_precise_as_the_text(
    begin: str | None, end: str | None, unit: str | None, expected: str | None
) -> None:
    assert when(begin, end, unit) == expected

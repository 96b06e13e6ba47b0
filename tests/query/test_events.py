"""The event table as an answer: filtered, with the columns that are wanted."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.facts import EVENTS
from kg.query.events import NARROW, event_table
from kg.store import Store


def test_columns_are_all_but_iris_unless_they_are_asked_for(news: Store) -> None:
    plain, whole = event_table(news, {}), event_table(news, {}, ids=True)
    assert whole.columns == EVENTS.names
    assert set(whole.columns) - set(plain.columns) == {c.name for c in EVENTS.columns if c.type == "iri"}
    assert event_table(news, {}, narrow=True).columns == NARROW
    assert event_table(news, {}, columns=["class", " status"]).columns == ("class", "status")


@pytest.mark.parametrize(
    ("values", "fits"),
    [
        ({"class": "Meeting"}, lambda row: row["class"] == "Meeting"),
        ({"status": "planned"}, lambda row: row["status"] == "Planned"),
        (
            {"person": "Lindqvist"},
            lambda row: "Anna Lindqvist" in (row["agent_label"], row["target_label"], row["place_label"]),
        ),
        ({"min-confidence": "0.9"}, lambda row: row["confidence"] is None or row["confidence"] >= 0.9),
    ],
    ids=["class", "status", "person", "confidence"],
)
def test_filter_leaves_exactly_what_fits(values: dict[str, str], fits: object, news: Store) -> None:
    whole, left = event_table(news, {}), event_table(news, values)
    rows = [dict(zip(whole.columns, row, strict=True)) for row in whole.rows]
    assert [tuple(row.values()) for row in rows if fits(row)] == list(left.rows) != []  # type: ignore[operator]
    assert len(left.rows) < len(whole.rows)


def test_time_goes_by_the_events_own_days_else_by_publication(news: Store) -> None:
    days = [str(row[0]) for row in event_table(news, {"since": "2024-06"}, columns=["date_or_published"]).rows]
    assert days
    assert min(days) >= "2024-06-01"
    assert event_table(news, {"until": "1900"}).rows == ()
    with pytest.raises(QueryError, match="--until 1900 ends before --since 2024 begins"):
        event_table(news, {"since": "2024", "until": "1900"})


@pytest.mark.parametrize(
    ("more", "message"),
    [({"columns": ["clas"]}, "no column 'clas'"), ({"limit": 0}, "0 rows cannot be shown")],
)
def test_wrong_wish_is_refused(more: dict[str, object], message: str, news: Store) -> None:
    with pytest.raises(QueryError, match=message):
        event_table(news, {}, **more)  # type: ignore[arg-type]

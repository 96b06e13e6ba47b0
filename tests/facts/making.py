"""Rows of the event table by the names of its columns."""

from __future__ import annotations

from typing import Any

from kg.facts import EVENTS
from kg.store import Store


def events(store: Store) -> list[dict[str, Any]]:
    return [dict(zip(EVENTS.names, row, strict=True)) for row in EVENTS.rows(store)]


def event(store: Store, sentence: str) -> dict[str, Any]:
    [found] = [row for row in events(store) if row["sentence"].startswith(sentence)]
    return found

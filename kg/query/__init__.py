"""Ask a saved question of any store and get a table: the same rows in the same order from every kind of store."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kg.errors import QueryError
from kg.query.parameters import bindings_of
from kg.query.saved import Parameter, SavedQuery, find_query, saved_queries
from kg.query.table import Table, table_of
from kg.store import Store

__all__ = ["Parameter", "SavedQuery", "Table", "find_query", "run", "saved_queries"]


def run(
    name: str, parameters: Mapping[str, str], store: Store, *, limit: int | None = None, folder: Path | None = None
) -> Table:
    """Answer the saved query ``name`` with parameters as the user wrote them ("person" → "Merkel").

    ``limit`` cuts the sorted table, so every kind of store gives the same first rows. Raises ``QueryError`` for a wrong
    name, parameter or limit, ``StoreError`` and ``EndpointError`` when the store cannot answer.
    """
    if limit is not None and limit < 1:
        raise QueryError(f"--limit: {limit} rows cannot be shown", "Give 1 or more, or leave it out for all rows.")
    query = find_query(name, folder)
    rows = store.select(query.text, bindings_of(query, parameters, store))
    return table_of(rows, query.order, limit)

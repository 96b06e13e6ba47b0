"""Ask a saved question of any store and get a table: the same rows in the same order from every kind of store."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kg.errors import QueryError
from kg.query.parameters import bindings_of
from kg.query.plain import ask_plainly
from kg.query.saved import IDS, Parameter, SavedQuery, find_query, query_of_text, read_query, saved_queries
from kg.query.table import Table, best_sentences, table_of, without_hidden
from kg.store import Store

__all__ = ["Parameter", "SavedQuery", "Table", "find_query", "query_of_text", "read_query", "run", "saved_queries"]


def run(
    question: str | SavedQuery,
    parameters: Mapping[str, str],
    store: Store,
    *,
    limit: int | None = None,
    folder: Path | None = None,
    ids: bool = False,
    per_mention: bool = False,
) -> Table:
    """Answer a saved query, by name or as read, with parameters as the user wrote them ("person" → "Merkel").

    ``ids`` shows the columns of IRIs, too. An event that several sentences tell gives one row, with the sentence that
    names most of those in the row, unless ``per_mention``. ``limit`` cuts the sorted table, so every kind of store
    gives the same first rows. Raises ``QueryError`` for a wrong name, parameter or limit, ``StoreError`` and
    ``EndpointError`` when the store cannot answer.
    """
    if limit is not None and limit < 1:
        raise QueryError(f"--limit: {limit} rows cannot be shown", "Give 1 or more, or leave it out for all rows.")
    query = find_query(question, folder) if isinstance(question, str) else question
    if query.plain:
        return ask_plainly(query, parameters, store, limit)
    values = {**query.fixed, **parameters}
    given = [*values, *([IDS] if ids else [])]
    # The table is sorted here, alike for every store: a store that sorted it, too, would look at each key as text.
    rows = store.select(query.asked(given, ordered=False), bindings_of(query, values, store))
    table = table_of(rows, query.order)
    return without_hidden(table if per_mention else best_sentences(table), ids=ids, limit=limit)

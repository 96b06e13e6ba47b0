"""A store is asked in parts, page by page where its server cuts answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.facts import read_events
from kg.store import Store, open_store


def test_event_table_is_read_page_by_page_where_the_server_cuts_answers(turtle: Path) -> None:
    from kg.facts.asking import everything, sparql
    from kg.store import AnswerCut

    class Cutting:
        """The store behind a server that gives at most three rows."""

        def __init__(self, store: Store) -> None:
            self._store = store

        def select(self, query: str, bindings: Any = None) -> Any:
            rows = self._store.select(query.replace("LIMIT 1000", "LIMIT 2"), bindings)
            if len(rows.rows) > 3:
                raise AnswerCut("the server cut the answer", "Ask for less.")
            return rows

    with open_store(str(turtle)) as store:
        for query in ("articles", "entities"):
            whole = store.select(sparql(query)).rows
            assert len(whole) > 3
            assert sorted(map(str, everything(Cutting(store), query))) == sorted(map(str, whole))  # type: ignore[arg-type]
        with pytest.raises(AnswerCut):
            list(read_events(Cutting(store)))  # type: ignore[arg-type]

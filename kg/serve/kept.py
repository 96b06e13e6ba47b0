"""Answers to saved questions, kept as long as the state of the store that they come from is shown."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping

from kg.errors import KgError
from kg.query import SavedQuery, Table, run, saved_queries
from kg.store import Store

#: Answers kept, and rows of each: a page shows fewer.
_ANSWERS, ROWS = 64, 500


class Kept:
    """The first rows of the answers of one store; the least recently asked go first."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[str, frozenset[tuple[str, str]]], Table] = OrderedDict()

    def first_rows(self, query: SavedQuery, given: Mapping[str, str]) -> Table:
        """``ROWS`` + 1 rows at most, with ids: one more than a page shows. Raises as ``kg.query.run``."""
        key = (query.name, frozenset(given.items()))
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        table = run(query, given, self._store, limit=ROWS + 1, ids=True)
        with self._lock:
            self._known[key] = table
            while len(self._known) > _ANSWERS:
                self._known.popitem(last=False)
        return table

    def ask_ahead(self) -> None:
        """Ask every question that needs no parameter, so that its page is there when somebody comes to it."""
        for query in saved_queries():
            if not any(one.required for one in query.open_parameters):
                try:
                    self.first_rows(query, {})
                except KgError:
                    # Its page says so when it is opened.
                    continue

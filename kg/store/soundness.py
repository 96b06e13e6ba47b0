"""Look through a store directory for damage: a query that meets it may be kept busy for ever by the store's engine.

Every index is read to its end; an engine that reads page by page says of a damaged page that it is. Costs some 60 µs
a quad, and memory for a number of each subject and object.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

import pyoxigraph as ox

from kg.store.embedded import damaged
from kg.store.locator import Kind, kind_of
from kg.store.oxigraph import open_to_read


def look_for_damage(locator: str) -> None:
    """Raise StoreError where a store directory has damaged files; files and endpoints are left alone."""
    if kind_of(locator) is not Kind.DIRECTORY:
        return
    store = open_to_read(locator)
    try:
        _read_every_index(store)
    except (OSError, RuntimeError) as error:
        raise damaged(locator, error) from error


def _read_every_index(store: ox.Store) -> None:
    seen: set[tuple[int, int]] = set()

    def is_new(place: int, term: object) -> bool:
        key = (place, hash(term))
        known = key in seen
        seen.add(key)
        return not known

    find = store.quads_for_pattern
    for graph in store.named_graphs():
        predicates, objects = set(), set()
        for quad in find(None, None, None, graph):
            subject, predicate, value = quad.subject, quad.predicate, quad.object
            if is_new(0, subject):
                _exhaust(find(subject, None, None, None))
            if is_new(1, predicate):
                _exhaust(find(None, predicate, None, None))
            if is_new(2, value):
                _exhaust(find(None, None, value, None))
            if predicate not in predicates:
                predicates.add(predicate)
                _exhaust(find(None, predicate, None, graph))
            if value not in objects:
                objects.add(value)
                _exhaust(find(None, None, value, graph))


def _exhaust(quads: Iterable[ox.Quad]) -> None:
    deque(quads, maxlen=0)

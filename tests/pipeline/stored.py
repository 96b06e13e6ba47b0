"""Three short articles that are built into a store, and what the store then holds."""

from __future__ import annotations

from collections.abc import Callable

from kg.pipeline.part import Counts
from kg.store import open_store

TEXTS = {
    "a": "Mette Frederiksen traf Ulf Kristersson in Malmö.",
    "b": "Die Reederin Liv Nordahl lobte den Kapitän Jens Ekberg.",
    "c": "Am Abend kritisierte Liv Nordahl den Kapitän Jens Ekberg.",
}
Run = Callable[..., Counts]


def content(store: str) -> list[str]:
    with open_store(store) as opened:
        return sorted(opened.nquads())

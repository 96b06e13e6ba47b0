"""The sentences that facts stand in, to show beside what is wrong."""

from __future__ import annotations

from kg.numbers import offset
from kg.query.names import sparql
from kg.store import Store


def sentences(store: Store) -> dict[tuple[str, tuple[int, int]], str]:
    """Article id and span of each clause of the graph → its sentence, else the words of the clause itself."""
    return {
        (doc.value, (first, last)): words.value
        for doc, start, end, words in store.select(sparql("facts-sentences")).rows
        if doc and start and end and words
        if (first := offset(start.value)) is not None and (last := offset(end.value)) is not None
    }

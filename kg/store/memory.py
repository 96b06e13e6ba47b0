"""A store in memory, for the graph of one reading."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from kg.graph.terms import Quad, line_of
from kg.store.embedded import EmbeddedStore
from kg.store.oxigraph import DirectoryStore


class MemoryStore(DirectoryStore):
    """A store directory without the directory: holds what it is given until it is closed."""

    def __init__(self, quads: Iterable[Quad] = ()) -> None:
        EmbeddedStore.__init__(self, "memory", ox.Store())
        self._writable = True
        self.load(map(line_of, quads))

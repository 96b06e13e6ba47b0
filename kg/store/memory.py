"""A store in memory, for the graph of one reading."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from kg.graph.terms import Quad, line_of
from kg.store.embedded import EmbeddedStore
from kg.store.loading import Loaded, named_graphs


class MemoryStore(EmbeddedStore):
    """Holds what it is given until it is closed."""

    def __init__(self, quads: Iterable[Quad] = ()) -> None:
        super().__init__("memory", ox.Store())
        self.load(map(line_of, quads))

    def load(self, nquads: Iterable[str]) -> Loaded:
        """Add the graphs in pieces of N-Quads text."""
        graphs = list(named_graphs(nquads))
        self._store.extend(quad for graph in graphs for quad in graph.quads)
        return Loaded(len(graphs), sum(len(graph.quads) for graph in graphs))

    def remove(self, graphs: Iterable[str]) -> None:
        """Remove whole named graphs."""
        for graph in graphs:
            self._store.remove_graph(ox.NamedNode(graph))

"""Replace graphs of an embedded store: one transaction that takes out what is no longer said and adds what is new.

Only the difference is written. Most of a rebuilt article is as it was, and a graph that did not change costs one look;
taking whole graphs out and putting them in again takes longer, and longer each time, since the engine keeps a mark for
every quad that was removed.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import pyoxigraph as ox

from kg.store.loading import LABEL, NamedGraph
from kg.store.updates import ntriples


class Replacement:
    """Gathers graphs and writes them in one transaction."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self.written = 0  #: quads added or taken out so far
        self._clear()

    def _clear(self) -> None:
        self.graphs = self.quads = 0
        self._new: list[ox.Quad] = []
        self._added: dict[str, list[ox.Quad]] = {}
        self._removed: dict[str, list[ox.Quad]] = {}

    def add(self, graph: NamedGraph, *, merge: bool) -> None:
        """Take one graph; with ``merge`` it only adds, but for shared nodes that are described anew."""
        self.graphs += 1
        self.quads += len(graph.quads)
        name = ox.NamedNode(graph.iri)
        if merge and (graph.iri in self._added or self._new):
            # What this transaction has not written yet cannot be compared with.
            self.write()
            self.graphs, self.quads = 1, len(graph.quads)
        if not self._store.contains_named_graph(name):
            self._new.extend(graph.quads)
            return
        old = set(self._described(graph, name) if merge else self._store.quads_for_pattern(None, None, None, name))
        new = dict.fromkeys(graph.quads)
        self._removed.setdefault(graph.iri, []).extend(old - new.keys())
        self._added.setdefault(graph.iri, []).extend(
            quad for quad in new if quad not in old and (not merge or quad not in self._store)
        )

    def _described(self, graph: NamedGraph, name: ox.NamedNode) -> Iterable[ox.Quad]:
        """What the store says of the nodes that a shared graph describes anew: names of older rules give way, too."""
        if graph.shared:
            for subject in {quad.subject for quad in graph.quads if quad.predicate == LABEL}:
                yield from self._store.quads_for_pattern(subject, None, None, name)

    def write(self) -> None:
        """Write what was gathered: graphs that are new to the store, then the differences of all others."""
        self.written += len(self._new) + sum(map(len, chain(self._removed.values(), self._added.values())))
        if self._new:
            self._store.extend(self._new)
        parts = [
            f"{verb} DATA {{\n{blocks}}}"
            for verb, quads in (("DELETE", self._removed), ("INSERT", self._added))
            if (blocks := "".join(f"GRAPH <{iri}> {{\n{ntriples(each)}}}\n" for iri, each in quads.items() if each))
        ]
        if parts:
            self._store.update(" ;\n".join(parts))
        self._clear()

"""Replace graphs of an embedded store: one transaction that takes out what is no longer said and adds what is new.

Only the difference is written. Most of a rebuilt article is as it was, and a graph that did not change costs a count;
taking whole graphs out and putting them in again takes longer, and longer each time, since the engine keeps a mark for
every quad that was removed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import cast

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
        self.size = 0  #: quads that are to be added or taken out
        self._added: dict[str, list[ox.Quad]] = {}
        self._removed: dict[str, list[ox.Quad]] = {}

    def add(self, graph: NamedGraph, *, merge: bool, held: int | None = None) -> None:
        """Take one graph; with ``merge`` it only adds, but for shared nodes that are described anew.

        ``held``: the number of quads that the store has of it, where that is known.
        """
        self.graphs += 1
        self.quads += len(graph.quads)
        name = ox.NamedNode(graph.iri)
        if merge and (graph.iri in self._added or graph.iri in self._removed):
            # What this transaction has not written yet cannot be compared with.
            self.write()
            self.graphs, self.quads = 1, len(graph.quads)
        new = dict.fromkeys(graph.quads)
        missing = [quad for quad in new if quad not in self._store]
        gone = self._described(graph, name) if merge else self._others(name, new.keys(), missing, held)
        for found, kept in (
            ([quad for quad in gone if quad not in new], self._removed),
            (missing, self._added),
        ):
            if found:
                kept.setdefault(graph.iri, []).extend(found)
                self.size += len(found)

    def _others(
        self, name: ox.NamedNode, new: Set[ox.Quad], missing: Sequence[ox.Quad], held: int | None
    ) -> Iterator[ox.Quad]:
        """What a graph says of the nodes of which it says more than ``new``, apart from what it is ``missing``.

        Counting needs no look at the terms, which takes the engine ten times as long.
        """
        if held is None:
            held = sizes_of(self._store, [name.value])[name.value]
        if held == len(new) - len(missing):
            return
        known = Counter(quad.subject for quad in new - set(missing))
        query = f"SELECT ?s (COUNT(*) AS ?n) {{ GRAPH {name} {{ ?s ?p ?o }} }} GROUP BY ?s"
        for node, number in _counted(self._store, query):
            if number != known[node]:
                yield from self._store.quads_for_pattern(node, None, None, name)

    def _described(self, graph: NamedGraph, name: ox.NamedNode) -> Iterable[ox.Quad]:
        """What the store says of the nodes that a shared graph describes anew: names of older rules give way, too."""
        if graph.shared:
            for subject in {quad.subject for quad in graph.quads if quad.predicate == LABEL}:
                yield from self._store.quads_for_pattern(subject, None, None, name)

    def write(self) -> None:
        """Write the differences that were gathered."""
        self.written += self.size
        parts = [
            f"{verb} DATA {{\n{blocks}}}"
            for verb, quads in (("DELETE", self._removed), ("INSERT", self._added))
            if (blocks := "".join(f"GRAPH <{iri}> {{\n{ntriples(each)}}}\n" for iri, each in quads.items()))
        ]
        if parts:
            self._store.update(" ;\n".join(parts))
        self._clear()


def sizes_of(store: ox.Store, graphs: Sequence[str]) -> Counter[str]:
    """Number of quads of each of these graphs (IRIs), asked together: a question costs as much as counting 50 quads."""
    names = " ".join(str(ox.NamedNode(graph)) for graph in graphs)
    query = f"SELECT ?g (COUNT(*) AS ?n) {{ VALUES ?g {{ {names} }} GRAPH ?g {{ ?s ?p ?o }} }} GROUP BY ?g"
    return Counter({graph.value: number for graph, number in _counted(store, query)})


def _counted(store: ox.Store, query: str) -> Iterator[tuple[ox.NamedNode, int]]:
    for node, number in cast(ox.QuerySolutions, store.query(query)):
        yield cast(ox.NamedNode, node), int(cast(ox.Literal, number).value)

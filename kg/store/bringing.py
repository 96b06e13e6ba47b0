"""Load a graph file into a store directory in one reading; of a file that no store takes nothing stays.

Graphs that the store does not hold go in as they are read, and out again where the file proves wrong further on. How
those that it holds differ is found meanwhile, kept, and written when the file was read to its end: mostly it is little.
What is too much to be kept is read once more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.names import is_shared
from kg.store.embedded import as_terms
from kg.store.loading import Loaded, NamedGraph, NoGraphName, checked, label_first
from kg.store.outline import DESCRIBING, Outline, is_of_one_article
from kg.store.replacing import Replacement
from kg.store.writing import BATCH_GRAPHS, BATCH_QUADS, Writing, add_new, apart

#: Quads of differences that are kept, of all graphs together: about 25 MB.
_KEPT = 50_000

_DESCRIBING = frozenset(ox.NamedNode(name[1:-1]) for name in DESCRIBING)


class Bringing:
    """One load of one file into one store."""

    def __init__(self, store: ox.Store, wrote: Callable[[int], None]) -> None:
        """``wrote`` is told the number of quads after each transaction."""
        self._store = store
        self._wrote = wrote
        self._brought: set[str] = set()
        self._shared: dict[str, dict[ox.Quad, None]] = {}
        self._described: set[str] = set()
        self._waiting: list[Replacement] = []
        self._differences = 0  #: quads that wait
        self._unread: set[str] = set()  #: graphs that are to be read once more
        self._held: set[str] = set()
        self._quads = 0

    def read(self, quads: Iterable[ox.Quad]) -> Outline:
        """Read the file; afterwards the graphs that the store did not hold are there, or, when this raises, none.

        Returns what the file says of nodes that others may speak of; of its graphs those that the store held. Raises
        ``KgError`` for what is wrong with the file, ``NoGraphName`` for triples without a graph of their own.
        """
        try:
            with apart(self._new(quads)) as graphs:
                add_new(self._store, graphs, self._wrote)
        except KgError:
            for name in self._brought:
                self._store.remove_graph(ox.NamedNode(name))
            raise
        outline = Outline.of(as_terms(quad) for graph in self._shared.values() for quad in graph)
        outline.graphs = set(self._held)
        outline.described |= self._described
        return outline

    def write(self, quads: Iterable[ox.Quad]) -> Loaded:
        """Replace the graphs that the store held and merge what articles share; ``quads`` is the file once more."""
        for replacement in self._waiting:
            replacement.write()
            self._wrote(replacement.written)
        writing = Writing(self._store, self._wrote)
        with apart(self._rest(quads)) as graphs:
            writing.write(graphs)
        return Loaded(len(self._brought) + len(self._held) + len(self._shared), self._quads)

    def _new(self, quads: Iterable[ox.Quad]) -> Iterator[NamedGraph]:
        """Give on the graphs that are new to the store, and put by what is to be done with the others."""
        for graph in self._graphs(quads):
            if graph.iri in self._brought or graph.iri in self._held:
                raise NoGraphName(f"{graph.iri}: its triples do not stand together", "Sort the file by graph.")
            if self._store.contains_named_graph(ox.NamedNode(graph.iri)):
                self._held.add(graph.iri)
                self._compare(graph)
            else:
                self._brought.add(graph.iri)
                yield graph

    def _graphs(self, quads: Iterable[ox.Quad]) -> Iterator[NamedGraph]:
        """The graphs of articles, checked; what articles share is put by."""
        for graph, same in groupby(quads, key=attrgetter("graph_name")):
            if isinstance(graph, ox.DefaultGraph):
                raise NoGraphName("triples without a named graph", "Load TriG or N-Quads with one graph per article.")
            known = tuple(map(checked, same))
            self._quads += len(known)
            if is_shared(graph.value):
                self._shared.setdefault(graph.value, {}).update(dict.fromkeys(known))
                continue
            described = (str(quad.subject)[1:-1] for quad in known if quad.predicate in _DESCRIBING)
            self._described.update(node for node in described if not is_of_one_article(node))
            yield NamedGraph(graph.value, known, False)

    def _compare(self, graph: NamedGraph) -> None:
        """Find how a graph differs from the store's, as long as there is room for differences."""
        if self._differences >= _KEPT:
            self._unread.add(graph.iri)
            return
        if not self._waiting or self._waiting[-1].graphs >= BATCH_GRAPHS or self._waiting[-1].size >= BATCH_QUADS:
            self._waiting.append(Replacement(self._store))
        last = self._waiting[-1]
        before = last.size
        last.add(graph, merge=False)
        self._differences += last.size - before

    def _rest(self, quads: Iterable[ox.Quad]) -> Iterator[NamedGraph]:
        if self._unread:
            for graph, same in groupby(quads, key=attrgetter("graph_name")):
                if graph.value in self._unread:
                    yield NamedGraph(graph.value, tuple(same), False)
        for name, gathered in sorted(self._shared.items()):
            yield NamedGraph(name, tuple(sorted(gathered, key=label_first)), True)

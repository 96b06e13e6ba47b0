"""Load a graph file into a store directory in one reading; of a file that no store takes nothing stays.

Graphs that the store does not hold go in as they are read, and out again where the file proves wrong further on. How
those that it holds differ is found meanwhile, kept, and written when the file was read to its end: mostly it is little.
What is too much to be kept is read once more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

import pyoxigraph as ox

from kg.errors import KgError
from kg.store.embedded import as_terms
from kg.store.lines import GraphText
from kg.store.loading import Loaded, NamedGraph, NoGraphName, label_first
from kg.store.outline import DESCRIBING, Outline, is_of_one_article
from kg.store.replacing import Replacement, sizes_of
from kg.store.writing import BATCH_GRAPHS, BATCH_QUADS, Writing, add_new, apart

#: Quads of differences that are kept, of all graphs together: about 25 MB.
_KEPT = 50_000

_DESCRIBING = frozenset(name[1:-1] for name in DESCRIBING)


class Bringing:
    """One load of one file into one store."""

    def __init__(self, store: ox.Store, wrote: Callable[[int], None]) -> None:
        """``wrote`` is told the number of quads after each transaction."""
        self._store = store
        self._wrote = wrote
        self._brought: set[str] = set()
        self._shared: dict[str, dict[ox.Quad, None]] = {}
        self._described: set[str] = set()
        self._uncompared: list[NamedGraph | GraphText] = []
        self._waiting: list[Replacement] = []
        self._differences = 0  #: quads that wait
        self._unread: set[str] = set()  #: graphs that are to be read once more
        self._held: set[str] = set()
        self._quads = 0

    def read(self, file: Iterable[NamedGraph | GraphText]) -> Outline:
        """Read the file; afterwards the graphs that the store did not hold are there, or, when this raises, none.

        Returns what the file says of nodes that others may speak of; of its graphs those that the store held. Raises
        ``KgError`` for what is wrong with the file, ``NoGraphName`` for triples without a graph of their own.
        """
        try:
            with apart(self._new(file)) as graphs:
                add_new(self._store, graphs, self._wrote)
            self._compare()
        except KgError:
            for name in self._brought:
                self._store.remove_graph(ox.NamedNode(name))
            raise
        outline = Outline.of(as_terms(quad) for graph in self._shared.values() for quad in graph)
        outline.graphs = set(self._held)
        outline.described |= self._described
        return outline

    def write(self, file: Iterable[NamedGraph | GraphText]) -> Loaded:
        """Replace the graphs that the store held and merge what articles share; ``file`` is read once more."""
        for replacement in self._waiting:
            replacement.write()
            self._wrote(replacement.written)
        writing = Writing(self._store, self._wrote)
        with apart(self._rest(file)) as graphs:
            writing.write(graphs)
        return Loaded(len(self._brought) + len(self._held) + len(self._shared), self._quads)

    def _new(self, file: Iterable[NamedGraph | GraphText]) -> Iterator[NamedGraph | GraphText]:
        """Give on the graphs that are new to the store, and put by what is to be done with the others."""
        for graph in file:
            self._quads += graph.size
            if graph.shared:
                self._shared.setdefault(graph.iri, {}).update(dict.fromkeys(graph.quads))
                continue
            if graph.iri in self._brought or graph.iri in self._held:
                raise NoGraphName(f"{graph.iri}: its triples do not stand together", "Sort the file by graph.")
            self._described.update(node for node in _described(graph) if not is_of_one_article(node))
            if self._store.contains_named_graph(ox.NamedNode(graph.iri)):
                self._held.add(graph.iri)
                self._uncompared.append(graph)
                if len(self._uncompared) >= BATCH_GRAPHS:
                    self._compare()
            else:
                self._brought.add(graph.iri)
                yield graph

    def _compare(self) -> None:
        """Find how graphs differ from the store's, as long as there is room for differences."""
        sizes = sizes_of(self._store, [graph.iri for graph in self._uncompared])
        for graph in self._uncompared:
            if self._differences >= _KEPT:
                self._unread.add(graph.iri)
                continue
            if not self._waiting or self._waiting[-1].graphs >= BATCH_GRAPHS or self._waiting[-1].size >= BATCH_QUADS:
                self._waiting.append(Replacement(self._store))
            last = self._waiting[-1]
            before = last.size
            last.add(NamedGraph(graph.iri, graph.quads, False), merge=False, held=sizes[graph.iri])
            self._differences += last.size - before
        self._uncompared.clear()

    def _rest(self, file: Iterable[NamedGraph | GraphText]) -> Iterator[NamedGraph]:
        if self._unread:
            for graph in file:
                if graph.iri in self._unread:
                    yield NamedGraph(graph.iri, graph.quads, False)
        for name, gathered in sorted(self._shared.items()):
            yield NamedGraph(name, tuple(sorted(gathered, key=label_first)), True)


def _described(graph: NamedGraph | GraphText) -> Iterator[str]:
    """IRIs of the nodes that a graph describes."""
    if isinstance(graph, GraphText):
        return chain.from_iterable(map(graph.subjects, _DESCRIBING))
    return (str(quad.subject)[1:-1] for quad in graph.quads if quad.predicate.value in _DESCRIBING)

"""Write graphs into an embedded store: new ones by its bulk loader, others one transaction after the other.

A graph that the store does not hold cannot be lost, and the bulk loader brings a portion of quads in as a whole or not
at all; portions end where graphs end. Graphs that it holds are replaced in transactions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, groupby
from typing import TypeVar, cast

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.lines import GraphText
from kg.store.loading import NamedGraph
from kg.store.replacing import Replacement

Graph = TypeVar("Graph", bound=NamedGraph | GraphText)

#: Graphs and quads replaced in one transaction: what a kill may cost, and about 10 MB of memory.
BATCH_GRAPHS = 50
BATCH_QUADS = 20_000
#: Quads of new graphs below which a transaction does: the bulk loader makes files that the engine has to merge.
_FEW = 20_000
#: Quads that the engine sorts in one go: left alone it takes a million of them, and 700 MB of memory.
PORTION = 200_000


class Writing:
    """One load into one store."""

    def __init__(self, store: ox.Store, wrote: Callable[[int], None]) -> None:
        """``wrote`` is told the number of quads after each transaction."""
        self._store = store
        self._wrote = wrote
        self._told = 0
        self._batch = Replacement(store)
        self._new: set[str] = set()  #: graphs that this load brought
        self.graphs: set[str] = set()  #: IRIs of what was replaced or merged
        self.quads = 0

    def write(self, graphs: Iterator[NamedGraph]) -> None:
        """Replace, or merge, all of them; one that comes again, or is larger than a transaction, is added to."""
        add_new(self._store, self._those_not_held(graphs), self._wrote)
        self._replace()

    def _those_not_held(self, graphs: Iterator[NamedGraph]) -> Iterator[NamedGraph]:
        """Give on the graphs that are new to the store; replace the others meanwhile."""
        for graph in graphs:
            again = graph.iri in self.graphs
            self.graphs.add(graph.iri)
            self.quads += len(graph.quads)
            if graph.iri in self._new or not (again or self._store.contains_named_graph(ox.NamedNode(graph.iri))):
                self._new.add(graph.iri)
                yield graph
                continue
            for piece in _pieces(graph):
                self._batch.add(piece, merge=graph.shared or again)
                if self._batch.graphs >= BATCH_GRAPHS or self._batch.quads >= BATCH_QUADS:
                    self._replace()

    def _replace(self) -> None:
        self._batch.write()
        self._wrote(self._batch.written - self._told)
        self._told = self._batch.written


def add_new(
    store: ox.Store, graphs: Iterator[NamedGraph] | Iterator[NamedGraph | GraphText], wrote: Callable[[int], None]
) -> None:
    """Write graphs that the store does not hold; ``wrote`` is told the quads that the bulk loader did not take.

    Raises ``StoreError`` for text that is no N-Quads; the portions before are there then.
    """
    for kind, same in groupby(graphs, key=type):
        if kind is GraphText:
            _add_texts(store, cast(Iterator[GraphText], same), wrote)
        else:
            _add_quads(store, cast(Iterator[NamedGraph], same), wrote)


def _add_texts(store: ox.Store, graphs: Iterator[GraphText], wrote: Callable[[int], None]) -> None:
    in_bulk = False
    while portion := list(_together(graphs)):
        text, quads = b"".join(graph.text for graph in portion), sum(graph.size for graph in portion)
        in_bulk |= quads >= _FEW
        try:
            if in_bulk:
                store.bulk_load(text, ox.RdfFormat.N_QUADS)
            else:
                store.load(text, ox.RdfFormat.N_QUADS)
                wrote(quads)
        except SyntaxError as error:
            for graph in portion:
                _ = graph.quads  # says which line of the file is wrong
            raise StoreError(f"{portion[0].locator}: not N-Quads: {error.msg}", "Mend the file.") from error


def _together(graphs: Iterator[GraphText]) -> Iterator[GraphText]:
    """The next graphs, about as many as make a portion."""
    quads = 0
    while quads < PORTION and (graph := next(graphs, None)) is not None:
        quads += graph.size
        yield graph


def _add_quads(store: ox.Store, graphs: Iterator[NamedGraph], wrote: Callable[[int], None]) -> None:
    held: list[ox.Quad] = []
    in_bulk = False
    for graph in graphs:
        held.extend(graph.quads)
        if len(held) >= _FEW:
            store.bulk_extend(chain(held, _portion(graphs, PORTION - len(held))))
            held, in_bulk = [], True
    if in_bulk:
        store.bulk_extend(held)
    elif held:
        store.extend(held)
        wrote(len(held))


def _portion(graphs: Iterator[NamedGraph], quads: int) -> Iterator[ox.Quad]:
    """The quads of the next graphs, about that many."""
    while quads > 0 and (graph := next(graphs, None)) is not None:
        quads -= len(graph.quads)
        yield from graph.quads


def _pieces(graph: NamedGraph) -> list[NamedGraph]:
    if not graph.shared or len(graph.quads) <= BATCH_QUADS:
        # An article's graph is replaced as a whole, however large it is.
        return [graph]
    starts = range(0, len(graph.quads), BATCH_QUADS)
    return [NamedGraph(graph.iri, graph.quads[start : start + BATCH_QUADS], True) for start in starts]


class _SourceFailed(Exception):
    """Carries what went wrong where graphs come from past those who look for failures of the store."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


@contextmanager
def apart(graphs: Iterator[Graph]) -> Iterator[Iterator[Graph]]:
    """The same graphs; what goes wrong in making them comes out of the block unchanged."""

    def given() -> Iterator[Graph]:
        try:
            yield from graphs
        except (OSError, RuntimeError) as error:
            raise _SourceFailed(error) from error

    try:
        yield given()
    except _SourceFailed as failed:
        raise failed.error from failed.error.__cause__

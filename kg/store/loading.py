"""Split N-Quads text into named graphs, each to be replaced or merged as a whole."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.names import is_shared
from kg.graph.terms import MAX_LITERAL_BYTES, term

#: Characters parsed in one go: a call costs as much as a few lines, and what waits here is lost in a kill.
_PIECE = 1_000
#: What may stand in the object place.
_VALUES = (ox.NamedNode, ox.Literal)
#: Nodes that articles share have one label of this kind: with it a description of theirs begins.
LABEL = ox.NamedNode(term("skos:prefLabel")[1:-1])


def triple_term() -> StoreError:
    """What stores take and no shape can be about (RDF 1.2)."""
    return StoreError("a triple stands as a term of another (RDF 1.2)", "Take such triples out: kg does not use them.")


class NoGraphName(StoreError):
    """A file, or a part of one, that does not say which graphs its triples belong to."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did."""

    graphs: int  #: named graphs replaced or merged
    quads: int


@dataclass(frozen=True, slots=True)
class NamedGraph:
    """Quads of one named graph, to be written together."""

    iri: str
    quads: tuple[ox.Quad, ...]
    shared: bool  #: merged into what the store has, instead of replacing it

    @property
    def size(self) -> int:
        """Number of quads."""
        return len(self.quads)


def standing(quads: Iterable[ox.Quad], most: int = sys.maxsize) -> Iterator[NamedGraph]:
    """Graphs of checked quads as they stand in a file, each in pieces of at most that many quads."""
    for graph, same in groupby(quads, key=attrgetter("graph_name")):
        while piece := tuple(islice(same, most)):
            yield NamedGraph(graph.value, piece, is_shared(graph.value))


def grouped(quads: Iterable[ox.Quad]) -> Iterator[NamedGraph]:
    """Consecutive quads of one graph make one ``NamedGraph``; a graph that comes back later is given again.

    Quads of shared graphs, which every article repeats, are gathered and given once, node by node, its label first.
    """
    shared: dict[str, dict[ox.Quad, None]] = {}
    for graph, same in groupby(quads, key=attrgetter("graph_name")):
        name = str(graph)[1:-1]
        if is_shared(name):
            shared.setdefault(name, {}).update(dict.fromkeys(same))
        else:
            yield NamedGraph(name, tuple(same), False)
    for name, gathered in sorted(shared.items()):
        yield NamedGraph(name, tuple(sorted(gathered, key=label_first)), True)


def label_first(quad: ox.Quad) -> tuple[str, bool]:
    """Sort key: node by node, the label of each before all else."""
    return str(quad.subject), quad.predicate != LABEL


def parsed(nquads: Iterable[str]) -> Iterator[ox.Quad]:
    """The quads of N-Quads pieces, checked; raises ``StoreError``."""
    for piece in _larger(nquads):
        try:
            for quad in ox.parse(piece, ox.RdfFormat.N_QUADS):
                yield checked(quad)
        except SyntaxError as error:
            remedy = "Load a graph that kg built."
            raise StoreError(f"the quads to load are not N-Quads: {error.msg}", remedy) from error


def _larger(pieces: Iterable[str]) -> Iterator[str]:
    """The same text in pieces that are worth a call of the parser."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _PIECE:
            yield "".join(held)
            held, size = [], 0
    if held:
        yield "".join(held)


def checked(quad: ox.Quad) -> ox.Quad:
    """The quad; raises ``StoreError`` where no store could take it, or give it back.

    That is ``NoGraphName`` for a triple outside any named graph.
    """
    value = quad.object
    if not isinstance(quad.graph_name, ox.NamedNode):
        refused = NoGraphName if isinstance(quad.graph_name, ox.DefaultGraph) else StoreError
        remedy = "Load TriG or N-Quads with one graph per article."
        raise refused(f"{quad.subject}: a triple without a named graph", remedy)
    if not isinstance(quad.subject, ox.NamedNode) or not isinstance(value, _VALUES):
        if isinstance(value, ox.Triple):
            raise triple_term()
        node = value if isinstance(quad.subject, ox.NamedNode) else quad.subject
        what = f"{quad.graph_name}: the node {node} has no IRI"
        raise StoreError(what, "Load a graph that kg built: it names every node.")
    if isinstance(value, ox.Literal) and len(value.value) > MAX_LITERAL_BYTES // 4:
        size = len(value.value.encode())
        if size > MAX_LITERAL_BYTES:
            raise StoreError(
                f"{quad.subject} {quad.predicate}: a text of {size:,} bytes",
                f"Shorten it: stores take at most {MAX_LITERAL_BYTES:,} bytes in one literal.",
            )
    return quad

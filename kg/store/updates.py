"""Write named graphs as SPARQL 1.1 updates that real servers accept.

Measured limits: Virtuoso fails on 5,000 triples in one GRAPH block and on requests over about 10 MB; nothing is gained
above 1,000 quads a request. Blank nodes never reach this module, ``WITH`` and the default graph are not used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.terms import Iri, canonical, encode
from kg.store.loading import LABEL, NamedGraph

#: UTF-8 bytes in one request.
MAX_BYTES = 1_000_000

#: Graphs removed by one request: a name has a hundred bytes or so.
REMOVED_TOGETHER = 200


def replace_updates(graphs: Sequence[NamedGraph]) -> Iterator[str]:
    """One update that replaces all the graphs (none for no graphs)."""
    if graphs:
        drops = "".join(f"DROP SILENT GRAPH {_iri(graph.iri)} ;\n" for graph in graphs)
        blocks = "".join(f"GRAPH {_iri(graph.iri)} {{\n{ntriples(graph.quads)}}}\n" for graph in graphs)
        yield f"{drops}INSERT DATA {{\n{blocks}}}"


def remove_updates(graphs: Iterable[str], orphans: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Updates that remove whole graphs, many at a time; the first one all triples about ``orphans``, too."""
    more = [_forgetting(graph, nodes) for graph, nodes in sorted(orphans.items()) if nodes]
    names = iter(graphs)
    while (part := list(islice(names, REMOVED_TOGETHER))) or more:
        yield " ;\n".join([*(f"DROP SILENT GRAPH {_iri(name)}" for name in part), *more])
        more = []


def _forgetting(graph: str, nodes: Sequence[str]) -> str:
    pattern = f"GRAPH {_iri(graph)} {{ ?s ?p ?o }}"
    return f"DELETE {{ {pattern} }}\nWHERE {{ VALUES ?s {{ {' '.join(map(_iri, nodes))} }} {pattern} }}"


def merge_update(graph: NamedGraph) -> str:
    """One update that adds to a graph; shared nodes that it labels are described anew: nothing old is said of them."""
    insertion = insert_data(graph.iri, graph.quads)
    subjects = sorted({_term(quad.subject) for quad in graph.quads if graph.shared and quad.predicate == LABEL})
    if not subjects:
        return insertion
    values = " ".join(subjects)
    name = _iri(graph.iri)
    removal = (
        f"DELETE {{ GRAPH {name} {{ ?s ?p ?o }} }}\nWHERE {{ VALUES ?s {{ {values} }} GRAPH {name} {{ ?s ?p ?o }} }}"
    )
    return f"{removal} ;\n{insertion}"


def insert_data(graph: str, quads: Sequence[ox.Quad]) -> str:
    """One INSERT DATA for quads of one graph."""
    lines = "".join(map(_line, quads))
    return f"INSERT DATA {{ GRAPH {_iri(graph)} {{\n{lines}}} }}"


def ntriples(quads: Sequence[ox.Quad]) -> str:
    """The quads' triples as N-Triples."""
    return "".join(map(_line, quads))


def slices(graph: NamedGraph, quads: int) -> Iterator[NamedGraph]:
    """Cut a graph into parts of at most ``quads`` quads and ``MAX_BYTES`` bytes (one quad at least)."""
    part: list[ox.Quad] = []
    size = 0
    for quad in graph.quads:
        length = len(_line(quad).encode())
        if part and (len(part) >= quads or size + length > MAX_BYTES):
            yield NamedGraph(graph.iri, tuple(part), graph.shared)
            part, size = [], 0
        part.append(quad)
        size += length
    yield NamedGraph(graph.iri, tuple(part), graph.shared)


def _line(quad: ox.Quad) -> str:
    try:
        return f"{_term(quad.subject)} {_term(quad.predicate)} {_term(quad.object)} .\n"
    except ValueError as error:
        raise StoreError(
            f"{quad.graph_name}: {error}", "Remove it from the article and build the graph again."
        ) from error


def _term(node: object) -> str:
    if isinstance(node, ox.NamedNode):
        return encode(Iri(node.value))
    if isinstance(node, ox.Literal):
        return encode(canonical(node.value, node.datatype.value, node.language))
    raise ValueError(f"not an IRI or a literal: {node}")


def _iri(value: str) -> str:
    return encode(Iri(value))

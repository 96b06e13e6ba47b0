"""A whole store → findings, a batch of articles at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.names import is_shared
from kg.graph.terms import Quad
from kg.model import Finding
from kg.resources import Files
from kg.validate.validator import Validator

#: Lines parsed in one go.
_CHUNK = 10_000


def validate_lines(lines: Callable[[], Iterator[str]], folder: Files, *, batch: int) -> Iterator[Finding]:
    """Validate N-Quads that come graph by graph; ``lines`` is called twice.

    The first pass collects the shared graphs, the second validates ``batch`` articles at a time, each with the shared
    nodes it refers to. Shared nodes that no article refers to come last. A graph without names (Turtle) is validated in
    one piece. Raises OntologyError for broken shapes.
    """
    validator = Validator(folder)
    shared: dict[str, list[Quad]] = {}
    for quad in _quads(lines()):
        if is_shared(quad[3]):
            shared.setdefault(quad[0], []).append(quad)
    unused = set(shared)
    own = (quad for quad in _quads(lines()) if not is_shared(quad[3]))
    graphs = (list(quads) for _, quads in groupby(own, key=lambda quad: quad[3]))
    for quads in _batches(graphs, batch):
        used = _referred(quads, shared)
        unused -= used
        yield from validator.check([*quads, *(quad for node in sorted(used) for quad in shared[node])])
    if unused:
        yield from validator.check([quad for node in sorted(unused) for quad in shared[node]])


def _quads(lines: Iterable[str]) -> Iterator[Quad]:
    """Parse lines of N-Quads; triples without a graph name get an empty one."""
    chunk: list[str] = []
    for line in lines:
        chunk.append(line)
        if len(chunk) == _CHUNK:
            yield from _parsed("".join(chunk))
            chunk.clear()
    yield from _parsed("".join(chunk))


def _parsed(text: str) -> Iterator[Quad]:
    try:
        for quad in ox.parse(text, format=ox.RdfFormat.N_QUADS, lenient=True):
            graph = "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)
            yield str(quad.subject), str(quad.predicate), str(quad.object), graph
    except SyntaxError as error:
        # Stores take what no shape can be about: a triple as a term of another (RDF 1.2).
        raise StoreError(
            f"the graph holds a term that is none of RDF 1.1: {error.msg}", "Take it out of the graph."
        ) from error


def _batches(graphs: Iterable[list[Quad]], size: int) -> Iterator[list[Quad]]:
    held: list[list[Quad]] = []
    for quads in graphs:
        held.append(quads)
        if len(held) == size:
            yield [quad for graph in held for quad in graph]
            held = []
    if held:
        yield [quad for graph in held for quad in graph]


def _referred(quads: Iterable[Quad], shared: dict[str, list[Quad]]) -> set[str]:
    """Find the shared nodes that ``quads`` mention, and those that these mention (a person's country)."""
    frontier = {term for quad in quads for term in (quad[0], quad[2]) if term in shared}
    found: set[str] = set()
    while frontier:
        found |= frontier
        frontier = {quad[2] for node in frontier for quad in shared[node] if quad[2] in shared} - found
    return found

"""A whole store → findings, a batch of articles at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Protocol

from kg.findings import Finding
from kg.graph.terms import Quad
from kg.resources import Files
from kg.validate.validator import Validator


class Source(Protocol):
    """Gives the quads of a graph."""

    def __call__(self, *, shared: bool) -> Iterator[Quad]:
        """Those of the graphs that articles share, or all others, one graph after the other."""


def validate_quads(source: Source, folder: Files, *, batch: int, reference: bool = False) -> Iterator[Finding]:
    """Validate quads that come graph by graph; what articles share is held in memory, the rest streams.

    ``batch`` articles are validated at a time, each with the shared nodes it refers to. Shared nodes that no article
    refers to come last. A graph without a name is validated in one piece. ``reference``: by pySHACL.
    Raises OntologyError for broken shapes.
    """
    validator = Validator(folder, reference=reference)
    shared: dict[str, list[Quad]] = {}
    for quad in source(shared=True):
        shared.setdefault(quad[0], []).append(quad)
    unused = set(shared)
    graphs = (list(quads) for _, quads in groupby(source(shared=False), key=lambda quad: quad[3]))
    for quads in _batches(graphs, batch):
        used = _referred(quads, shared)
        unused -= used
        yield from validator.check([*quads, *(quad for node in sorted(used) for quad in shared[node])])
    if unused:
        yield from validator.check([quad for node in sorted(unused) for quad in shared[node]])


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

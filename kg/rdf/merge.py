"""Sort what many articles say of the same node, in bounded memory.

Entities, intervals and publishers are described by every article that mentions them. Their quads are collected in
sorted runs on disk and merged at the end: each quad once, each entity with one label, whatever the number of articles.
"""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import IO

from kg.graph.terms import Quad, line_of, quad_of, term

#: Quads held in memory before they are spilled: about 40 MB.
SPILL = 100_000


def reading_order(quad: Quad) -> tuple[str, str, bool, str, str]:
    """Sort by graph and subject, a node before its parts, types first."""
    # Without the closing ">", "<…/a>" comes before "<…/a/quote>".
    return quad[3], quad[0][:-1], quad[1] != term("rdf:type"), quad[1], quad[2]


class Sorter:
    """Collects quads in any order, gives them back sorted by graph and subject, each once."""

    def __init__(self, spill: int = SPILL) -> None:
        self._spill = spill
        self._quads: set[Quad] = set()
        self._runs: list[IO[str]] = []

    def add(self, quad: Quad) -> None:
        """Take one quad; a duplicate costs nothing."""
        self._quads.add(quad)
        if len(self._quads) >= self._spill:
            # The run stays open until close(): it is an anonymous file that vanishes with the process.
            run = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n", prefix="kg-")  # noqa: SIM115
            run.writelines(map(line_of, sorted(self._quads, key=reading_order)))
            self._runs.append(run)
            self._quads.clear()

    def __iter__(self) -> Iterator[Quad]:
        for run in self._runs:
            run.seek(0)
        runs = [map(quad_of, run) for run in self._runs]
        merged = heapq.merge(*runs, sorted(self._quads, key=reading_order), key=reading_order)
        distinct = (quad for quad, _ in groupby(merged))
        for _, quads in groupby(distinct, key=lambda quad: (quad[3], quad[0])):
            yield from _one_label(list(quads))

    def close(self) -> None:
        """Give back the disk space."""
        for run in self._runs:
            run.close()


def _one_label(quads: list[Quad]) -> Iterable[Quad]:
    """Keep the first preferred label of a node; others, and aliases equal to it, would break SKOS."""
    preferred, alternative = term("skos:prefLabel"), term("skos:altLabel")
    labels = [quad[2] for quad in quads if quad[1] == preferred]
    if not labels:
        return quads
    kept = {
        (s, alternative if p == preferred and o != labels[0] else p, o, g)
        for s, p, o, g in quads
        if not (p == alternative and o == labels[0])
    }
    return sorted(kept, key=reading_order)

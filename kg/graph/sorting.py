"""Quads in any order → quads graph by graph; what memory should not hold waits in anonymous files."""

from __future__ import annotations

import heapq
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import IO

from kg.graph.terms import Quad, line_of, quad_of, term

#: Quads held in memory before they are spilled: about 40 MB.
SPILL = 100_000
#: Files that are open at once; more are merged into one.
_RUNS = 64
_TYPE = term("rdf:type")


def reading_order(quad: Quad) -> tuple[str, str, bool, str, str]:
    """Sort by graph and subject, a node before its parts, types first."""
    # Without the closing ">", "<…/a>" comes before "<…/a/quote>".
    return quad[3], quad[0][:-1], *_types_first(quad)


def in_reading_order(quads: Iterable[Quad]) -> list[Quad]:
    """Quads in that order: each subject is put in its place once, not each quad."""
    of_subject: defaultdict[tuple[str, str], list[Quad]] = defaultdict(list)
    for quad in quads:
        of_subject[quad[3], quad[0][:-1]].append(quad)
    return [quad for subject in sorted(of_subject) for quad in sorted(of_subject[subject], key=_types_first)]


def _types_first(quad: Quad) -> tuple[bool, str, str]:
    return quad[1] != _TYPE, quad[1], quad[2]


class Sorter:
    """Collects quads in any order, gives them back sorted by graph and subject, each once."""

    def __init__(self, spill: int = SPILL, runs: int = _RUNS) -> None:
        """``spill``: quads held in memory; ``runs``: files open at once."""
        self._spill = spill
        self._most = runs
        self._quads: set[Quad] = set()
        self._runs: list[IO[str]] = []

    def add(self, quad: Quad) -> None:
        """Take one quad; a duplicate costs nothing."""
        self._quads.add(quad)
        if len(self._quads) >= self._spill:
            if len(self._runs) == self._most:
                merged = _run(self._merged(()))
                self.close()
                self._runs = [merged]
            self._runs.append(_run(in_reading_order(self._quads)))
            self._quads.clear()

    def __iter__(self) -> Iterator[Quad]:
        return (quad for quad, _ in groupby(self._merged(in_reading_order(self._quads))))

    def _merged(self, more: Iterable[Quad]) -> Iterator[Quad]:
        for run in self._runs:
            run.seek(0)
        return heapq.merge(*(map(quad_of, run) for run in self._runs), more, key=reading_order)

    def close(self) -> None:
        """Give back the disk space."""
        for run in self._runs:
            run.close()


def _run(quads: Iterable[Quad]) -> IO[str]:
    """A file of sorted quads that vanishes with the process; open until it is closed."""
    run = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n", prefix="kg-")  # noqa: SIM115
    run.writelines(map(line_of, quads))
    return run


def by_graph(quads: Iterable[Quad], spill: int = SPILL) -> Iterator[Quad]:
    """The quads graph by graph, each once; ``spill``: how many of them memory holds."""
    sorter = Sorter(spill)
    try:
        for quad in quads:
            sorter.add(quad)
        yield from sorter
    finally:
        sorter.close()

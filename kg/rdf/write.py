"""Quads → a graph file, whole or not at all.

Articles stream to a temporary file beside the target; what several articles share is merged at the end. Only a complete
file is moved into place, so that a broken run never leaves half a graph behind.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import IO, Any, BinaryIO, cast

import pyoxigraph as ox

from kg.graph.formats import Format
from kg.graph.names import Names, is_shared
from kg.graph.sorting import Sorter, reading_order
from kg.graph.terms import Quad, line_of, term
from kg.rdf.atomic import atomic_file, refuse_unwritable


def one_label(quads: Iterable[Quad]) -> Iterator[Quad]:
    """The quads, node by node as they are given, each node with one preferred label."""
    for _, node in groupby(quads, key=lambda quad: (quad[3], quad[0])):
        yield from _one_label(list(node))


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


_MARKS = (b"@prefix ", b"@base ")


class OwnHeader(io.RawIOBase):
    """Writes our header to ``stream`` at once, then passes on what pyoxigraph writes, without its header."""

    def __init__(self, stream: BinaryIO, base: str | None, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._stream = stream
        self._held: bytes | None = b""
        lines = [f"@base <{base}> .\n"] if base else []
        lines += [f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(prefixes.items())]
        stream.write("".join(lines).encode("utf-8"))

    def writable(self) -> bool:
        """Say yes."""
        return True

    def write(self, data: Any) -> int:
        """Drop header lines as they become complete; from the first other line on pass everything through."""
        if self._held is None:
            self._stream.write(data)
            return len(data)
        self._held += bytes(data)
        while self._held.startswith(_MARKS) and b"\n" in self._held:
            self._held = self._held.partition(b"\n")[2]
        if self._held and not any(mark.startswith(self._held[: len(mark)]) for mark in _MARKS):
            self._stream.write(self._held)
            self._held = None
        return len(data)


class GraphWriter:
    """Writes a graph article by article; memory does not grow with their number.

    Use as a context manager: leaving it completes the file, an exception discards it. ``target`` is a path or an open
    binary stream. Raises StoreError when the path cannot be written.
    """

    _lines: IO[bytes]  #: what is already certain, as N-Quads; opened on entering

    def __init__(
        self,
        target: Path | BinaryIO,
        form: Format,
        base: str,
        prefixes: Mapping[str, str],
        before_replacing: Callable[[], None] | None = None,
    ) -> None:
        self._target = target
        self._before_replacing = before_replacing
        self._form = form
        self._prefixes = dict(prefixes)
        # Relative IRIs keep Turtle readable; they need a base with a path.
        self._base = base if base.startswith("http") and base.endswith("/") else None
        self._names = Names(base)
        self._shared = Sorter()

    def __enter__(self) -> GraphWriter:
        if isinstance(self._target, Path):
            refuse_unwritable(self._target)
        # An anonymous file: it vanishes with the process, whatever happens.
        self._lines = tempfile.TemporaryFile(prefix="kg-")
        return self

    def add(self, quads: Iterable[Quad]) -> None:
        """Take the quads of one article, as ``to_quads`` gives them."""
        union = not self._form.named_graphs
        for quad in quads:
            if is_shared(quad[3]) or (union and not self._names.owner(quad[0])):
                self._shared.add((*quad[:3], "") if union else quad)
            else:
                self._lines.write(line_of(quad).encode("utf-8"))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._finish()
        finally:
            self._shared.close()
            self._lines.close()

    def _finish(self) -> None:
        self._lines.writelines(line_of(quad).encode("utf-8") for quad in one_label(self._shared))
        self._lines.seek(0)
        if isinstance(self._target, Path):
            with atomic_file(self._target, self._before_replacing) as stream:
                self._serialize(stream)
        else:
            self._serialize(self._target)

    def _serialize(self, stream: BinaryIO) -> None:
        if self._form.name == "nquads":
            shutil.copyfileobj(self._lines, stream)
            return
        quads = ox.parse(self._lines, format=ox.RdfFormat.N_QUADS)
        statements = quads if self._form.named_graphs else (quad.triple for quad in quads)
        if self._form.name in ("turtle", "trig"):
            output = cast(BinaryIO, OwnHeader(stream, self._base, self._prefixes))
            ox.serialize(statements, output, self._form.rdf, prefixes=self._prefixes, base_iri=self._base)
        else:
            ox.serialize(statements, stream, self._form.rdf)


def write(
    quads: Iterable[Quad], target: Path | BinaryIO, form: Format, *, base: str, prefixes: Mapping[str, str]
) -> None:
    """Write quads in one go; see ``GraphWriter``."""
    with GraphWriter(target, form, base, prefixes) as writer:
        writer.add(quads)

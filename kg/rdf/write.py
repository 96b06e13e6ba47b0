"""Quads → a graph file, whole or not at all.

Articles stream to a temporary file beside the target; what several articles share is merged at the end. Only a complete
file is moved into place, so that a broken run never leaves half a graph behind.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, cast

import pyoxigraph as ox

from kg.graph.formats import Format
from kg.graph.names import Names, is_shared
from kg.graph.terms import Quad, line_of
from kg.rdf.atomic import atomic_file, refuse_unwritable
from kg.rdf.header import OwnHeader
from kg.rdf.merge import Sorter


class GraphWriter:
    """Writes a graph article by article; memory does not grow with their number.

    Use as a context manager: leaving it completes the file, an exception discards it. ``target`` is a path or an open
    binary stream. Raises StoreError when the path cannot be written.
    """

    _lines: IO[bytes]  #: what is already certain, as N-Quads; opened on entering

    def __init__(self, target: Path | BinaryIO, form: Format, base: str, prefixes: Mapping[str, str]) -> None:
        self._target = target
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
        self._lines.writelines(line_of(quad).encode("utf-8") for quad in self._shared)
        self._lines.seek(0)
        if isinstance(self._target, Path):
            with atomic_file(self._target) as stream:
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

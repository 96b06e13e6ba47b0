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

from kg.errors import StoreError, nearest
from kg.rdf.atomic import atomic_file, refuse_unwritable
from kg.rdf.header import OwnHeader
from kg.rdf.merge import Sorter, line_of
from kg.rdf.terms import Quad

#: Format name → suffix. Turtle and N-Triples hold the union of all graphs, the others keep the graphs apart.
FORMATS: Mapping[str, str] = {
    "turtle": ".ttl",
    "trig": ".trig",
    "nquads": ".nq",
    "ntriples": ".nt",
    "jsonld": ".jsonld",
}
_UNION = ("turtle", "ntriples")
_RDF = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
}
#: Subjects of these kinds belong to one article; all others are shared.
_OF_ONE_ARTICLE = ("article/", "event/", "mention/", "entity/local/")


def format_of(path: Path, name: str | None = None) -> str:
    """The format named, else the one the suffix stands for; raises StoreError for neither."""
    if name is not None:
        if name.lower() not in FORMATS:
            raise StoreError(f"format {name!r}: unknown", nearest(name.lower(), FORMATS))
        return name.lower()
    for known, suffix in FORMATS.items():
        if path.suffix.lower() == suffix:
            return known
    listed = ", ".join(FORMATS.values())
    remedy = f"Use one of {listed}, or name the format."
    raise StoreError(f"{path}: the suffix {path.suffix!r} stands for no format", remedy)


class GraphWriter:
    """Writes a graph article by article; memory does not grow with their number.

    Use as a context manager: leaving it completes the file, an exception discards it. ``target`` is a path or an open
    binary stream. Raises StoreError when the path cannot be written.
    """

    _lines: IO[bytes]  #: what is already certain, as N-Quads; opened on entering

    def __init__(self, target: Path | BinaryIO, form: str, base: str, prefixes: Mapping[str, str]) -> None:
        self._target = target
        self._form = form
        self._union = form in _UNION
        self._prefixes = dict(prefixes)
        # Relative IRIs keep Turtle readable; they need a base with a path.
        self._base = base if base.startswith("http") and base.endswith("/") else None
        self._own = tuple(f"<{base}{kind}" for kind in _OF_ONE_ARTICLE)
        self._shared_graphs = (f"<{base}graph/entities>", f"<{base}graph/runs>")
        self._shared = Sorter()

    def __enter__(self) -> GraphWriter:
        if isinstance(self._target, Path):
            refuse_unwritable(self._target)
        # An anonymous file: it vanishes with the process, whatever happens.
        self._lines = tempfile.TemporaryFile(prefix="kg-")
        return self

    def add(self, quads: Iterable[Quad]) -> None:
        """Take the quads of one article, as ``to_quads`` gives them."""
        for quad in quads:
            if quad[3] in self._shared_graphs or (self._union and not quad[0].startswith(self._own)):
                self._shared.add((*quad[:3], "") if self._union else quad)
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
        if self._form == "nquads":
            shutil.copyfileobj(self._lines, stream)
            return
        quads = ox.parse(self._lines, format=ox.RdfFormat.N_QUADS)
        statements = (quad.triple for quad in quads) if self._union else quads
        if self._form in ("turtle", "trig"):
            output = cast(BinaryIO, OwnHeader(stream, self._base, self._prefixes))
            ox.serialize(statements, output, _RDF[self._form], prefixes=self._prefixes, base_iri=self._base)
        else:
            ox.serialize(statements, stream, _RDF[self._form])


def write(quads: Iterable[Quad], target: Path | BinaryIO, form: str, *, base: str, prefixes: Mapping[str, str]) -> None:
    """Write quads in one go; see ``GraphWriter``."""
    with GraphWriter(target, form, base, prefixes) as writer:
        writer.add(quads)

"""A graph file as a stream of quads, from its start as often as one likes; it is never held as a whole."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from kg.errors import StoreError, missing, system_error
from kg.graph.formats import FORMATS, Format
from kg.graph.terms import Quad
from kg.store.lines import GraphText, not_of_format, texts
from kg.store.loading import NamedGraph, checked, standing, triple_term
from kg.store.locator import file_format

#: Triple terms that may be open at once, and bytes of a line before it is looked at although it has no end yet.
_NESTED = 500
_LINE = 65_536
#: Bytes read in one go.
_READ = 262_144
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)

#: Where triples without a graph name are kept.
UNNAMED = ox.NamedNode("urn:kg:file")


class GraphFile:
    """One graph file; every pass raises StoreError where it cannot be read or is not of its format."""

    def __init__(self, locator: str) -> None:
        """Raises StoreError where there is no such file, or its suffix names no format."""
        self.locator = locator
        self.form = file_format(locator)
        with _failures(locator, self.form.label):
            self._path = Path(locator)
            self._path.stat()
            with _open(self._path):
                pass

    def parsed(self) -> Iterator[ox.Quad]:
        """Every quad as it is parsed, in the order of the file; the object may be a triple."""
        with _failures(self.locator, self.form.label), _open(self._path) as stream:
            yield from _parsed(stream, self.form.rdf)

    def graphs(self) -> Iterator[NamedGraph | GraphText]:
        """The graphs as they stand in the file, fit for a store once they are parsed: as text where that will do.

        Raises ``NoGraphName`` for triples without a named graph.
        """
        with _failures(self.locator, self.form.label), _open(self._path) as stream:
            begun, line = b"", 1
            if self.form is FORMATS["nquads"]:
                begun, line = yield from texts(stream, self.locator)
            with _failures(self.locator, self.form.label, line - 1):
                yield from standing(map(checked, _parsed(stream, self.form.rdf, begun)))

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad without triples as terms; what has no graph name is in ``UNNAMED``."""
        for quad in self.parsed():
            if isinstance(quad.object, ox.Triple):
                raise triple_term()
            if isinstance(quad.graph_name, ox.DefaultGraph):
                yield ox.Quad(quad.subject, quad.predicate, quad.object, UNNAMED)
            else:
                yield quad

    def terms(self) -> Iterator[Quad]:
        """The same as N-Triples-encoded terms; triples without a graph name have an empty one."""
        with _failures(self.locator, self.form.label), _open(self._path) as stream:
            yield from _terms(stream, self.form)

    def lines(self) -> Iterator[str]:
        """The file's own lines, each a quad: N-Quads that were read once need no second reading."""
        with _failures(self.locator, self.form.label), _open(self._path) as stream:
            for line in stream:
                if line.strip() and not line.lstrip().startswith(b"#"):
                    yield line.decode("utf-8")


@contextmanager
def _failures(locator: str, label: str, before: int = 0) -> Iterator[None]:
    """Say what is wrong with a file; ``before``: lines of it that the parser does not see."""
    try:
        yield
    except FileNotFoundError as error:
        remedy = "Check the path, or make the graph with kg build."
        raise missing(locator, "no such file", remedy, StoreError) from error
    except SyntaxError as error:
        raise not_of_format(locator, label, error, before) from error
    except MemoryError as error:
        if "buffer" not in str(error):
            raise
        raise StoreError(f"{locator}: a text or a line of more than 16 MB", "Take it out of the graph.") from error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise StoreError(f"{locator}: not a complete gzip file ({error})", "Compress it again with gzip.") from error
    except OSError as error:
        raise system_error(
            locator, "cannot be read", error, "Check the file and its permissions.", StoreError
        ) from error
    except ValueError as error:
        raise StoreError(f"{locator!r}: no path ({error})", "Check the path.") from error


def _open(path: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb"))


class _Shallow:
    """A stream of a graph whose triple terms do not lie in each other: the parser has no end for them but a crash."""

    def __init__(self, stream: IO[bytes], begun: bytes = b"") -> None:
        """``begun``: what was read of the stream before."""
        self._stream = stream
        self._open = 0
        self._line = b""
        self._block = io.BytesIO(self._checked(begun))

    def read(self, size: int = -1) -> bytes:
        """Read on; raises StoreError where too many triple terms are open, outside of texts."""
        data = self._block.read(size)
        if not data:
            # The parser asks for some 2,000 bytes at a time.
            self._block = io.BytesIO(self._checked(self._stream.read(_READ)))
            data = self._block.read(size)
        return data

    def _checked(self, data: bytes) -> bytes:
        whole, end, self._line = (self._line + data).rpartition(b"\n")
        if len(self._line) > _LINE:
            whole, self._line = whole + end + self._line, b""
        if b"<<" in whole:
            outside = _STRING.sub(b"", whole)
            self._open = max(0, self._open + outside.count(b"<<") - outside.count(b">>"))
            if self._open > _NESTED:
                raise triple_term()
        return data


def _parsed(stream: IO[bytes], form: ox.RdfFormat, begun: bytes = b"") -> Iterator[ox.Quad]:
    # Renamed, so that a blank node never meets its namesake from another file.
    return ox.parse(_Shallow(stream, begun), form, rename_blank_nodes=True)  # type: ignore[arg-type]


def _terms(stream: IO[bytes], form: Format) -> Iterator[Quad]:
    graph, last = "", None
    for quad in _parsed(stream, form.rdf):
        value = quad.object
        if isinstance(value, ox.Triple):
            raise triple_term()
        if form.named_graphs and (name := quad.graph_name) != last:
            last = name
            graph = "" if isinstance(name, ox.DefaultGraph) else str(name)
        yield str(quad.subject), str(quad.predicate), str(value), graph

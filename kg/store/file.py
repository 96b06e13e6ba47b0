"""A graph file, read into memory.

Turtle and N-Triples carry no graph names: all their triples are put into one named graph, and so are the triples of
other formats that stand outside any named graph. Queries that ask inside ``GRAPH ?g { … }`` then work on all alike.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from kg.errors import StoreError, system_error
from kg.store.embedded import EmbeddedStore, check_memory
from kg.store.loading import Loaded
from kg.store.locator import file_format
from kg.store.regraph import with_article_graphs

#: Triple terms that may be open at once, and bytes of a line before it is looked at although it has no end yet.
_NESTED = 500
_LINE = 65_536
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)

#: Where triples without a graph name are kept.
UNNAMED = ox.NamedNode("urn:kg:file")


class FileStore(EmbeddedStore):
    """Read-only store over one graph file."""

    def __init__(self, locator: str) -> None:
        super().__init__(locator, _read(locator))

    def nquads(self) -> Iterator[str]:
        """Every triple as one line of N-Quads; triples without a graph name get that of their article."""
        if self._store.contains_named_graph(UNNAMED):
            return with_article_graphs(self.locator, self._store)
        return super().nquads()

    def load(self, nquads: Iterable[str]) -> Loaded:
        """Refuse: a file is written as a whole."""
        raise self._refusal()

    def remove(self, graphs: Iterable[str]) -> None:
        """Refuse, for the same reason."""
        raise self._refusal()

    def forget(self, graph: str, nodes: Iterable[str]) -> None:
        """Refuse, for the same reason."""
        raise self._refusal()

    def _refusal(self) -> StoreError:
        return StoreError(
            f"{self.locator}: a graph file is written as a whole, graphs cannot be changed in it",
            "Write a file with kg build -o FILE, or load into a store directory (DIR/) or an endpoint (http://…).",
        )


def _read(locator: str) -> ox.Store:
    form = file_format(locator)
    path = Path(locator)
    check_memory()
    store = ox.Store()
    try:
        with _open(path) as stream:
            store.bulk_extend(_quads(stream, form.rdf))
    except FileNotFoundError as error:
        raise StoreError(f"{locator}: no such file", "Check the path, or make the graph with kg build.") from error
    except SyntaxError as error:
        place = f"line {error.lineno}" if error.lineno else "somewhere"
        raise StoreError(
            f"{locator}, {place}: not {form.label}: {error.msg}",
            "Mend the file, write it again with kg build, or give it the suffix of its format.",
        ) from error
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
    return store


def _open(path: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb"))


class _Shallow:
    """A stream of a graph whose triple terms do not lie in each other: the parser has no end for them but a crash."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._open = 0
        self._line = b""

    def read(self, size: int = -1) -> bytes:
        """Read on; raises StoreError where too many triple terms are open, outside of texts."""
        data = self._stream.read(size)
        whole, end, self._line = (self._line + data).rpartition(b"\n")
        if len(self._line) > _LINE:
            whole, self._line = whole + end + self._line, b""
        if b"<<" in whole:
            outside = _STRING.sub(b"", whole)
            self._open = max(0, self._open + outside.count(b"<<") - outside.count(b">>"))
            if self._open > _NESTED:
                raise _triple_term()
        return data


def _triple_term() -> StoreError:
    return StoreError("a triple stands as a term of another (RDF 1.2)", "Take such triples out: kg does not use them.")


def _quads(stream: IO[bytes], form: ox.RdfFormat) -> Iterator[ox.Quad]:
    # Renamed, so that a blank node never meets its namesake from another file.
    for quad in ox.parse(_Shallow(stream), form, rename_blank_nodes=True):  # type: ignore[arg-type]
        if isinstance(quad.object, ox.Triple):
            raise _triple_term()
        if isinstance(quad.graph_name, ox.DefaultGraph):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, UNNAMED)
        else:
            yield quad

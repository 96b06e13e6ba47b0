"""A graph file, read into memory.

Turtle and N-Triples carry no graph names: all their triples are put into one named graph, and so are the triples of
other formats that stand outside any named graph. Queries that ask inside ``GRAPH ?g { … }`` then work on all alike.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.embedded import EmbeddedStore
from kg.store.loading import Loaded
from kg.store.locator import file_format
from kg.store.regraph import with_article_graphs

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
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise StoreError(f"{locator}: not a complete gzip file ({error})", "Compress it again with gzip.") from error
    except OSError as error:
        raise StoreError(
            f"{locator}: cannot be read ({error.strerror or error})", "Check the file and its permissions."
        ) from error
    return store


def _open(path: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb"))


def _quads(stream: IO[bytes], form: ox.RdfFormat) -> Iterator[ox.Quad]:
    # Renamed, so that a blank node never meets its namesake from another file.
    for quad in ox.parse(stream, form, rename_blank_nodes=True):
        if isinstance(quad.graph_name, ox.DefaultGraph):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, UNNAMED)
        else:
            yield quad

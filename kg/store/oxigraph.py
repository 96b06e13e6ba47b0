"""An Oxigraph store in a directory, inside this process: no server, one writer, any number of readers."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.embedded import EmbeddedStore
from kg.store.loading import Loaded, NamedGraph, named_graphs
from kg.store.updates import forget_updates, merge_update, remove_updates, replace_update

#: Up to this many graphs, each is replaced by one atomic update; beyond, bulk loading is 3–4 times faster.
BULK_FROM = 50
#: Graphs written by one bulk load: bounds the memory (about 30 MB).
BULK_GRAPHS = 200


class DirectoryStore(EmbeddedStore):
    """An Oxigraph directory, opened for reading or for writing."""

    def __init__(self, locator: str, *, writable: bool) -> None:
        super().__init__(locator, _create(locator) if writable else _open_to_read(locator))
        self._writable = writable

    def load(self, nquads: Iterable[str]) -> Loaded:
        """Replace (shared graphs: merge) the graphs in N-Quads pieces.

        A graph is replaced atomically when up to ``BULK_FROM`` graphs come; longer streams are loaded in bulk, and one
        that is cut off leaves whole graphs of the old or the new state, or none: loading again repairs it.
        """
        if not self._writable:
            raise StoreError(f"{self.locator}: opened for reading only", "Open the store for writing.")
        pieces = named_graphs(nquads)
        seen: set[str] = set()
        quads = 0
        batch = list(islice(pieces, BULK_FROM + 1))
        bulk = len(batch) > BULK_FROM
        while batch:
            quads += sum(len(piece.quads) for piece in batch)
            if bulk:
                self._load_bulk(batch, seen)
            else:
                self._load_atomically(batch, seen)
            batch = list(islice(pieces, BULK_GRAPHS))
        self._store.flush()
        return Loaded(len(seen), quads)

    def forget(self, graph: str, nodes: Iterable[str]) -> None:
        """Remove from one graph whatever it says of these nodes."""
        if not self._writable:
            raise StoreError(f"{self.locator}: opened for reading only", "Open the store for writing.")
        for update in forget_updates(graph, nodes):
            self._store.update(update)
        self._store.flush()

    def remove(self, graphs: Iterable[str]) -> None:
        """Remove whole named graphs, each request's together or not at all."""
        if not self._writable:
            raise StoreError(f"{self.locator}: opened for reading only", "Open the store for writing.")
        for update in remove_updates(graphs):
            self._store.update(update)
        self._store.flush()

    def _load_atomically(self, batch: Sequence[NamedGraph], seen: set[str]) -> None:
        for piece in batch:
            adds = piece.shared or piece.iri in seen
            self._store.update(merge_update(piece) if adds else replace_update(piece))
            seen.add(piece.iri)

    def _load_bulk(self, batch: Sequence[NamedGraph], seen: set[str]) -> None:
        for piece in batch:
            if piece.shared:
                self._store.update(merge_update(NamedGraph(piece.iri, piece.quads, True), insert=False))
            elif piece.iri not in seen:
                graph = ox.NamedNode(piece.iri)
                if self._store.contains_named_graph(graph):
                    self._store.remove_graph(graph)
            seen.add(piece.iri)
        self._store.bulk_extend(quad for piece in batch for quad in piece.quads)


def _open_to_read(locator: str) -> ox.Store:
    path = Path(locator)
    if not path.is_dir():
        what = "is a file, not a store directory" if path.exists() else "no such directory"
        raise StoreError(f"{locator}: {what}", "Check the path, or make the store with kg build --to DIR/.")
    if not (path / "CURRENT").is_file():
        what = "holds no Oxigraph store" if any(path.iterdir()) else "is empty"
        raise StoreError(f"{locator}: the directory {what}", "Check the path, or fill it with kg build --to DIR/.")
    try:
        return ox.Store.read_only(locator)
    except OSError:
        # A writer may have tidied up its files between our listing and our opening them.
        time.sleep(0.2)
    try:
        return ox.Store.read_only(locator)
    except OSError as error:
        raise StoreError(
            f"{locator}: the store cannot be read ({error})",
            "Check the permissions, or build the store again from its articles.",
        ) from error


def _create(locator: str) -> ox.Store:
    path = Path(locator)
    if path.exists() and not path.is_dir():
        raise StoreError(f"{locator}: is a file, not a store directory", "Give another directory.")
    if path.is_dir() and any(path.iterdir()) and not (path / "CURRENT").is_file():
        raise StoreError(
            f"{locator}: the directory holds other files and no Oxigraph store", "Give an empty or new directory."
        )
    try:
        path.mkdir(parents=True, exist_ok=True)
        return ox.Store(locator)
    except OSError as error:
        holder = lock_holder(path / "LOCK")
        if holder is not None:
            raise StoreError(
                f"{locator}: {holder} has the store open for writing",
                "Wait until it has finished, or stop it. Queries (kg query --from) work meanwhile.",
            ) from error
        raise StoreError(
            f"{locator}: the store cannot be opened for writing ({error.strerror or error})",
            "Check the permissions and the free space of the disk.",
        ) from error


def lock_holder(lock: Path) -> str | None:
    """Name the process that holds a lock on a file ("process 4711 (oxigraph)"), or None.

    Reads the kernel's table, because opening and closing the file would drop a lock of this very process.
    """
    try:
        status = lock.stat()
        table = Path("/proc/locks").read_text(encoding="ascii")
    except OSError:
        return None
    node = f"{os.major(status.st_dev):02x}:{os.minor(status.st_dev):02x}:{status.st_ino}"
    for line in table.splitlines():
        fields = line.split()
        if node in fields and fields[fields.index(node) - 2] == "WRITE":
            pid = fields[fields.index(node) - 1]
            return "this process itself" if pid == str(os.getpid()) else f"process {pid}{_command(pid)}"
    return None


def _command(pid: str) -> str:
    try:
        return f" ({Path(f'/proc/{pid}/comm').read_text(encoding='utf-8').strip()})"
    except OSError:
        return ""

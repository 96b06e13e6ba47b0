"""An Oxigraph store in a directory, inside this process: no server, one writer, any number of readers."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from kg.errors import DamagedStore, KgError, ResourceError, StoreError, missing, system_error
from kg.store.bringing import Bringing
from kg.store.damage import MemoryWatch
from kg.store.embedded import EmbeddedStore, Result, check_room, damaged
from kg.store.filling import take_abandoned_away
from kg.store.lines import GraphText
from kg.store.loading import Loaded, NamedGraph, grouped, parsed
from kg.store.locator import require_writable
from kg.store.locking import lock_holder, locked
from kg.store.outline import Outline
from kg.store.updates import REMOVED_TOGETHER, remove_updates
from kg.store.writing import Writing, apart

#: Quads after which the engine's buffers are written out: left alone, it fills 900 MiB of memory with them. Each time
#: makes small files that the engine has to merge with all others sooner or later, so it is not done for each change.
_BUFFERED = 100_000
#: Quads after which a store is put in order when it is closed. Left alone, the engine begins to do so whenever the
#: store is opened to write, and is cut off each time by a short run: 2 s of each build into a store of 50,000 articles.
_TO_SETTLE = 500_000
#: Quads that a removed graph has, roughly.
_REMOVED = 100

#: The files of a store that was killed while it was being made: no data yet.
_BEGUN = re.compile(
    r"LOCK|LOG(\.old\.\d+)?|IDENTITY|CURRENT\.dbtmp|MANIFEST-\d+|OPTIONS-\d+(\.dbtmp)?|\d+\.(log|dbtmp)"
)
#: Seconds after which a reader looks again: a writer may have tidied up its files meanwhile.
_PAUSE = 0.2
_TRIES = 6  #: times that it looks at most, while a writer is at work


class DirectoryStore(EmbeddedStore):
    """An Oxigraph directory, opened for reading or for writing."""

    #: quads that were written since the engine's buffers were
    _buffered = 0
    _written = 0  #: quads written since the store was opened
    _watch: MemoryWatch | None = None

    def __init__(self, locator: str, *, writable: bool, watch: MemoryWatch | None = None) -> None:
        """``watch``: on the memory that the store takes; it ends with the store."""
        self._watch = watch
        try:
            _refuse_name(locator)
            super().__init__(locator, _create(locator) if writable else open_to_read(locator))
        except BaseException:
            self._unwatch()
            raise
        self._writable = writable

    def load(self, nquads: Iterable[str]) -> Loaded:
        """Replace (shared graphs: merge) the graphs in N-Quads pieces; see ``load_quads``."""
        return self.load_quads(parsed(nquads))

    def load_quads(self, quads: Iterable[ox.Quad]) -> Loaded:
        """Replace (shared graphs: merge) graphs by those of quads that are fit for a store.

        Each graph is replaced atomically, some of them in one transaction: a load that is cut off leaves each graph in
        its old or its new state. Graphs that the store does not hold yet cost what they cost the engine's bulk loader.
        """
        require_writable(self.locator, self._writable)
        writing = Writing(self._store, self._buffer)
        # Only what the store does is its failure: the quads may come from a whole build.
        with apart(grouped(quads)) as graphs, self._failures():
            writing.write(graphs)
        return Loaded(len(writing.graphs), writing.quads)

    def bring(
        self, read: Callable[[], Iterator[NamedGraph | GraphText]], forget: Callable[[Outline], object]
    ) -> Loaded:
        """Load a file that ``read`` reads from its start; see ``kg.store.bring``.

        Raises ``NoGraphName`` where its triples have no graphs of their own, or the graphs do not stand together.
        """
        require_writable(self.locator, self._writable)
        bringing = Bringing(self._store, self._buffer)
        with self._failures():
            outline = bringing.read(read())
        forget(outline)
        with self._failures():
            return bringing.write(read())

    def _buffer(self, quads: int) -> None:
        """Write the engine's buffers out when these many more make them large; its log holds what they hold."""
        self._buffered += quads
        self._written += quads
        if self._buffered >= _BUFFERED:
            self._store.flush()
            self._buffered = 0

    def _damaged(self, error: Exception) -> KgError:
        """What is wrong with the files; of a store that is open to write also that its engine has moved some."""
        found = super()._damaged(error)
        if not self._writable or not isinstance(found, DamagedStore):
            return found
        moved = "Its engine has put its own files in another order meanwhile, and nothing else was lost."
        return DamagedStore(found.problem, f"{found.remedy} {moved}")

    def remove(self, graphs: Iterable[str], orphans: Mapping[str, Sequence[str]] | None = None) -> None:
        """Remove whole named graphs, each request's together or not at all."""
        require_writable(self.locator, self._writable)
        with self._failures():
            names = list(graphs)
            for update in remove_updates(names, orphans or {}):
                self._store.update(update)
                self._buffer(_REMOVED * min(len(names), REMOVED_TOGETHER))
            for name in map(ox.NamedNode, orphans or ()):
                # A graph that is left empty would still be listed.
                if next(self._store.quads_for_pattern(None, None, None, name), None) is None:
                    self._store.remove_graph(name)

    def close(self) -> None:
        """Write out what is buffered; free files, lock and memory."""
        try:
            with self._failures():
                if self._writable:
                    self._store.flush()
                    if self._written >= _TO_SETTLE:
                        self._store.optimize()
        finally:
            super().close()
            self._unwatch()

    def _unwatch(self) -> None:
        if self._watch is not None:
            self._watch.end()

    def _read(self, work: Callable[[ox.Store], Result]) -> Result:
        """Do the work; again on a store opened anew where a writer may have changed files under the reader."""
        if self._writable:
            return super()._read(work)
        begun = False

        def once() -> Result:
            nonlocal begun
            if begun:
                self._store = open_to_read(self.locator)
            begun = True
            return work(self._store)

        with self._failures():
            return _settled(once, self.locator)


def open_to_read(locator: str) -> ox.Store:
    """The engine's own store, for reading; raises StoreError where there is none or it is damaged."""
    path = Path(locator)
    try:
        if not path.is_dir():
            what = "is a file, not a store directory" if path.exists() else "no such directory"
            raise missing(locator, what, "Check the path, or make the store with kg build --to DIR/.", StoreError)
        if not (path / "CURRENT").is_file():
            what = "holds no Oxigraph store" if any(path.iterdir()) else "is empty"
            raise StoreError(f"{locator}: the directory {what}", "Check the path, or fill it with kg build --to DIR/.")
    except OSError as error:
        raise system_error(
            locator, "the store cannot be read", error, "Check the path and its permissions.", StoreError
        ) from error
    try:
        return _settled(lambda: _read_only(path), locator)
    except (OSError, RuntimeError) as error:
        raise damaged(locator, error) from error


def _settled(work: Callable[[], Result], locator: str) -> Result:
    """Do the work; once more where it fails, and some times while a process writes: it may tidy up files meanwhile."""
    for tries in range(1, _TRIES):
        written = lock_holder(Path(locator, "LOCK")) is not None
        try:
            return work()
        except (OSError, RuntimeError):
            if tries > 1 and not written:
                raise
            time.sleep(_PAUSE)
    return work()


def _read_only(path: Path) -> ox.Store:
    """Open a store to read it, also one in which this user may not write: its engine wants to keep a log beside it."""
    check_room()
    try:
        return ox.Store.read_only(str(path))
    except (OSError, RuntimeError) as error:
        if not any(words in str(error) for words in ("Permission denied", "Read-only file system")):
            raise
    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        for file in path.iterdir():
            if not file.name.startswith("LO"):
                (Path(folder) / file.name).symlink_to(file.resolve())
        return ox.Store.read_only(folder)


def _create(locator: str) -> ox.Store:
    path = Path(locator)
    try:
        if path.exists() and not path.is_dir():
            raise StoreError(f"{locator}: is a file, not a store directory", "Give another directory.")
        files = [file.name for file in path.iterdir()] if path.is_dir() else []
        _refuse_holder(locator)
        if files and "CURRENT" not in files and not all(map(_BEGUN.fullmatch, files)):
            raise StoreError(
                f"{locator}: the directory holds other files and no Oxigraph store", "Give an empty or new directory."
            )
        check_room()
        path.mkdir(parents=True, exist_ok=True)
        take_abandoned_away(path)
        if files and "CURRENT" not in files:
            # What a kill left while the store was being made holds no data, and the engine stumbles over it.
            with locked(path / "LOCK"):
                for file in path.iterdir():
                    if file.name != "LOCK" and _BEGUN.fullmatch(file.name) and not (path / "CURRENT").exists():
                        file.unlink(missing_ok=True)
        return ox.Store(str(path))
    except (OSError, RuntimeError) as error:
        _refuse_holder(locator)
        if isinstance(error, OSError) and error.errno is not None:
            remedy = "Check the permissions and the free space of the disk."
            what = "the store cannot be opened for writing"
            raise system_error(locator, what, error, remedy, ResourceError) from error
        found = damaged(locator, error)
        if isinstance(found, ResourceError) or "damaged" in found.problem:
            raise found from error
        raise StoreError(
            f"{locator}: the store cannot be opened for writing ({error})",
            "Check the permissions and the free space of the disk.",
        ) from error


def _refuse_name(locator: str) -> None:
    """Raise StoreError for a path that the engine cannot take, before a directory is made."""
    try:
        locator.encode("utf-8")
    except UnicodeEncodeError as error:
        remedy = "Rename the directory, or give another one."
        raise StoreError(f"{locator!a}: the path of a store must be UTF-8", remedy) from error


def _refuse_holder(locator: str) -> None:
    holder = lock_holder(Path(locator) / "LOCK")
    if holder is not None:
        raise StoreError(
            f"{locator}: {holder} has the store open for writing",
            "Wait until it has finished, or stop it. Queries (kg query --from) work meanwhile.",
        )

"""Fill a store directory that is not there yet: as fast as its engine can, and it appears as a whole or not at all.

The engine's bulk loader takes the graphs as they stand in the file; it knows no transactions, so it works in a
directory beside the target that gets its name when all is in. Whoever fills it holds a lock on it, which ends with his
process; what a kill leaves there is taken away by the next load or build into the same store.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError, system_error
from kg.store.embedded import check_room, damaged
from kg.store.file import FileStore
from kg.store.lines import GraphText
from kg.store.loading import Loaded, NamedGraph, NoGraphName, parsed, standing
from kg.store.locking import lock_holder
from kg.store.writing import PORTION, add_new

if TYPE_CHECKING:
    from kg.store import Store

_REMEDY = "Check the permissions and the free space of the disk."


def is_fillable(locator: str) -> bool:
    """Whether nothing is there yet: an existing directory may be a mount or somebody's, and is filled step by step."""
    return not os.path.lexists(locator.rstrip("/")) and locator.rstrip("/") != ""


def fill_directory(locator: str, source: Store) -> Loaded:
    """Make a store directory of all that another store holds.

    Raises ``StoreError`` for what no store takes, and leaves nothing then.
    """
    if isinstance(source, FileStore):
        with suppress(NoGraphName):
            return _fill(locator, source.as_read())
    return _fill(locator, standing(parsed(source.nquads()), PORTION))


def _fill(locator: str, graphs: Iterable[NamedGraph | GraphText]) -> Loaded:
    check_room()
    target, tally = Path(locator), _Tally()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _place_beside(target, locator) as beside:
            _put_in(ox.Store(str(beside)), tally.counted(graphs))
            beside.rename(target)
    except (OSError, RuntimeError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise system_error(locator, "the store cannot be written", error, _REMEDY, StoreError) from error
        raise damaged(locator, error) from error
    return Loaded(len(tally.graphs), tally.quads)


@contextmanager
def _place_beside(target: Path, locator: str) -> Iterator[Path]:
    """An empty directory that is ours alone, whatever was left in it; it goes when the block ends, unless renamed."""
    beside = beside_of(target)
    beside.mkdir(exist_ok=True)
    with _ours(beside) as ours:
        if not ours:
            holder = lock_holder(beside / "LOCK") or "another process"
            raise StoreError(f"{locator}: {holder} is filling the store", "Wait until it has finished, or stop it.")
        for path in beside.iterdir():
            path.unlink()
        try:
            yield beside
        finally:
            shutil.rmtree(beside, ignore_errors=True)


def take_abandoned_away(target: Path) -> None:
    """Remove what a killed load left beside a store; what another process is filling stays."""
    beside = beside_of(target)
    with suppress(OSError):
        if beside.is_dir() and not beside.is_symlink():
            with _ours(beside) as ours:
                if ours:
                    shutil.rmtree(beside, ignore_errors=True)


def beside_of(target: Path) -> Path:
    """Where a store is filled before it gets its name."""
    return target.parent / f".{target.name}.kg-load"


@contextmanager
def _ours(folder: Path) -> Iterator[bool]:
    """Lock a directory for this process; False where another one has it, or where it was renamed meanwhile."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        free = lock_holder(folder / "LOCK") is None
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            free = False
        except OSError:
            pass  # a file system without such locks: the engine's own lock has to do
        yield free and os.path.lexists(folder) and os.path.samestat(folder.lstat(), os.fstat(number))
    finally:
        os.close(number)


def _put_in(store: ox.Store, graphs: Iterator[NamedGraph | GraphText]) -> None:
    """Fill a store portion by portion; when this ends, the store is closed."""
    add_new(store, graphs, lambda _: store.flush())


class _Tally:
    """Counts what passes by."""

    def __init__(self) -> None:
        self.graphs: set[str] = set()
        self.quads = 0

    def counted(self, graphs: Iterable[NamedGraph | GraphText]) -> Iterator[NamedGraph | GraphText]:
        for graph in graphs:
            self.graphs.add(graph.iri)
            self.quads += graph.size
            yield graph

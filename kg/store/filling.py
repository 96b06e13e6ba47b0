"""Fill a store directory that is not there yet: as fast as its engine can, and it appears as a whole or not at all.

The engine's bulk loader takes the quads as they are parsed; it knows no transactions, so it works in a directory beside
the target that gets its name when all is in. What a kill leaves there is taken away by the next load.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import StoreError, system_error
from kg.store.embedded import check_memory, damaged
from kg.store.file import FileStore, NoGraphName
from kg.store.loading import Loaded, checked, parsed
from kg.store.locking import lock_holder

if TYPE_CHECKING:
    from kg.store import Store

#: quads that the engine sorts in one go: left alone it takes a million of them, and 700 MB of memory
_PORTION = 200_000
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
            return _fill(locator, map(checked, source.named_quads()))
    return _fill(locator, parsed(source.nquads()))


def _fill(locator: str, quads: Iterable[ox.Quad]) -> Loaded:
    check_memory()
    target = Path(locator)
    beside = target.parent / f".{target.name}.kg-load"
    if holder := lock_holder(beside / "LOCK"):
        raise StoreError(f"{locator}: {holder} is filling the store", "Wait until it has finished, or stop it.")
    tally = _Tally()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(beside, ignore_errors=True)
        try:
            _put_in(ox.Store(str(beside)), tally.counted(quads))
            beside.rename(target)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except (OSError, RuntimeError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise system_error(locator, "the store cannot be written", error, _REMEDY, StoreError) from error
        raise damaged(locator, error) from error
    return Loaded(len(tally.graphs), tally.quads)


def _put_in(store: ox.Store, quads: Iterator[ox.Quad]) -> None:
    """Fill a store portion by portion; when this ends, the store is closed."""
    for quad in quads:
        store.bulk_extend(chain((quad,), islice(quads, _PORTION - 1)))


class _Tally:
    """Counts what passes by."""

    def __init__(self) -> None:
        self.graphs: set[str] = set()
        self.quads = 0

    def counted(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        last = None
        for quad in quads:
            if quad.graph_name != last:
                last = quad.graph_name
                self.graphs.add(str(last))
            self.quads += 1
            yield quad

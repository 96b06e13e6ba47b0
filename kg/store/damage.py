"""Notice that a store directory fills the memory: on some damaged files its engine gathers answers without end."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kg.errors import KgError

#: bytes of memory, and times the size of a store, above which its files are suspected to be damaged
_ROOM, _TIMES = 1 << 30, 4
#: seconds between two looks at the memory
_PAUSE = 0.2
#: where Linux tells how many pages of memory a process has; there is no watch elsewhere
_PAGES = Path("/proc/self/statm")


class MemoryWatch:
    """Watches the memory of this process while a store directory is open.

    Where the memory fills, ``look`` raises KgError if the files are damaged, and ``on_damage`` gets it; the engine goes
    on meanwhile and cannot be told to stop, so it ends the process. A store survives that, as it survives a kill. The
    files of a sound store are looked at once.
    """

    def __init__(self, locator: str, look: Callable[[str], None], on_damage: Callable[[KgError], object]) -> None:
        self._locator = locator
        self._look = look
        self._on_damage = on_damage
        self._ended = threading.Event()
        if _PAGES.exists():
            most = _memory() + _ROOM + _TIMES * _size(Path(locator))
            threading.Thread(target=self._watch, args=(most,), daemon=True).start()

    def end(self) -> None:
        """Watch no more."""
        self._ended.set()

    def _watch(self, most: int) -> None:
        while not self._ended.wait(_PAUSE):
            if _memory() > most:
                try:
                    self._look(self._locator)
                except KgError as error:
                    if not self._ended.is_set():
                        self._on_damage(error)
                return


def _size(folder: Path) -> int:
    """Bytes of the files in a folder; what goes meanwhile or may not be read does not count."""
    size = 0
    with suppress(OSError):
        for file in folder.iterdir():
            with suppress(OSError):
                size += file.stat().st_size
    return size


def _memory() -> int:
    """Bytes of memory that this process has."""
    return int(_PAGES.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")

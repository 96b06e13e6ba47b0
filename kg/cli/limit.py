"""Limits of time and memory for what runs in the code of a library, where nothing of ours can stop it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.cli.console import say
from kg.errors import KgError, ServiceError

#: seconds after which a question is suspected to meet damaged files; sound stores answer nearly all sooner
SUSPICIOUS = 5.0
#: bytes of memory, and times the size of a store, above which its files are suspected to be damaged
_ROOM, _TIMES = 2 << 30, 4
#: seconds between two looks at the memory
_PAUSE = 0.2
#: where Linux tells how many pages of memory a process has; there is no limit elsewhere
_PAGES = Path("/proc/self/statm")


@contextmanager
def time_limit(seconds: float, where: str, look: Callable[[], None] = lambda: None) -> Iterator[None]:
    """End the process with one message when the block takes longer; nothing may be half done in it.

    A store's engine lets other threads run while it works, but cannot be told to stop; damaged files can keep it busy
    for ever. ``look`` raises KgError where it finds the reason; it is asked while the block goes on.
    """
    timers = [
        threading.Timer(seconds, _end, (_late(seconds, where),)),
        threading.Timer(min(SUSPICIOUS, seconds), _look, (look,)),
    ]
    for timer in timers:
        timer.daemon = True
        timer.start()
    try:
        yield
    finally:
        for timer in timers:
            timer.cancel()


@contextmanager
def memory_limit(store: str, look: Callable[[str], None]) -> Iterator[None]:
    """End the process with one message where work on a store directory fills the memory since its files are damaged.

    On some damaged files the store's engine gathers answers without end. ``look`` raises KgError where it finds the
    reason; it is asked once, in the middle of the block. A store survives that, as it survives a kill.
    """
    if not Path(store).is_dir() or not _PAGES.exists():
        yield
        return
    ended = threading.Event()
    most = _memory() + _ROOM + _TIMES * _size(Path(store))

    def watch() -> None:
        while not ended.wait(_PAUSE):
            if _memory() > most:
                _look(lambda: look(store))
                return

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        ended.set()


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


def _late(seconds: float, where: str) -> ServiceError:
    return ServiceError(
        f"{where}: no answer within {seconds:g} seconds", "Ask for less, or raise the setting query_timeout."
    )


def _look(look: Callable[[], None]) -> None:
    try:
        look()
    except KgError as error:
        _end(error)


def _end(error: KgError) -> None:
    say(f"Error: {error}")
    os._exit(error.exit_code)

"""Who holds a lock on a file."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


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


@contextmanager
def locked(lock: Path) -> Iterator[None]:
    """Hold the lock as the store's engine does; raises OSError where another process has it.

    Not for a file that this very process has locked: closing it would drop that lock.
    """
    with lock.open("ab") as stream:
        fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def _command(pid: str) -> str:
    try:
        return f" ({Path(f'/proc/{pid}/comm').read_text(encoding='utf-8').strip()})"
    except OSError:
        return ""

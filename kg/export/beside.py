"""A folder that is filled beside the one that gets its files; what a killed export left of such a folder goes."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PREFIX = ".kg-export-"


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """An empty folder beside ``target``, this process's for the block; raises OSError where there can be none."""
    for left in target.parent.glob(f"{_PREFIX}*"):
        with suppress(OSError), _held(left) as ours:
            if ours:
                shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=target.parent) as name, _held(Path(name)):
        yield Path(name)


@contextmanager
def _held(folder: Path) -> Iterator[bool]:
    """Lock a folder for this process; False where another one has it. The lock goes with the process."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        ours = True
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:  # another process has it, or the file system has no locks: it may be at work
            ours = False
        yield ours
    finally:
        os.close(number)

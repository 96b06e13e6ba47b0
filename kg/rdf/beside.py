"""A folder that gets its files when all of them are written; what a killed process left half-written goes."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import StoreError, system_error
from kg.rdf.atomic import umask

_PREFIX = ".kg-export-"


@contextmanager
def filled_folder(target: Path) -> Iterator[Path]:
    """An empty folder whose files move into ``target`` when the block ends well; other files there stay.

    A block that fails changes nothing. Raises StoreError or ResourceError where nothing can be written.
    """
    try:
        real = target.resolve()
        real.parent.mkdir(parents=True, exist_ok=True)
        with _beside(real) as beside:
            yield beside
            real.mkdir(exist_ok=True)
            for path in sorted(beside.iterdir()):
                path.chmod(0o666 & ~umask())
                path.replace(real / path.name)
    except OSError as error:
        raise system_error(str(target), "cannot be written", error, "Choose another folder.", StoreError) from error


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """An empty folder beside ``target``, this process's for the block; in it where no file moves from there."""
    apart = target.is_dir() and (os.path.ismount(target) or not os.access(target.parent, os.W_OK | os.X_OK))
    place = target if apart else target.parent
    for left in place.glob(f"{_PREFIX}*"):
        with suppress(OSError), _held(left) as ours:
            if ours:
                shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=place) as name, _held(Path(name)):
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

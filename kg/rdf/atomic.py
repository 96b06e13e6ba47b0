"""A file that appears whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from kg.errors import StoreError

_REMEDY = "Choose another path, or change its permissions."


def refuse_unwritable(target: Path) -> None:
    """Raise StoreError if no file can be put at ``target``, before hours of work are lost."""
    folder = target.parent
    with _failures_of(target):
        if target.is_dir():
            raise StoreError(f"{target}: is a directory", f"Name a file in it, such as {target / 'graph.ttl'}.")
        if not folder.is_dir():
            raise StoreError(
                f"{target}: the folder {str(folder)!r} does not exist", f"Create it first: mkdir -p {folder}"
            )
        if not os.access(folder, os.W_OK | os.X_OK):
            raise StoreError(f"{target}: the folder {str(folder)!r} is not writable", _REMEDY)


@contextmanager
def atomic_file(target: Path) -> Iterator[BinaryIO]:
    """Open a temporary file in the target's folder, move it into place when the block ends well.

    The data is on disk before the name changes. An exception leaves the old file, if any, untouched. Pipes and devices
    (/dev/stdout) are written directly, since nothing can be moved onto them. Raises StoreError when writing fails.
    """
    refuse_unwritable(target)
    with _failures_of(target):
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                yield stream
            return
        # A link keeps pointing to its file: the file is replaced, not the link.
        real = target.resolve()
        handle, name = tempfile.mkstemp(prefix=".kg-", suffix=".tmp", dir=real.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                yield cast(BinaryIO, stream)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.chmod(real.stat().st_mode & 0o777 if real.exists() else 0o666 & ~_umask())
            temporary.replace(real)
            _sync_folder(real.parent)
        finally:
            temporary.unlink(missing_ok=True)


@contextmanager
def _failures_of(target: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # The reader went away ("| head"): not a failure of the target.
        raise
    except OSError as error:
        raise StoreError(f"{target}: cannot be written: {error.strerror or error}", _REMEDY) from error


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

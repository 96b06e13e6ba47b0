"""A file that appears whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from kg.errors import ResourceError, StoreError, missing, system_error

_REMEDY = "Choose another path, or change its permissions."
_PREFIX, _SUFFIX = ".kg-", ".tmp"
#: seconds for which a pipe may be without a reader, and between two looks
_PATIENCE, _PAUSE = 30.0, 0.05
#: where Linux shows the open files of a process
_DESCRIPTORS = Path("/proc/self/fd")


def refuse_unwritable(target: Path) -> None:
    """Raise StoreError or ResourceError if no file can be put at ``target``, before hours of work are lost."""
    folder = target.parent
    if "\0" in str(target):
        raise StoreError(f"{str(target)!r}: no path, it holds a null character", _REMEDY)
    with _failures_of(target):
        with suppress(FileNotFoundError):
            target.stat()  # refuses names that are too long, links in a circle, closed folders
        if target.is_dir():
            raise StoreError(f"{target}: is a directory", f"Name a file in it, such as {target / 'graph.ttl'}.")
        if not folder.is_dir():
            what = f"the folder {str(folder)!r} does not exist"
            raise missing(str(target), what, f"Create it first: mkdir -p {folder}", StoreError)
        if not os.access(folder, os.W_OK | os.X_OK):
            if hasattr(os, "statvfs") and os.statvfs(folder).f_flag & os.ST_RDONLY:
                raise OSError(errno.EROFS, os.strerror(errno.EROFS))
            raise ResourceError(f"{target}: the folder {str(folder)!r} is not writable", _REMEDY)


@contextmanager
def atomic_file(target: Path, before_replacing: Callable[[], None] | None = None) -> Iterator[BinaryIO]:
    """Open a temporary file in the target's folder, move it into place when the block ends well.

    The data is on disk before the name changes. An exception leaves the old file, if any, untouched; a killed process
    leaves nothing beside it where the system knows files without a name (Linux). Pipes and devices (/dev/stdout) are
    written directly, since nothing can be moved onto them; for the reader of a pipe is waited a while.
    ``before_replacing`` is called when all is on disk and a file is about to take the target's place. Raises StoreError
    or ResourceError when writing fails.
    """
    refuse_unwritable(target)
    with _failures_of(target):
        if target.exists() and not target.is_file():
            with _open_directly(target) as stream:
                yield stream
            return
        # A link keeps pointing to its file: the file is replaced, not the link.
        real = target.resolve()
        handle, temporary = _temporary(real.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                yield cast(BinaryIO, stream)
                stream.flush()
                os.fchmod(handle, real.stat().st_mode & 0o777 if real.exists() else 0o666 & ~umask())
                os.fsync(handle)
                temporary = temporary or _named(handle, real.parent)
            if before_replacing is not None:
                before_replacing()
            temporary.replace(real)
            _sync_folder(real.parent)
        finally:
            if temporary is not None:
                temporary.unlink(missing_ok=True)


def _open_directly(target: Path) -> BinaryIO:
    """Open a device or a pipe; of a pipe that nobody reads raise ResourceError, not wait for ever behind the work."""
    if not target.is_fifo():
        return target.open("wb")
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            handle = os.open(target, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            if time.monotonic() > until:
                what = f"{target}: a pipe that nobody has read from for {_PATIENCE:g} seconds"
                raise ResourceError(what, "Start its reader first, or name a file.") from error
            time.sleep(_PAUSE)
        else:
            os.set_blocking(handle, True)
            return os.fdopen(handle, "wb")


def _temporary(folder: Path) -> tuple[int, Path | None]:
    """Open a new file in a folder, without a name where the system can do so: it vanishes with the process."""
    if hasattr(os, "O_TMPFILE") and _DESCRIPTORS.is_dir():
        try:
            return os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600), None
        except OSError as error:
            # Network file systems and some others only know files with a name.
            if error.errno not in (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL, errno.ENOENT):
                raise
    handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=folder)
    return handle, Path(name)


def _named(handle: int, folder: Path) -> Path:
    """Give a file without a name one, so that it can be moved into place."""
    name = f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"
    place = os.open(folder, os.O_RDONLY)
    try:
        # The folder's descriptor makes Python call linkat, which follows the link of /proc to the file.
        os.link(f"{_DESCRIPTORS}/{handle}", name, dst_dir_fd=place)
    finally:
        os.close(place)
    return folder / name


@contextmanager
def _failures_of(target: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # The reader went away ("| head"): not a failure of the target.
        raise
    except OSError as error:
        raise system_error(str(target), "cannot be written", error, _REMEDY, StoreError) from error


def umask() -> int:
    """What new files of this process are not allowed."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

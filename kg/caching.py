"""What is worked out from data files is worked out once: kept in the user's cache folder, ``$XDG_CACHE_HOME/kg``.

A copy is named by the bytes of the files and by the program that made it, so it is never out of date; where there is no
such folder, or somebody else could write into it, everything is worked out anew. Nothing depends on it but time.
"""

from __future__ import annotations

import gc
import hashlib
import io
import os
import pickle
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import fields, is_dataclass
from functools import _lru_cache_wrapper, cache, lru_cache
from pathlib import Path
from types import MethodType
from typing import Any, TypeVar, cast

Made = TypeVar("Made")

#: copies of one kind that are kept: of some versions, and of folders of own knowledge
_KEPT = 6
_KEPT_LARGE = 2
_SUFFIX = ".pickle"
#: seconds after which nobody writes any more what was begun
_ABANDONED = 3_600
#: of a large file: how many pieces are looked at, bytes of each
_SAMPLES, _SAMPLE = 256, 1024
#: new objects after which a build looks for garbage: those of many articles, for an article leaves none behind
_BETWEEN = 500_000


def remembered(kind: str, files: Iterable[Path], make: Callable[[], Made], *, under: str = "") -> Made:
    """What ``make`` gives, or a copy of what it gave for the same bytes in the same files.

    ``make`` must depend on nothing but the files, ``under`` and the program; what it raises is not remembered.
    """
    folder, key = _folder(), None
    with suppress(OSError):
        key = digest_of(files, under)
    if folder is None or key is None:
        return make()  # which says what is wrong with the files
    path = folder / f"{kind}-{key}{_SUFFIX}"
    with quiet_collector():
        # A pickle can run code: only this very user can have put it there.
        if path.is_file():  # a pipe would be waited for
            with suppress(Exception), path.open("rb") as stream:
                return cast(Made, pickle.load(stream))
        made = make()
        with suppress(OSError):
            _keep(path, _pickled(made))
    return made


class _Pickler(pickle.Pickler):
    """Writes records so that they are read in a third of the time: Python looks up their fields one by one."""

    def reducer_override(self, obj: object) -> Any:
        """Records with slots by their values, methods that keep their answers without them; all else as ever."""
        cls = type(obj)
        if isinstance(obj, _lru_cache_wrapper) and isinstance(obj.__wrapped__, MethodType):
            return _answering, (obj.__wrapped__, obj.cache_parameters()["maxsize"])
        if not is_dataclass(cls) or "__slots__" not in cls.__dict__ or cls.__reduce_ex__ is not object.__reduce_ex__:
            return NotImplemented
        return _record, (cls, *(getattr(obj, field.name) for field in fields(cls)))


def _pickled(made: object) -> bytes:
    stream = io.BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(made)
    return stream.getvalue()


def _answering(method: Callable[..., object], most: int | None) -> object:
    """The method, keeping this many answers."""
    return lru_cache(maxsize=most)(method)


def _record(cls: Any, *values: object) -> object:
    """A record with these values, as they were: they are not checked once more."""
    made = object.__new__(cls)
    for put, value in zip(_putters(cls), values, strict=True):
        put(made, value)
    return made


@cache
def _putters(cls: Any) -> tuple[Callable[[object, object], None], ...]:
    """What sets each field, also of a frozen record."""
    return tuple(getattr(cls, field.name).__set__ for field in fields(cls))


def kept_file(kind: str, source: Path, *, under: str) -> tuple[Path, bool] | None:
    """The place in the cache folder for what a library makes of a large file, and whether it is there already.

    It is named by samples of the file, its size and times, and by ``under``. None where there is no such folder.
    ``keep_file`` writes it.
    """
    folder = _folder()
    try:
        if folder is None:
            return None
        path = folder / f"{kind}-{_sampled(source, under)}{source.suffix}"
        return path, path.is_file() and path.stat().st_uid == os.geteuid()
    except OSError:
        return None


@contextmanager
def keep_file(path: Path) -> Iterator[Path]:
    """A place to write a file of the cache: it appears under ``path`` if the block ends well, as a whole."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".") as folder:
        made = Path(folder) / path.name
        yield made
        if made.is_file():
            made.replace(path)
    _take_old_away(path)


def _sampled(path: Path, under: str) -> str:
    """A digest of a file's size, times and pieces from all over it: reading all of it would cost what is saved."""
    status = path.stat()
    total = hashlib.sha256(_program() + f"{under}\0{status.st_size} {status.st_mtime_ns}".encode())
    with path.open("rb") as stream:
        for place in range(0, status.st_size, max(1, status.st_size // _SAMPLES)):
            stream.seek(place)
            total.update(stream.read(_SAMPLE))
    return total.hexdigest()[:32]


@contextmanager
def quiet_collector() -> Iterator[None]:
    """No search for garbage while much is loaded that stays."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """What is loaded by now is not searched for garbage, and what comes seldom: a build makes few circles."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_BETWEEN, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@cache
def _folder() -> Path | None:
    """The folder, made where it is missing; None where this user cannot have it for himself."""
    try:
        home = os.environ.get("XDG_CACHE_HOME")
        folder = (Path(home) if home and Path(home).is_absolute() else Path.home() / ".cache") / "kg"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.lstat()
    except (OSError, RuntimeError, ValueError):
        return None
    ours = status.st_uid == os.geteuid() and not status.st_mode & 0o022
    return folder if ours and folder.is_dir() and not folder.is_symlink() else None


def digest_of(files: Iterable[Path], under: str = "") -> str:
    """A digest of the program, of the bytes of files and of ``under``; raises OSError where one cannot be read."""
    total = hashlib.sha256(_program() + under.encode())
    for path in sorted(files):
        content = path.read_bytes()
        total.update(f"{path.name}\0{len(content)}\0".encode("utf-8", "surrogatepass") + content)
    return total.hexdigest()[:32]


@cache
def _program() -> bytes:
    """A digest of Python and of the program's own files, by name, size and time of change."""
    total = hashlib.sha256(sys.version.encode())
    root = Path(__file__).parent
    for place, folders, names in os.walk(root):
        folders[:] = sorted(folder for folder in folders if folder != "__pycache__")
        for name in sorted(name for name in names if name.endswith(".py")):
            status = Path(place, name).stat()
            total.update(f"{place[len(str(root)) :]}/{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return total.digest()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that appears whole or not at all, whoever else writes it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def _keep(path: Path, data: bytes) -> None:
    """Write a copy and take away the oldest of its kind."""
    write_whole(path, data)
    _take_old_away(path)


def _take_old_away(path: Path) -> None:
    """The oldest of this kind, and what runs that were killed had begun to write."""
    kind = path.name.rpartition("-")[0]
    copies = sorted(path.parent.glob(f"{kind}-*{path.suffix}"), key=lambda copy: copy.stat().st_mtime, reverse=True)
    for old in copies[_KEPT if path.suffix == _SUFFIX else _KEPT_LARGE :]:
        old.unlink(missing_ok=True)
    for begun in path.parent.glob(".*"):
        if time.time() - begun.stat().st_mtime > _ABANDONED:
            shutil.rmtree(begun, ignore_errors=True) if begun.is_dir() else begun.unlink(missing_ok=True)

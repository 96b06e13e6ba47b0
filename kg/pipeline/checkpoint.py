"""Work kept beside a graph file while it is made, so that a run that is cut off loses one batch.

A folder ``.<file>.kg-work`` holds one file per finished batch, named by what made it: program, model, rules, settings
and every word of its articles. The next run takes those that fit and removes the folder when the graph is written.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO

from kg.errors import KgError
from kg.model import Article
from kg.pipeline.part import Part, is_whole, write_part

_SUFFIX = ".part"
_KEY, _LOCK = "key", "lock"
_NAME = 200  #: bytes of the graph's name in the folder's: a name has at most 255


class Checkpoint:
    """The work folder of one graph file; a context manager that holds it against other runs."""

    def __init__(self, target: Path, key: tuple[object, ...], on_note: Callable[[str], None]) -> None:
        """``key``: everything besides the articles that decides what a batch gives."""
        real = target.resolve()
        name = os.fsdecode(os.fsencode(real.name)[:_NAME])
        self.folder = real.parent / f".{name}.kg-work"
        self._key = hashlib.sha256(json.dumps(key).encode("utf-8")).hexdigest()
        self._note = on_note
        self._lock: IO[bytes] | None = None
        self._usable = True

    def __enter__(self) -> Checkpoint:
        if self.folder.is_dir():
            self._open()
            if self._usable and self._stored_key() != self._key:
                if list(self.folder.glob(f"*{_SUFFIX}")):
                    self._note(f"{self.folder}: work of another version, with other rules or settings; it is not used")
                self.discard()
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock is not None:
            self._lock.close()

    def find(self, articles: list[Article]) -> Path | None:
        """The part of these articles where an earlier run finished it and it is undamaged."""
        if self._lock is None:
            return None
        path = self._path(articles)
        return path if is_whole(path) else None

    def keep(self, articles: list[Article], part: Part) -> None:
        """Keep a finished part; where that fails the run goes on without."""
        if not self._usable:
            return
        try:
            if self._lock is None:
                self.folder.mkdir(mode=0o700, exist_ok=True)
                self._open()
                (self.folder / _KEY).write_text(self._key, encoding="ascii")
            if self._usable:
                write_part(part, self._path(articles))
        except (OSError, KgError) as error:
            self._give_up(str(error).partition("\n")[0])

    def discard(self) -> None:
        """Remove all work that is kept."""
        if self._lock is None or not self._usable:
            return
        for path in (*self.folder.glob(f"*{_SUFFIX}"), *self.folder.glob(".kg-*.tmp"), self.folder / _KEY):
            path.unlink(missing_ok=True)
        (self.folder / _LOCK).unlink(missing_ok=True)
        self._lock.close()
        self._lock = None
        try:
            self.folder.rmdir()
        except OSError:
            self._note(f"{self.folder}: holds other files, so it stays")

    def _open(self) -> None:
        """Take the folder for this run; another's, or one in use, is left alone."""
        if self.folder.is_symlink() or self.folder.stat().st_uid != os.geteuid():
            return self._give_up("the folder belongs to somebody else")
        if not all(path.is_file() for path in self.folder.iterdir()):  # a pipe would be waited for
            return self._give_up("the folder holds something else than files")
        lock = (self.folder / _LOCK).open("ab")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            return self._give_up("another run is writing the same graph")
        self._lock = lock
        return None

    def _give_up(self, why: str) -> None:
        self._usable = False
        self._note(f"{self.folder}: no work is kept for a run that is cut off ({why})")

    def _stored_key(self) -> str:
        try:
            return (self.folder / _KEY).read_text(encoding="ascii")
        except (OSError, ValueError):
            return ""

    def _path(self, articles: list[Article]) -> Path:
        total = hashlib.sha256(self._key.encode("ascii"))
        for article in articles:
            total.update(repr(article).encode("utf-8", "surrogatepass") + b"\0")
        return self.folder / f"{total.hexdigest()[:40]}{_SUFFIX}"

"""Gzip files of articles, read as they unpack: one that unpacks to hundreds of times its size holds no texts."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

from kg.errors import ArticleError

#: how many times its size a file may unpack to: texts come to ten times, the same record again and again to two hundred
_RATIO = 250
#: bytes that are unpacked before it counts
_START = 16 * 1024 * 1024


class Unpacked(gzip.GzipFile):
    """What a gzip file unpacks to; a read raises ArticleError where that is far more than texts can be packed."""

    def __init__(self, path: Path, name: str) -> None:
        """``name``: the file's, as messages name it. Raises OSError."""
        self._packed = path.open("rb")
        self._shown = name
        self._damage: Exception | None = None  #: to be raised at the next read
        super().__init__(fileobj=self._packed, mode="rb")

    def read(self, size: int | None = -1) -> bytes:
        """As of any stream; what stands before a damage is given, the damage raised when more is asked for.

        All that is left is asked for by whoever bounds it.
        """
        if self._damage is not None:
            raise self._damage
        if size is None or size < 0:
            return self._within(super().read(size))
        parts: list[bytes] = []
        left = size
        try:
            while left and (part := self.read1(left)):
                parts.append(part)
                left -= len(part)
        except (EOFError, OSError, zlib.error) as error:
            if not parts:
                raise
            self._damage = error
        return b"".join(parts)

    def read1(self, size: int = -1) -> bytes:
        """The same, with at most one read of the file."""
        return self._within(super().read1(size))

    def readline(self, size: int | None = -1) -> bytes:
        """The same, to the end of a line."""
        return self._within(super().readline(size))

    def close(self) -> None:
        """Close the file, too: it was opened here."""
        super().close()
        self._packed.close()

    def _within(self, data: bytes) -> bytes:
        size = self.tell()
        if size > _START and size > _RATIO * self._packed.tell():
            raise ArticleError(
                f"{self._shown}: unpacks to more than {_RATIO} times its size, as no texts do",
                "Look into it; where it does hold articles, unpack it (gunzip) and name the result.",
            )
        return data

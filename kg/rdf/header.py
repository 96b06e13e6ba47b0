"""A Turtle header that is the same in every run.

pyoxigraph writes prefixes in random order, some of them relative to the base; ours are sorted and absolute.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any, BinaryIO

_MARKS = (b"@prefix ", b"@base ")


class OwnHeader(io.RawIOBase):
    """Writes our header to ``stream`` at once, then passes on what pyoxigraph writes, without its header."""

    def __init__(self, stream: BinaryIO, base: str | None, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._stream = stream
        self._held: bytes | None = b""
        lines = [f"@base <{base}> .\n"] if base else []
        lines += [f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(prefixes.items())]
        stream.write("".join(lines).encode("utf-8"))

    def writable(self) -> bool:
        """Say yes."""
        return True

    def write(self, data: Any) -> int:
        """Drop header lines as they become complete; from the first other line on pass everything through."""
        if self._held is None:
            self._stream.write(data)
            return len(data)
        self._held += bytes(data)
        while self._held.startswith(_MARKS) and b"\n" in self._held:
            self._held = self._held.partition(b"\n")[2]
        if self._held and not any(mark.startswith(self._held[: len(mark)]) for mark in _MARKS):
            self._stream.write(self._held)
            self._held = None
        return len(data)

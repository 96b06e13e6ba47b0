"""The text of a file as it comes, repaired: what is read piece by piece is never in memory as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from kg.read.clean import Repairs
from kg.read.context import READ_ERRORS, Context
from kg.read.decode import SAMPLE_BYTES, decoded, is_cut, not_encoded

#: bytes read in one go
_BLOCK = 1024 * 1024
#: the last place between two ASCII characters: neither a letter with its accents nor a line end is cut there
_SAFE = re.compile(r"(?s:.*[\n\x20-\x7e])(?=[\n\x20-\x7e])")
#: characters from the end within which it is looked for
_REACH = 10_000


def pieces(context: Context, stream: BinaryIO) -> Iterator[str]:
    """The text of a file in pieces of some megabytes; repairs are noted at its end.

    Raises ArticleError where the file cannot be read or is not in the encoding of its beginning.
    """
    repairs, rest = Repairs(), ""
    for text in _decoded(context, stream):
        rest += text
        safe = _SAFE.match(rest, max(0, len(rest) - _REACH))
        end = safe.end() if safe else len(rest)
        yield repairs.made(rest[:end])
        rest = rest[end:]
    yield repairs.made(rest)
    for note in repairs.notes():
        context.note(f"{context.source.name}: {note}")


def _decoded(context: Context, stream: BinaryIO) -> Iterator[str]:
    size = 0

    def blocks() -> Iterator[bytes]:
        nonlocal size
        for block in chain([start], iter(lambda: stream.read(_BLOCK), b"")):
            yield block
            size += len(block)
        yield b""

    try:
        start = stream.read(SAMPLE_BYTES)
        encoding = context.encoding_of(start, whole=len(start) < SAMPLE_BYTES)
        yield from decoded(blocks(), encoding)
    except READ_ERRORS as error:
        raise context.unreadable(error) from error
    except UnicodeError as error:
        if is_cut(error):
            context.cut_off()
            return
        place = f", byte {size + error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise not_encoded(f"{context.source.name}{place}", encoding) from error

"""The records of a JSON file that is one list, record by record, however long the list is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json import JSONDecodeError

_BLANK = re.compile(r"[ \t\n\r]*")
#: characters at the end of what is known so far within which a value may be cut: half a number, name or escape
_CUT = 16


class TooLong(Exception):
    """A value has no end within its limit."""


class Known:
    """What is known of a JSON text so far, and where in it the reader is."""

    def __init__(self, pieces: Iterator[str], limit: int) -> None:
        """``limit``: characters that a value may have that is read as a whole."""
        self._pieces = pieces
        self._limit = limit
        self._text = ""
        self._place = 0
        self._before = 0  #: characters of this line that were given up already
        self._ended = False

    def begins_list(self) -> bool:
        """Whether the text is a list."""
        return self._next() == "["

    def whole(self) -> str:
        """All of the text; raises TooLong."""
        while self._grow(self._limit + 1):
            if len(self._text) > self._limit:
                raise TooLong
        return self._text

    def records(self) -> Iterator[object]:
        """The values of the list; raises JSONDecodeError, RecursionError or TooLong behind the last good one."""
        self._place += 1
        if self._next() == "]":
            self._place += 1
        else:
            yield from self._values()
        if self._next():
            raise self._error("more behind the end of the list")

    def _values(self) -> Iterator[object]:
        decoder = json.JSONDecoder()
        while True:
            self._next()
            value, end = self._value(decoder)
            yield value
            self._place = end
            mark = self._next()
            if mark not in (",", "]"):
                raise self._error("Expecting ',' delimiter")
            self._place += 1
            if mark == "]":
                return

    def _value(self, decoder: json.JSONDecoder) -> tuple[object, int]:
        """The value at this place, and where it ends; more is read until it is whole."""
        least = 0
        while True:
            try:
                value, end = decoder.raw_decode(self._text, self._place)
            except JSONDecodeError as error:
                if not self._is_cut(error) or not self._grow(least):
                    raise self._error(error.msg, error.pos) from None
            else:
                if end + _CUT < len(self._text) or not self._grow(least):
                    return value, end
            # Each look reads the value from its start: it is known twice as far each time.
            known = len(self._text) - self._place
            if known > self._limit:
                raise TooLong
            least = 2 * known

    def _is_cut(self, error: JSONDecodeError) -> bool:
        """Whether a value may only lack what comes next."""
        return error.msg.startswith("Unterminated string") or error.pos + _CUT >= len(self._text)

    def _next(self) -> str:
        """The next character that is no blank, "" at the end; the reader is there now."""
        while True:
            match = _BLANK.match(self._text, self._place)
            self._place = match.end() if match else self._place
            if self._place < len(self._text):
                return self._text[self._place]
            if not self._grow():
                return ""

    def _grow(self, least: int = 0) -> bool:
        """Read on until so much is known from this place on; False where the end of the text was known already."""
        if self._ended:
            return False
        line = self._text.rfind("\n", 0, self._place)
        self._before = self._place - line - 1 if line >= 0 else self._before + self._place
        known, size = [self._text[self._place :]], len(self._text) - self._place
        for piece in self._pieces:
            known.append(piece)
            size += len(piece)
            if size >= least:
                break
        else:
            self._ended = True
        self._text, self._place = "".join(known), 0
        return True

    def _error(self, message: str, place: int | None = None) -> JSONDecodeError:
        """An error that tells the column as for the whole text."""
        error = JSONDecodeError(message, self._text, self._place if place is None else place)
        if error.lineno == 1:
            error.colno += self._before
        return error

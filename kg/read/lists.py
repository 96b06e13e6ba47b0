"""The records of a JSON file that is one list, or an object around one, record by record, however long the list is."""

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


class Cut(list[object]):
    """A list of which only its place in the text and the kind of its first value are kept."""

    def __init__(self, start: int) -> None:
        super().__init__()
        self.start = start


class Known:
    """What is known of a JSON text so far, and where in it the reader is."""

    def __init__(self, pieces: Iterator[str], limit: int) -> None:
        """``limit``: characters that a value may have that is read as a whole."""
        self._pieces = pieces
        self._limit = limit
        self._text = ""
        self._place = 0
        self._before = 0  #: characters of this line that were given up already
        self._given_up = 0  #: characters of all lines that were
        self._kept = 0  #: characters of an outline so far
        self._ended = False
        self._decoder = json.JSONDecoder()

    def begins_list(self) -> bool:
        """Whether the text is a list."""
        return self._next() == "["

    def begins_object(self) -> bool:
        """Whether the text is an object."""
        return self._next() == "{"

    def pass_over(self) -> None:
        """Read the rest and keep nothing of it: what is wrong with its bytes shows, whatever the JSON is."""
        for _ in self._pieces:
            pass

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

    def records_at(self, start: int) -> Iterator[object]:
        """The values of the list at a place that ``outline`` told; raises as ``records`` does."""
        while self._given_up + len(self._text) <= start:
            self._place = len(self._text)
            if not self._grow():
                break
        self._place = start - self._given_up
        if self._next() != "[":
            raise self._error("Expecting value")
        self._place += 1
        if self._next() != "]":
            yield from self._values()

    def outline(self, depth: int) -> object:
        """The object that the text is, with the lists of its first ``depth`` levels cut; raises as ``records`` does."""
        content = self._outlined(depth)
        if self._next():
            raise self._error("more behind the end of the object")
        return content

    def _outlined(self, depth: int) -> object:
        """The value at this place, its lists cut; the reader is behind it now."""
        mark = self._next()
        if mark == "[":
            return self._cut()
        if mark == "{" and depth:
            return dict(self._members(depth - 1))
        start = self._given_up + self._place
        value, self._place = self._value()
        self._kept += self._given_up + self._place - start
        if self._kept > self._limit:
            raise TooLong
        return value

    def _cut(self) -> Cut:
        cut = Cut(self._given_up + self._place)
        self._place += 1
        if self._next() == "]":
            self._place += 1
            return cut
        for value in self._values():
            if not cut:
                cut.append({} if isinstance(value, dict) else None)
        return cut

    def _members(self, depth: int) -> Iterator[tuple[str, object]]:
        """The names and values of the object at this place."""
        self._place += 1
        if self._next() == "}":
            self._place += 1
            return
        while True:
            if self._next() != '"':
                raise self._error("Expecting property name enclosed in double quotes")
            name = str(self._outlined(0))
            if self._next() != ":":
                raise self._error("Expecting ':' delimiter")
            self._place += 1
            yield name, self._outlined(depth)
            if not self._goes_on("}"):
                return

    def _values(self) -> Iterator[object]:
        """The values of the list at this place, which is not empty."""
        while True:
            self._next()
            value, end = self._value()
            yield value
            self._place = end
            if not self._goes_on("]"):
                return

    def _goes_on(self, end: str) -> bool:
        """Whether a comma stands here and not the end; the reader is behind it now."""
        mark = self._next()
        if mark not in (",", end):
            raise self._error("Expecting ',' delimiter")
        self._place += 1
        return mark == ","

    def _value(self) -> tuple[object, int]:
        """The value at this place, and where it ends; more is read until it is whole."""
        least = 0
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._place)
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
        """The next character that is no blank, "" at the end; the reader is there now. Raises TooLong."""
        start = self._given_up + self._place
        while True:
            match = _BLANK.match(self._text, self._place)
            self._place = match.end() if match else self._place
            if self._place < len(self._text):
                return self._text[self._place]
            if self._given_up + self._place - start > self._limit:
                raise TooLong
            if not self._grow():
                return ""

    def _grow(self, least: int = 0) -> bool:
        """Read on until so much is known from this place on; False where the end of the text was known already."""
        if self._ended:
            return False
        line = self._text.rfind("\n", 0, self._place)
        self._before = self._place - line - 1 if line >= 0 else self._before + self._place
        self._given_up += self._place
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

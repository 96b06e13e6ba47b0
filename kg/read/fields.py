"""The fields of one record, under whatever names and in whatever types other tools write them."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterator, Mapping

from kg.errors import ArticleError
from kg.read.context import Context
from kg.read.dates import day_of_number, parse_date
from kg.read.names import plain, reading_names

#: how deep a value or a list of records may be wrapped
_DEPTH = 4
#: levels of an object that ``listed`` may look at
LEVELS = 2 * _DEPTH
#: entries of a list of values that are looked at, paragraphs of a text apart
_FIRST = 20

_KINDS = {str: "a string", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


def kind_of(value: object) -> str:
    """A JSON value's kind, as messages name it."""
    return "null" if value is None else _KINDS.get(type(value), type(value).__name__)


def listed(content: object, depth: int = _DEPTH) -> list[object] | None:
    """The records of an object that is no article but holds a list of them, as answers of news services do."""
    if depth == 0 or not isinstance(content, dict) or _Named(content).best("text") is not None:
        return None
    for name in reading_names().lists:
        inner = content.get(name)
        if isinstance(inner, list) and inner and isinstance(inner[0], dict):
            return inner
        found = listed(inner, depth - 1)
        if found is not None:
            return found
    return None


class _Named:
    """What a record holds by the plain names of its fields; each is looked at once, whatever is asked for."""

    def __init__(self, record: Mapping[str, object]) -> None:
        self._levels = list(_levels(record, _DEPTH))

    def best(self, field: str) -> tuple[str, object] | None:
        """The best name that the record has for a field, with its value; else that of an object around its fields."""
        names = reading_names().fields[field]
        return next((level[name] for level in self._levels for name in names if name in level), None)


def _levels(record: Mapping[str, object], depth: int) -> Iterator[Mapping[str, tuple[str, object]]]:
    """Of a record and of each object around its fields: plain name → the first field called so that has a value."""
    yield {plain(name): (name, record[name]) for name in reversed(list(record)) if _filled(record[name])}
    for wrapper in reading_names().wrappers if depth else ():
        inner = record.get(wrapper)
        if isinstance(inner, dict):
            yield from _levels(inner, depth - 1)


class Fields:
    """One record, asked for each field by what it is used for."""

    def __init__(self, record: Mapping[str, object], place: str, note: Callable[[str], None]) -> None:
        self._record = record
        self._named = _Named(record)
        self._place = place
        self._note = note

    def text(self) -> str:
        """The text; paragraphs in a list are joined. Raises ArticleError where there is none."""
        found = self._named.best("text")
        if found is None:
            raise ArticleError(f"{self._place}: no 'text'", "Give every record a field 'text' with the article's text.")
        name, value = found
        if isinstance(value, list):
            value = "\n\n".join(part for part in map(_string, value) if part)
        text = value if isinstance(value, str) else _string(value) if isinstance(value, dict) else None
        if not text:
            raise ArticleError(
                f"{self._place}: {name!r} is {kind_of(value)}, not a string", f"Write {name!r} as a string."
            )
        return text

    def string(self, field: str) -> str | None:
        """A field as a string, None where there is none; a value that says nothing is left out, and noted."""
        found = self._named.best(field)
        if found is None:
            return None
        name, value = found
        text = _string(value, numbers=field == "id")
        if text is None:
            self._note(f"{self._place}: {name!r} is {kind_of(value)}, left out")
        return text

    def day(self, context: Context) -> dt.date | None:
        """The day of publication; what is not understood is noted, and so is a date under a name that is not known."""
        found = self._named.best("date")
        if found is None:
            self._note_unknown_date()
            return None
        value = _first(found[1])
        if isinstance(value, dict):
            value = next((value[key] for key in reading_names().values if value.get(key) is not None), value)
        if isinstance(value, dt.date):
            return context.day(value.isoformat(), self._place)
        if isinstance(value, int | float) and not isinstance(value, bool):
            day = day_of_number(value, context.zone)
            return day if day else context.day(str(value), self._place)
        text = _string(value)
        if text is None:
            self._note(f"{self._place}: {found[0]!r} is {kind_of(value)}, left out")
        return context.day(text, self._place)

    def _note_unknown_date(self) -> None:
        for name, value in self._record.items():
            if isinstance(value, str) and plain(name) not in reading_names().fields["text"] and parse_date(value):
                self._note(f"{self._place}: no date; the record has {name[:100]!r}, which reading.toml could name")
                return


def _filled(value: object) -> bool:
    """Whether a value says anything: spreadsheets write NaN for an empty cell."""
    if isinstance(value, str):
        return bool(value.strip())
    return value not in (None, [], {}) and not (isinstance(value, float) and math.isnan(value))


def _string(value: object, *, numbers: bool = False, depth: int = _DEPTH) -> str | None:
    """A value as a string: of an object the part that is meant, of a list the first; None where there is none."""
    value = _first(value)
    if isinstance(value, str):
        return value if value.strip() else None
    if numbers and isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return str(int(value)) if value == int(value) else str(value)
    if isinstance(value, dict) and depth:
        parts = (_string(value.get(key), numbers=numbers, depth=depth - 1) for key in reading_names().values)
        return next((part for part in parts if part), None)
    return None


def _first(value: object) -> object:
    return next(filter(_filled, value[:_FIRST]), None) if isinstance(value, list) else value

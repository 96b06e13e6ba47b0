"""TOML files → checked values: one reader and one set of messages for every data file and for kg.toml.

Each message says where (file, entry), what is wrong, and the way out. Nothing is guessed: an unknown key is refused
with the nearest known one, a value of the wrong kind with an example of the right one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import NoReturn, TypeVar

from kg.errors import KgError, OntologyError, nearest, system_error

Choice = TypeVar("Choice", bound=StrEnum)

#: bytes of the largest file that is read: a pipe or a device may have no end
_LARGEST = 16 * 1024 * 1024


_UNREADABLE = "Check the path and its permissions, or restore the file."
#: bytes of the largest list, such as corrections or annotated articles
_LONGEST_LIST = 256 * 1024 * 1024


def read_utf8(path: Path, where: str, error: type[KgError] = OntologyError) -> str:
    """The text of a data file, line ends as one newline; ``where`` names it in messages.

    Raises ``error`` where it cannot be read, has no end (a device) or is not UTF-8.
    """
    try:
        text = read_raw(path, where, error).decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        problem = f"{where}: not UTF-8 ({failure.reason} at byte {failure.start})"
        raise error(problem, "Save the file as UTF-8.") from failure
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_raw(path: Path, where: str, error: type[KgError] = OntologyError) -> bytes:
    """The bytes of a data file; raises ``error`` where it cannot be read or has no end."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(_LONGEST_LIST + 1)
    except (OSError, ValueError) as failure:  # ValueError: a null character in the name
        raise system_error(where, "cannot be read", failure, _UNREADABLE, error) from failure
    if len(raw) > _LONGEST_LIST:
        raise error(f"{where}: larger than {_LONGEST_LIST // 1024**2} MB", "Name a smaller file, or split it.")
    return raw


def read_table(path: Path, where: str, error: type[KgError] = OntologyError) -> Table:
    """Read a TOML file; ``where`` names it in messages. Raises ``error`` when it cannot be read or is not TOML."""
    try:
        if path.exists() and not path.is_file():
            raise error(f"{where}: no regular file", "Name a file, or move it away.")
        with path.open("rb") as stream:
            text = stream.read(_LARGEST + 1)
        if len(text) > _LARGEST:
            raise error(f"{where}: larger than {_LARGEST // 1024**2} MB", "Write one entry per table.")
        values = tomllib.loads(text.decode("utf-8"))
    except RecursionError as failure:
        raise error(f"{where}: not TOML: nested too deeply", "Mend the file; it is TOML in UTF-8.") from failure
    except OSError as failure:
        raise system_error(where, "cannot be read", failure, _UNREADABLE, error) from failure
    except ValueError as failure:  # broken TOML, text that is not UTF-8, a number of thousands of digits
        raise error(f"{where}: not TOML: {failure}", "Mend the file at this place; it is TOML in UTF-8.") from failure
    return Table(where, values, error)


class Table:
    """One table of a file; whoever reads it asks for each key by the kind of its value.

    Every method raises the error class of the file, with place and remedy. ``example`` is the right side of an
    assignment, as the user may write it.
    """

    def __init__(self, where: str, values: Mapping[str, object], error: type[KgError] = OntologyError) -> None:
        self.where = where
        self._values = values
        self._error = error

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def refuse(self, problem: str, remedy: str, cause: Exception | None = None) -> NoReturn:
        """Say what is wrong here, and what to do."""
        raise self._error(f"{self.where}: {problem}", remedy) from cause

    def know(self, keys: Collection[str]) -> Table:
        """Refuse every key that is none of ``keys``."""
        for key in self._values:
            if key not in keys:
                self.refuse(f"unknown key {key!r}", nearest(key, keys))
        return self

    def value(self, key: str) -> object:
        """The value as it stands, None for a missing key."""
        return self._values.get(key)

    def text(self, key: str, example: str = '"…"', default: str | None = None) -> str:
        """A string with at least one letter; required where there is no default."""
        value = self._values.get(key, default)
        if value is None:
            self.refuse(f"the key {key!r} is missing", f"Write {key} = {example}.")
        if not isinstance(value, str) or not value.strip():
            self.refuse(f"{key} = {value!r} is no text", f"Write {key} = {example}.")
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""
        value = self._values.get(key, default)
        if not isinstance(value, bool):
            self.refuse(f"{key} = {value!r} is neither true nor false", f"Write {key} = true, or leave it out.")
        return value

    def number(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number from ``low`` to ``high``; required where there is no default."""
        value = self._values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            self.refuse(f"{key} = {value!r} is no whole number from {low} to {high}", f"Use {low} to {high}.")
        return value

    def words(self, key: str, example: str = '["word", "word"]', *, one: bool = False) -> tuple[str, ...]:
        """A list of strings, empty for a missing key; with ``one`` a single string stands for a list of one."""
        value = self._values.get(key, [])
        if one and isinstance(value, str):
            value = [value]
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
            self.refuse(f"{key} = {value!r} is not a list of words", f"Write {key} = {example}.")
        return tuple(value)

    def some_words(self, key: str, example: str = '["word", "word"]', *, one: bool = False) -> tuple[str, ...]:
        """A list of at least one string."""
        words = self.words(key, example, one=one)
        if not words:
            self.refuse(f"{key!r} has no words", f"Write {key} = {example}.")
        return words

    def one_of(self, key: str, known: Iterable[str], default: str | None = None) -> str:
        """One of the ``known`` strings; required where there is no default."""
        known = tuple(known)
        value = self._values.get(key, default)
        if value is None:
            self.refuse(f"the key {key!r} is missing", nearest("", known))
        if not isinstance(value, str) or value not in known:
            self.refuse(f"{key} {value!r} is unknown", nearest(str(value), known))
        return value

    def choice(self, key: str, kind: type[Choice], default: Choice | None = None) -> Choice:
        """A member of ``kind``, by its value; required where there is no default."""
        return kind(self.one_of(key, tuple(member.value for member in kind), default))

    def with_lists(self, lists: Mapping[str, tuple[str, ...]]) -> Table:
        """The same table, each "@name" in a list of words replaced by the words of that name."""

        def filled(value: object) -> object:
            if isinstance(value, dict):
                return {key: filled(part) for key, part in value.items()}
            if not isinstance(value, list):
                return value
            return [word for part in value for word in named(part)]

        def named(part: object) -> Iterable[object]:
            if not isinstance(part, str) or not part.startswith("@"):
                return [filled(part)]
            name = part.removeprefix("@")
            if name not in lists:
                self.refuse(f"no list of words is called {name!r}", nearest(name, lists))
            return lists[name]

        return Table(self.where, {key: filled(value) for key, value in self._values.items()}, self._error)

    def table(self, key: str, example: str = "{ … }") -> Table:
        """A table within this one, empty for a missing key."""
        value = self._values.get(key, {})
        if not isinstance(value, dict):
            self.refuse(f"{key!r} is not a table", f"Write {key} = {example}.")
        return Table(f"{self.where}, {key}", value, self._error)

    def entries(self, key: str, name: str | None = None, example: str | None = None) -> tuple[Table, ...]:
        """The tables of a list, none for a missing key; each is named by ``name`` (else the key) and its number."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            remedy = f"Write {key} = {example}." if example else f"Write [[{key}]] above each entry."
            self.refuse(f"{key!r} is not a list of tables", remedy)
        return tuple(
            Table(f"{self.where}, {name or key} {number}", entry, self._error)
            for number, entry in enumerate(value, start=1)
        )

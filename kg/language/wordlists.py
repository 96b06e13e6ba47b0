"""Reads ontology/languages/*/words/*.toml into the record of words.

A value is a text of words with spaces between them, a list where a word holds a space itself, or a table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

from kg.errors import OntologyError, nearest
from kg.language.words import Words
from kg.resources import shown_path
from kg.tables import read_table


def load_words(folder: Path) -> Words:
    """Read every *.toml of ``folder``; raises OntologyError for a list that is unknown, missing, twice or malformed."""
    found: dict[str, Any] = {}
    kinds = {field.name: str(field.type) for field in fields(Words)}
    for path in sorted(folder.glob("*.toml")):
        shown = shown_path(path)
        table = read_table(path, shown)
        for name in table:
            if name not in kinds:
                table.refuse(f"unknown list {name!r}", nearest(name, kinds))
            if name in found:
                table.refuse(f"the list {name!r} stands in another file too", "Keep one of them.")
            found[name] = _value(name, kinds[name], table.value(name), shown)
    missing = sorted(kinds.keys() - found.keys())
    if missing:
        raise OntologyError(f"{shown_path(folder)}: no list {missing[0]!r}", "Restore it from the distribution.")
    return Words(**found)


def _value(name: str, kind: str, value: Any, shown: str) -> Any:
    try:
        return _READERS[kind](value)
    except (TypeError, ValueError) as error:
        raise OntologyError(f"{shown}: {name}: {error}", _FORMS[kind]) from error


def _items(value: Any) -> list[str]:
    items = value.split() if isinstance(value, str) else value
    if not isinstance(items, list) or not items or not all(isinstance(item, str) and item for item in items):
        raise ValueError(f"{value!r} is no list of words")
    return items


def _word(value: Any) -> str:
    if not isinstance(value, str) or len(value.split()) != 1:
        raise ValueError(f"{value!r} is not one word")
    return value


def _table(value: Any) -> dict[str, list[str]]:
    if not isinstance(value, dict) or not value:
        raise ValueError(f"{value!r} is no table")
    return {key: _items(words) for key, words in value.items()}


def _by_form(value: Any) -> dict[str, str]:
    """Form → key; a form of two keys belongs to the later one."""
    return {form: key for key, forms in _table(value).items() for form in forms}


def _longest_first(value: Any) -> tuple[str, ...]:
    return tuple(sorted(set(_items(value)), key=lambda word: (-len(word), word)))


_READERS: dict[str, Callable[[Any], Any]] = {
    "str": _word,
    "frozenset[str]": lambda value: frozenset(_items(value)),
    "tuple[str, ...]": _longest_first,
    "Mapping[str, str]": _by_form,
    "Mapping[str, tuple[str, ...]]": lambda value: {key: tuple(words) for key, words in _table(value).items()},
    "Mapping[str, frozenset[str]]": lambda value: {key: frozenset(words) for key, words in _table(value).items()},
}
_FORMS = {
    "str": 'Write one word: name = "word".',
    "frozenset[str]": 'Write words with spaces between them: name = "one two".',
    "tuple[str, ...]": 'Write words with spaces between them: name = "one two".',
    "Mapping[str, str]": 'Write the forms of each word: "word" = "form form".',
    "Mapping[str, tuple[str, ...]]": 'Write the parts of each word: "im" = "in dem".',
    "Mapping[str, frozenset[str]]": 'Write what each word can be: "uns" = "Acc Dat".',
}

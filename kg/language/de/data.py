"""The word lists of German, each read once at first use."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from kg.errors import OntologyError
from kg.language.wordlists import load_words
from kg.language.words import Words
from kg.resources import language_folder, shown_path
from kg.tables import read_table


@cache
def words() -> Words:
    """The words of grammar."""
    return load_words(language_folder(code="de") / "words")


@cache
def first_names() -> frozenset[str]:
    """First names as written: in "Emil von Sauer" the second is none of them."""
    return women() | _names("male")


@cache
def women() -> frozenset[str]:
    """First names of women."""
    return _names("female")


def _names(sex: str) -> frozenset[str]:
    path = language_folder(code="de") / "first-names.toml"
    table = read_table(path, path.name)
    origins = [entry.text(sex, '"Liv"').split() for entry in table.entries("origin")]
    return frozenset(chain(table.some_words(sex, '["Anna"]'), *origins))


def lines(name: str) -> Iterator[str]:
    """The lines of one list of words, comments and empty lines left out; raises OntologyError when it is missing."""
    path = language_folder(code="de") / "words" / name
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"{shown_path(path)}: {error}", "Restore it from the distribution.") from error
    return (line for line in text.splitlines() if line and not line.startswith("#"))

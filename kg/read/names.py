"""How other tools name and wrap what is read: reading.toml → ReadingNames."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import CueError
from kg.resources import in_force, shown_path
from kg.tables import read_table

#: the fields that an article may have
FIELDS = ("text", "title", "date", "publisher", "url", "id")

_TABLES = ("fields", "records", "pages", "documents", "exports", "words", "languages")
_SEPARATORS = re.compile(r"[\s_.:-]+")


@dataclass(frozen=True, slots=True)
class ReadingNames:
    """The tables of reading.toml; names of fields are plain (see ``plain``)."""

    fields: Mapping[str, tuple[str, ...]]  #: field of an article → names in records, best first
    values: tuple[str, ...]
    wrappers: tuple[str, ...]
    lists: tuple[str, ...]
    consent: frozenset[str]
    headline_styles: tuple[str, ...]  #: how the names of a Word document's styles for headlines begin
    export_labels: frozenset[str]  #: what stands before a colon in the head of an exported article, in small letters
    own_words: frozenset[str]  #: frequent words of the language of the data files
    languages: Mapping[str, frozenset[str]]  #: other languages → their frequent words


def plain(name: str) -> str:
    """A field's name without what tools write differently."""
    return _SEPARATORS.sub("", name.lower())


def reading_names() -> ReadingNames:
    """The tables in force; raises CueError where the file does not hang together."""
    return _load(in_force().language / "reading.toml")


@cache
def _load(path: Path) -> ReadingNames:
    table = read_table(path, shown_path(path), CueError).know(_TABLES)
    fields = table.table("fields").know(FIELDS)
    records = table.table("records").know(("values", "wrappers", "lists"))
    own = frozenset(table.table("words").know(("frequent",)).some_words("frequent"))
    languages = table.table("languages")
    return ReadingNames(
        fields={name: tuple(map(plain, fields.some_words(name))) for name in FIELDS},
        values=records.words("values"),
        wrappers=records.words("wrappers"),
        lists=records.words("lists"),
        consent=frozenset(table.table("pages").know(("consent",)).words("consent")),
        headline_styles=table.table("documents").know(("headline",)).some_words("headline"),
        export_labels=frozenset(map(str.lower, table.table("exports").know(("labels",)).some_words("labels"))),
        own_words=own,
        languages={name: frozenset(languages.some_words(name)) - own for name in languages},
    )

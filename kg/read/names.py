"""How other tools name and wrap what is read: reading.toml → ReadingNames."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import CueError
from kg.resources import Overlay, in_force, shown_path
from kg.tables import Table, read_table

#: the fields that an article may have
FIELDS = ("text", "title", "date", "publisher", "url", "id")

_TABLES = ("fields", "records", "pages", "documents", "dates", "exports", "words", "languages")
_MONTHS = 12
_SEPARATORS = re.compile(r"[\s_.:-]+")


@dataclass(frozen=True, slots=True)
class ExportNames:
    """How press databases part and label their articles."""

    document: tuple[str, ...]
    of: tuple[str, ...]
    documents: tuple[str, ...]
    below: tuple[str, ...]  #: labels of the lines below a text
    labels: frozenset[str]  #: labels of the lines above it, in small letters


@dataclass(frozen=True, slots=True)
class ReadingNames:
    """The tables of reading.toml; names of fields are plain (see ``plain``)."""

    fields: Mapping[str, tuple[str, ...]]  #: field of an article → names in records, best first
    values: tuple[str, ...]
    wrappers: tuple[str, ...]
    lists: tuple[str, ...]
    consent: frozenset[str]
    headline_styles: tuple[str, ...]  #: how the names of a Word document's styles for headlines begin
    months: tuple[str, ...]  #: names of months in other languages, in small letters, January first
    exports: ExportNames
    #: other languages → their frequent words, and those of the language of the data files that they lack
    languages: Mapping[str, tuple[frozenset[str], frozenset[str]]]


def plain(name: str) -> str:
    """A field's name without what tools write differently."""
    return _SEPARATORS.sub("", name.lower())


def reading_names() -> ReadingNames:
    """The tables in force; raises CueError where the file does not hang together."""
    return _of(in_force().language)


@cache
def _of(folder: Overlay) -> ReadingNames:
    """Asked for many times an article: the disk is looked at once."""
    return _load(folder / "reading.toml")


@cache
def _load(path: Path) -> ReadingNames:
    table = read_table(path, shown_path(path), CueError).know(_TABLES)
    fields = table.table("fields").know(FIELDS)
    records = table.table("records").know(("values", "wrappers", "lists"))
    words = table.table("words").know(("frequent", "dialects"))
    own, dialects = frozenset(words.some_words("frequent")), frozenset(words.words("dialects"))
    languages = table.table("languages")
    others = {name: frozenset(languages.some_words(name)) for name in languages}
    return ReadingNames(
        fields={name: tuple(map(plain, fields.some_words(name))) for name in FIELDS},
        values=records.words("values"),
        wrappers=records.words("wrappers"),
        lists=records.words("lists"),
        consent=frozenset(table.table("pages").know(("consent",)).words("consent")),
        headline_styles=table.table("documents").know(("headline",)).some_words("headline"),
        months=_months(table.table("dates").know(("months",))),
        exports=_exports(table.table("exports").know(("document", "of", "documents", "below", "labels"))),
        languages={name: (theirs - own, (own | dialects) - theirs) for name, theirs in others.items()},
    )


def _months(table: Table) -> tuple[str, ...]:
    months = tuple(map(str.lower, table.some_words("months")))
    if len(months) != _MONTHS:
        table.refuse(f"{len(months)} months", 'Write all twelve: months = ["january", …].')
    return months


def _exports(table: Table) -> ExportNames:
    return ExportNames(
        document=table.some_words("document"),
        of=table.some_words("of"),
        documents=table.some_words("documents"),
        below=table.some_words("below"),
        labels=frozenset(map(str.lower, table.some_words("labels"))),
    )

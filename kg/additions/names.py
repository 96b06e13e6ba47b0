"""Read ontology/gazetteer/columns.toml: how tables of entities name their columns, classes and genders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.model import EntityType
from kg.resources import Files, shown_path
from kg.tables import Table, read_table

#: What is read of an entity.
FIELDS = ("id", "label", "alias", "type", "country", "gender", "surname", "role", "of", "begin", "end", "seen")
_GENDERS = ("Masc", "Fem")


@dataclass(frozen=True, slots=True)
class Names:
    """What tables write, in the form of ``plain``, and what it means."""

    fields: Mapping[str, tuple[str, ...]]  #: field → names of columns, the likeliest first
    commas: frozenset[str]  #: columns that list names with commas between them
    types: Mapping[str, EntityType]
    genders: Mapping[str, str]
    between: tuple[str, ...]  #: words between an office and its body, longest first


def plain(name: str) -> str:
    """A name of a column as it is compared: "Start Date" → "startdate"."""
    return "".join(character for character in name.casefold() if character.isalnum())


@cache
def load_names(folder: Files) -> Names:
    """The names of ``folder`` (ontology/gazetteer); raises OntologyError with file and place."""
    file = folder / "columns.toml"
    content = read_table(file, shown_path(file)).know(("fields", "lists", "types", "genders", "offices"))
    fields = content.table("fields").know(FIELDS)
    types = content.table("types").know(tuple(EntityType))
    return Names(
        {field: tuple(map(plain, fields.some_words(field))) for field in FIELDS},
        frozenset(map(plain, content.table("lists").know(("commas",)).words("commas"))),
        {word: EntityType(name) for name, word in _pairs(types)},
        {word: name for name, word in _pairs(content.table("genders").know(_GENDERS))},
        tuple(sorted(content.table("offices").know(("between",)).some_words("between"), key=len, reverse=True)),
    )


def _pairs(table: Table) -> list[tuple[str, str]]:
    return [(name, plain(word)) for name in table for word in table.some_words(name)]

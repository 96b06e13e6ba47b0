"""Read ontology/languages/*/first-names.toml: which first names tell "er" from "sie", and where they are at home."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.language.spelling import fold
from kg.tables import Table, read_table

_KEYS = {"female": "Fem", "male": "Masc"}
_ORIGIN_KEYS = {"of", *_KEYS}


@dataclass(frozen=True, slots=True)
class FirstNames:
    """Folded first name → what it tells."""

    genders: dict[str, str]  #: "Fem" or "Masc"
    origins: dict[str, frozenset[str]]  #: labels of the countries where it is common; names common all over are in none


def read_first_names(file: Path) -> FirstNames:
    """Read the two lists and the names by origin; raises OntologyError for a missing list or a name in both."""
    table = read_table(file, file.name).know({*_KEYS, "origin"})
    names = FirstNames({}, {})
    for key, gender in _KEYS.items():
        for name in table.some_words(key, '["Maria", "Anna"]'):
            _note(name, gender, names, table)
    for entry in table.entries("origin"):
        entry.know(_ORIGIN_KEYS)
        countries = frozenset(entry.some_words("of", '["Norwegen"]'))
        for key, gender in _KEYS.items():
            for name in entry.text(key, '"Astrid Liv"').split():
                _note(name, gender, names, entry)
                names.origins[fold(name)] = names.origins.get(fold(name), frozenset()) | countries
    return names


def _note(name: str, gender: str, names: FirstNames, table: Table) -> None:
    if names.genders.setdefault(fold(name), gender) != gender:
        table.refuse(f"{name!r} is in both lists", "Keep names that leave a doubt out of both.")

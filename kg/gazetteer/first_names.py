"""Read ontology/languages/*/first-names.toml: which first names leave no doubt about "er" or "sie"."""

from __future__ import annotations

from pathlib import Path

from kg.language.spelling import fold
from kg.tables import read_table

_KEYS = {"female": "Fem", "male": "Masc"}


def read_first_names(file: Path) -> dict[str, str]:
    """Return folded first name → "Fem" or "Masc"; raises OntologyError for a missing list or a name in both."""
    table = read_table(file, file.name).know(_KEYS)
    names: dict[str, str] = {}
    for key, gender in _KEYS.items():
        for name in table.some_words(key, '["Maria", "Anna"]'):
            if names.setdefault(fold(name), gender) != gender:
                table.refuse(f"{name!r} is in both lists", "Keep names that leave a doubt out of both.")
    return names

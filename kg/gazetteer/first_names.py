"""Read ontology/languages/*/first-names.toml: which first names leave no doubt about "er" or "sie"."""

from __future__ import annotations

import tomllib
from pathlib import Path

from kg.errors import OntologyError
from kg.language.spelling import fold

_KEYS = {"female": "Fem", "male": "Masc"}


def read_first_names(file: Path) -> dict[str, str]:
    """Return folded first name → "Fem" or "Masc"; raises OntologyError for a missing list or a name in both."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OntologyError(f"{file.name}: {error}", "Mend the file; its first lines describe the form.") from error
    if set(content) != set(_KEYS):
        raise OntologyError(
            f"{file.name}: has the keys {sorted(content)}", "Give exactly two lists of names: female and male."
        )
    names: dict[str, str] = {}
    for key, gender in _KEYS.items():
        for name in content[key]:
            if names.setdefault(fold(name), gender) != gender:
                raise OntologyError(
                    f"{file.name}: {name!r} is in both lists", "Keep names that leave a doubt out of both."
                )
    return names

"""Read ontology/languages/*/kinds.toml: words that fit some countries, such as "asiatisch" or "Königreich"."""

from __future__ import annotations

import tomllib
from pathlib import Path

from kg.errors import OntologyError
from kg.language.spelling import fold


def read_kinds(file: Path) -> dict[str, tuple[str, ...]]:
    """Return folded word → labels of countries; raises OntologyError for malformed TOML or a word without countries."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OntologyError(f"{file.name}: {error}", "Mend the file; its first lines describe the form.") from error
    kinds: dict[str, tuple[str, ...]] = {}
    for word, labels in content.items():
        if not isinstance(labels, list) or not labels:
            raise OntologyError(
                f"{file.name}: {word!r} has no list of countries", 'Write Emirat = ["Katar", "Kuwait"].'
            )
        kinds[fold(word)] = tuple(labels)
    return kinds

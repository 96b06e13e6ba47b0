"""Read ontology/languages/*/kinds.toml: words that fit some countries, such as "asiatisch" or "Königreich"."""

from __future__ import annotations

from pathlib import Path

from kg.language.spelling import fold
from kg.tables import read_table


def read_kinds(file: Path) -> dict[str, tuple[str, ...]]:
    """Return folded word → labels of countries; raises OntologyError for malformed TOML or a word without countries."""
    table = read_table(file, file.name)
    return {fold(word): table.some_words(word, '["Katar", "Kuwait"]') for word in table}

"""Load the gazetteer: the entities and offices of ontology/gazetteer, the words of the language that lead to them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kg.caching import remembered
from kg.errors import OntologyError, nearest
from kg.gazetteer import Gazetteer
from kg.gazetteer.categories import read_categories
from kg.gazetteer.first_names import read_first_names
from kg.gazetteer.index import Index
from kg.gazetteer.kinds import read_kinds
from kg.gazetteer.nouns import read_nouns
from kg.gazetteer.roles import read_roles
from kg.gazetteer.turtle import read_rows
from kg.model import EntityType
from kg.resources import Files, language_folder


def load_gazetteer(folder: Files, language: Files) -> Gazetteer:
    """Load names from ``folder`` (ontology/gazetteer) and nouns from ``language`` (ontology/languages/de).

    Raises OntologyError with file and place.
    """
    spoken = [language / name for name in ("roles.toml", "nouns.toml", "first-names.toml", "kinds.toml")]
    # Words are folded and stemmed by the language, which has words of its own.
    sources = (*folder.glob("*.ttl"), folder / "categories.toml", *spoken, *language_folder().glob("words/*"))
    return remembered("gazetteer", sources, lambda: _read(folder, *spoken))


def _read(folder: Files, roles_file: Path, nouns: Path, first_names: Path, kinds: Path) -> Gazetteer:
    index, roles = Index(read_rows(folder)), read_roles(roles_file)
    categories = read_categories(folder / "categories.toml", roles.categories)
    fitting = _fitting_countries(read_kinds(kinds), index)
    gazetteer = Gazetteer(index, roles, read_nouns(nouns), read_first_names(first_names), categories, fitting)
    for noun in roles.nouns.values():
        for label in noun.of:
            if not gazetteer.find(label):
                raise OntologyError(
                    f"roles.toml, noun {noun.form!r}: of {label!r} is no name in the gazetteer",
                    "Write the label of a country or body.",
                )
    for title, body in roles.heads:
        if gazetteer.known(body) is None:
            raise OntologyError(
                f"roles.toml, head {title!r}: of {body!r} is no name in the gazetteer", "Write the label of a body."
            )
    return gazetteer


def _fitting_countries(kinds: Mapping[str, tuple[str, ...]], index: Index) -> dict[str, frozenset[str]]:
    """Folded word → keys of the countries it fits; raises OntologyError for a label that is no country."""
    countries = {e.label: e.key for e in index.entities.values() if e.type is EntityType.COUNTRY}
    for word, labels in kinds.items():
        for label in labels:
            if label not in countries:
                raise OntologyError(f"kinds.toml, {word!r}: {label!r} is no country", nearest(label, countries))
    return {word: frozenset(countries[label] for label in labels) for word, labels in kinds.items()}

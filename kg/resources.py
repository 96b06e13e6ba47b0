"""Where ontology/ and queries/ are: inside the installed package, else beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from kg.errors import OntologyError

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    for folder in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise OntologyError(
        f"{name}/: the folder is missing from the installation", "Reinstall kg: pip install --force-reinstall ."
    )


def ontology_folder() -> Path:
    """The folder with the ontology, shapes, gazetteer, relation and cue files."""
    return _folder("ontology")


def queries_folder() -> Path:
    """The folder with the saved queries."""
    return _folder("queries")

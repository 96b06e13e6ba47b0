"""Where ontology/ and queries/ are: inside the installed package, else beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from kg.errors import OntologyError

#: The language that kg reads: the name of its folders and the tag of its literals.
LANGUAGE = "de"
_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    for folder in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise OntologyError(
        f"{name}/: the folder is missing from the installation", "Reinstall kg: pip install --force-reinstall ."
    )


def ontology_folder() -> Path:
    """The folder with the ontology, shapes, gazetteer and languages."""
    return _folder("ontology")


def language_folder(ontology: Path | None = None, code: str = LANGUAGE) -> Path:
    """The folder with everything that says how a language says it: relations, cues, words."""
    return (ontology or ontology_folder()) / "languages" / code


def shown_path(path: Path) -> str:
    """``path`` as messages name it: from the folder ontology/ on."""
    parts = path.parts
    start = len(parts) - 1 - parts[::-1].index("ontology") if "ontology" in parts else len(parts) - 2
    return "/".join(parts[start:]) + ("" if path.suffix else "/")


def queries_folder() -> Path:
    """The folder with the saved queries."""
    return _folder("queries")

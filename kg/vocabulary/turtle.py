"""The Turtle files of the ontology as plain triples, in the namespace in force; a broken one is refused by its line."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.resources import in_namespace, shown_path

#: Subject, predicate, object; IRIs bare, literals with their language: "Treffen@de".
Triple = tuple[str, str, str]


def read_turtle(path: Path) -> list[Triple]:
    """Parse one ontology file; raises OntologyError with the line for a missing or broken file."""
    return [(_text(quad.subject), quad.predicate.value, _text(quad.object)) for quad in _parse(path)]


def read_quads(path: Path) -> list[tuple[str, str, str, str]]:
    """Parse one ontology file into N-Triples-encoded terms, without graph name; raises OntologyError."""
    return [(str(quad.subject), str(quad.predicate), str(quad.object), "") for quad in _parse(path)]


def _parse(path: Path) -> list[ox.Quad]:
    shown = shown_path(path)
    try:
        return list(ox.parse(in_namespace(path.read_text(encoding="utf-8")), format=ox.RdfFormat.TURTLE))
    except OSError as error:
        problem = f"{shown}: cannot be read: {error.strerror or error}"
        raise OntologyError(problem, "Reinstall kg, or restore the file.") from error
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        if isinstance(error, UnicodeDecodeError):
            line = error.object.count(b"\n", 0, error.start) + 1
        place = f"{shown}, line {line}" if line else shown
        problem = f"{place}: not Turtle: {getattr(error, 'msg', error)}"
        raise OntologyError(problem, "Mend the file at this place.") from error


def _text(term: object) -> str:
    if isinstance(term, ox.Literal):
        return f"{term.value}@{term.language}" if term.language else term.value
    return term.value if isinstance(term, ox.NamedNode) else str(term)

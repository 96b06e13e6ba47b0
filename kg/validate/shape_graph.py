"""ontology/shapes.ttl → the shapes as the engine gets them: every property shape with a name and targets of its own."""

from __future__ import annotations

from pathlib import Path

from rdflib import RDF, SH, BNode, Graph, URIRef
from rdflib.term import Node

from kg.errors import OntologyError, system_error
from kg.resources import in_namespace, shown_path
from kg.validate.shapes import local_name


def load_shapes(*paths: Path) -> Graph:
    """Parse shapes and let every property shape find its targets itself.

    The answers are the same; a finding names its property shape (Event-status), and pySHACL, to which the tests compare
    them, is four times faster. Raises OntologyError for a broken file.
    """
    graph = Graph()
    for path in paths:
        try:
            graph.parse(data=in_namespace(path.read_text(encoding="utf-8")), format="turtle")
        except OSError as error:
            remedy = "Reinstall kg, or restore the file."
            raise system_error(shown_path(path), "cannot be read", error, remedy, OntologyError) from error
        except Exception as error:
            problem = f"{shown_path(path)}: not Turtle: {' '.join(str(error).split())}"
            raise OntologyError(problem, "Mend the file at this place.") from error
    shapes = Graph()
    targeted = {*graph.subjects(SH.targetClass), *graph.subjects(SH.targetSubjectsOf)}
    names = _names(graph, targeted)
    for subject, predicate, value in graph:
        if predicate != SH.property or subject not in targeted:
            shapes.add((names.get(subject, subject), predicate, names.get(value, value)))
    for kind in (SH.targetClass, SH.targetSubjectsOf):
        for shape, target in graph.subject_objects(kind):
            for part in graph.objects(shape, SH.property):
                shapes.add((names.get(part, part), kind, target))
                shapes.add((names.get(part, part), RDF.type, SH.PropertyShape))
    return shapes


def _names(graph: Graph, targeted: set[Node]) -> dict[Node, Node]:
    """Name the property shapes without a name after node shape, path and severity: Event-status, Call-topic-info."""
    names: dict[Node, Node] = {}
    for shape in sorted(targeted, key=str):
        parts: dict[str, list[Node]] = {}
        for part in graph.objects(shape, SH.property):
            if isinstance(part, BNode):
                parts.setdefault(_path(graph, part), []).append(part)
        for path, same in parts.items():
            for part in same:
                gravity = local_name(graph.value(part, SH.severity) or SH.Violation)
                names[part] = URIRef(f"{shape}-{path}" + ("" if gravity == "Violation" else f"-{gravity.lower()}"))
    return names


def _path(graph: Graph, shape: Node) -> str:
    path = graph.value(shape, SH.path)
    if isinstance(path, URIRef):
        return local_name(path)
    alternatives = graph.value(path, SH.alternativePath)
    return "-".join(local_name(step) for step in graph.items(alternatives if alternatives is not None else path))  # type: ignore[arg-type]


def messages_of(shapes: Graph) -> dict[str, str]:
    """IRI of each named shape → its message; of several the first in the alphabet."""
    found: dict[str, list[str]] = {}
    for shape, message in shapes.subject_objects(SH.message):
        if isinstance(shape, URIRef):
            found.setdefault(str(shape), []).append(str(message))
    return {shape: min(messages) for shape, messages in sorted(found.items())}

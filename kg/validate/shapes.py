"""ontology/shapes.ttl → findings of pySHACL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pyshacl import validate as pyshacl_validate
from rdflib import RDF, SH, BNode, Graph, URIRef
from rdflib.term import Node

from kg.errors import OntologyError
from kg.model import Severity
from kg.resources import Files, shown_path


class Result(NamedTuple):
    """One result before its article and sentence are known."""

    severity: Severity
    focus: str  #: IRI
    path: str | None
    message: str
    shape: str
    value: str | None
    graph: str | None = None  #: the graph it stands in; None = any


def shape_files(folder: Files) -> list[Path]:
    """shapes.ttl of an ontology folder and what a user adds to it: files whose names end in -shapes.ttl."""
    added = [path for path in folder.glob("*-shapes.ttl") if path.name != "ontology-shapes.ttl"]
    return [folder / "shapes.ttl", *sorted(added)]


def load_shapes(*paths: Path) -> Graph:
    """Parse shapes and let every property shape find its targets itself.

    pySHACL sets up each constraint anew for every focus node it reaches through a node shape; a property shape with its
    own targets is set up once. The answers are the same, four times faster. Raises OntologyError for a broken file.
    """
    graph = Graph()
    for path in paths:
        try:
            graph.parse(path, format="turtle")
        except OSError as error:
            problem = f"{shown_path(path)}: cannot be read: {error.strerror}"
            raise OntologyError(problem, "Reinstall kg, or restore the file.") from error
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
                gravity = _local(graph.value(part, SH.severity) or SH.Violation)
                names[part] = URIRef(f"{shape}-{path}" + ("" if gravity == "Violation" else f"-{gravity.lower()}"))
    return names


def _path(graph: Graph, shape: Node) -> str:
    path = graph.value(shape, SH.path)
    if isinstance(path, URIRef):
        return _local(path)
    alternatives = graph.value(path, SH.alternativePath)
    return "-".join(_local(step) for step in graph.items(alternatives if alternatives is not None else path))  # type: ignore[arg-type]


def _local(iri: object) -> str:
    return str(iri).replace("#", "/").rpartition("/")[2]


def run_shapes(data: Graph, shapes: Graph) -> Iterator[Result]:
    """Validate ``data``, without inference: super-types are written out."""
    _, report, _ = pyshacl_validate(data, shacl_graph=shapes, inference="none", advanced=False, js=False)
    for result in report.subjects(RDF.type, SH.ValidationResult):
        shape = report.value(result, SH.sourceShape)
        path, value = report.value(result, SH.resultPath), report.value(result, SH.value)
        severity = str(report.value(result, SH.resultSeverity)).removeprefix(str(SH))
        messages = sorted(str(message) for message in report.objects(result, SH.resultMessage))
        yield Result(
            severity=Severity(severity),
            focus=str(report.value(result, SH.focusNode)),
            path=str(path) if isinstance(path, URIRef) else None,
            message=messages[0] if messages else "This does not meet its shape.",
            shape=_local(shape),
            value=None if value is None else str(value),
        )

"""The same shapes by pySHACL, the reference engine of the field: several times slower, an independent witness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyshacl import validate
from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

from kg.findings import Severity
from kg.validate.load import quiet_rdflib, to_graph
from kg.validate.shape_graph import load_shapes, messages_of
from kg.validate.shapes import NO_MESSAGE, Result, local_name


class ReferenceShapes:
    """Shapes, ready for pySHACL."""

    def __init__(self, *paths: Path) -> None:
        """``paths``: Turtle files; raises OntologyError for a broken one."""
        self._shapes = load_shapes(*paths)
        self._messages = messages_of(self._shapes)

    def results(self, triples: Iterable[tuple[str, str, str]]) -> Iterator[Result]:
        """Validate N-Triples-encoded terms, without inference, as ``kg.validate.shapes.Shapes`` does."""
        with quiet_rdflib():
            _, report, _ = validate(to_graph(triples), shacl_graph=self._shapes, inference="none")
        assert isinstance(report, Graph)
        for found in report.subjects(RDF.type, SH.ValidationResult):
            yield self._result(report, found)

    def _result(self, report: Graph, found: Node) -> Result:
        shape = str(report.value(found, SH.sourceShape))
        path, value = report.value(found, SH.resultPath), report.value(found, SH.value)
        return Result(
            severity=Severity(local_name(report.value(found, SH.resultSeverity))),
            focus=str(report.value(found, SH.focusNode)),
            path=str(path) if isinstance(path, URIRef) else None,
            message=self._messages.get(shape, NO_MESSAGE),
            shape=local_name(shape),
            value=None if value is None else str(value),
        )

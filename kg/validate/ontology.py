"""The ontology itself → findings: terms not explained, event classes not complete, files that disagree."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import SH, Graph, URIRef

from kg.findings import Finding, Severity
from kg.resources import Files, shown_path
from kg.validate.checks import load_checks
from kg.validate.shape_graph import load_shapes
from kg.validate.shapes import Shapes, shape_files
from kg.vocabulary import Vocabulary, load_vocabulary, term_files
from kg.vocabulary.turtle import read_quads, read_turtle


def check_ontology(folder: Files) -> tuple[Finding, ...]:
    """Check ``folder`` against ontology-shapes.ttl, shapes and checks against the terms they name.

    Raises OntologyError for files that cannot be read.
    """
    vocabulary = load_vocabulary(folder)
    files = [*term_files(folder), folder / "alignment.ttl"]
    data = [quad[:3] for path in files for quad in read_quads(path)]
    shapes = load_shapes(*shape_files(folder))
    findings = [
        Finding(result.severity, result.focus, result.path, result.message, result.shape, value=result.value)
        for result in Shapes.of(folder / "ontology-shapes.ttl").results(data)
    ]
    findings.extend(_classes_without_shape(vocabulary, shapes))
    findings.extend(_undefined_terms(vocabulary, shapes, folder))
    return tuple(sorted(findings, key=lambda f: (f.focus, f.shape, f.value or "")))


def _classes_without_shape(vocabulary: Vocabulary, shapes: Graph) -> Iterator[Finding]:
    targets = set(shapes.objects(None, SH.targetClass))
    for name in vocabulary.parents:
        iri = vocabulary.kgo(name)
        if URIRef(iri) not in targets and not _is_value_class(name, vocabulary):
            message = "The class has no shape: add one to shapes.ttl, or to NAME-shapes.ttl beside your own class."
            yield Finding(Severity.VIOLATION, iri, None, message, "class-without-shape")


def _is_value_class(name: str, vocabulary: Vocabulary) -> bool:
    """Fixed values (Status, Channel …) never occur as typed nodes of a graph."""
    return any(parent.endswith("owl#Thing") for parent in vocabulary.parents[name])


def _undefined_terms(vocabulary: Vocabulary, shapes: Graph, folder: Files) -> Iterator[Finding]:
    message = "The term is used in {}, but no file defines it."
    for path in shape_files(folder):
        file = shown_path(path)
        used = {term for quad in read_turtle(path) for term in quad if term.startswith(vocabulary.namespace)}
        for iri in sorted(used):
            if iri.removeprefix(vocabulary.namespace) not in vocabulary.terms:
                yield Finding(Severity.VIOLATION, iri, None, message.format(file), "undefined-term", value=file)
    for check in load_checks(folder):
        for name in vocabulary.undefined(check.query):
            file = f"ontology/checks/{check.name}.rq"
            yield Finding(
                Severity.VIOLATION,
                vocabulary.namespace + name,
                None,
                message.format(file),
                "undefined-term",
                value=file,
            )

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from pyshacl import validate
from rdflib import RDF, SH

from kg.errors import OntologyError
from kg.graph.terms import Quad
from kg.resources import ontology_folder
from kg.validate.load import quiet_rdflib, to_graph
from kg.validate.shape_graph import load_shapes
from kg.validate.shapes import Shapes
from tests.validate.test_bad import FILES, HERE, read

Found = set[tuple[str, str | None, str | None, str]]


def by_the_reference(quads: list[Quad]) -> Found:
    """What pySHACL finds by shapes.ttl as it stands: focus, path, value, message."""
    plain = rdflib.Graph().parse(ontology_folder() / "shapes.ttl")
    with quiet_rdflib():
        _, report, _ = validate(to_graph(quads), shacl_graph=plain, inference="none")
    return {
        (
            str(report.value(result, SH.focusNode)),
            str(path) if isinstance(path := report.value(result, SH.resultPath), rdflib.URIRef) else None,
            None if (value := report.value(result, SH.value)) is None else str(value),
            str(report.value(result, SH.resultMessage)),
        )
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }


def by_our_engine(quads: list[Quad]) -> Found:
    shapes = Shapes.of(ontology_folder() / "shapes.ttl")
    return {(r.focus, r.path, r.value, r.message) for r in shapes.results(quad[:3] for quad in quads)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_engine_finds_in_each_wrong_graph_what_the_reference_finds(path: Path) -> None:
    quads = read(HERE / "context.ttl", path)
    assert by_our_engine(quads) == by_the_reference(quads)


def test_engine_finds_in_all_wrong_graphs_together_what_the_reference_finds() -> None:
    quads = read(HERE / "context.ttl", *FILES)
    found = by_our_engine(quads)
    assert found == by_the_reference(quads)
    assert len(found) > 60


def test_blank_nodes_of_foreign_graphs_are_asked_like_others() -> None:
    kind = ("_:x", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<https://w3id.org/kg-news/ontology#Article>")
    assert "_:x" in {result.focus for result in Shapes.of(ontology_folder() / "shapes.ttl").results([kind])}


def test_term_that_is_no_rdf_is_a_finding_and_hides_no_other() -> None:
    shapes = Shapes.of(ontology_folder() / "shapes.ttl")
    kind = ("<a:b>", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<https://w3id.org/kg-news/ontology#Article>")
    results = list(shapes.results([kind, ("<a:c>", "<a:p>", '"x"@not_a_language')]))
    assert ("a:c", "no-term") in {(result.focus, result.shape) for result in results}
    assert "a:b" in {result.focus for result in results}


def test_shape_that_the_engine_does_not_understand_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own-shapes.ttl"
    path.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n<a:S> a sh:NodeShape ; sh:targetClass <a:C> ; sh:property [ sh:path 5 ] .\n",
        encoding="utf-8",
    )
    with pytest.raises(OntologyError, match=r"own-shapes\.ttl"):
        Shapes.of(path)


def test_shapes_have_names_and_messages() -> None:
    shapes = load_shapes(ontology_folder() / "shapes.ttl")
    named = set(shapes.subjects(SH.path))
    assert all(isinstance(shape, rdflib.URIRef) for shape in named)
    assert all(shapes.value(shape, SH.message) for shape in named)
    messages = [str(message) for message in shapes.objects(None, SH.message)]
    assert all(message.endswith(".") and message[0].isupper() for message in messages)


def test_shapes_use_no_sparql() -> None:
    shapes = load_shapes(ontology_folder() / "shapes.ttl")
    assert not list(shapes.subject_objects(SH.sparql))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("@prefix sh: <http://www.w3.org/ns/shacl#> .\n<a:b> sh:path", "ontology/shapes.ttl: not Turtle: "),
        (None, "ontology/shapes.ttl: cannot be read (No such file or directory)"),
    ],
    ids=["broken", "missing"],
)
def test_shapes_file_that_cannot_be_read_is_refused(text: str | None, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "ontology" / "shapes.ttl"
    path.parent.mkdir()
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        load_shapes(path)
    assert caught.value.problem.startswith(problem)
    assert caught.value.remedy in ("Mend the file at this place.", "Reinstall kg, or restore the file.")

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from pyshacl import validate
from rdflib import RDF, SH

from kg.errors import OntologyError
from kg.resources import ontology_folder
from kg.validate.load import to_graph
from kg.validate.shapes import load_shapes, run_shapes
from tests.validate.test_bad import FILES, HERE, read


def test_shapes_with_targets_of_their_own_find_what_the_file_says() -> None:
    """The faster form of the shapes gives the results that pySHACL gives for shapes.ttl as it stands."""
    data = to_graph(quad for path in (HERE / "context.ttl", *FILES) for quad in read(path))
    plain = rdflib.Graph().parse(ontology_folder() / "shapes.ttl")
    _, report, _ = validate(data, shacl_graph=plain, inference="none")
    expected = {
        (str(report.value(result, SH.focusNode)), str(report.value(result, SH.resultMessage)))
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }
    found = {(r.focus, r.message) for r in run_shapes(data, load_shapes(ontology_folder() / "shapes.ttl"))}
    assert found == expected
    assert len(found) > 60


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
        (None, "ontology/shapes.ttl: cannot be read: No such file or directory"),
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

"""Shapes as the engine gets them: each with a name and targets of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import SH, URIRef

from kg.errors import OntologyError
from kg.validate.shape_graph import load_shapes, messages_of

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix x: <urn:x#> .
x:Thing a sh:NodeShape ; sh:targetClass x:Class ;
    sh:property [ sh:path x:name ; sh:minCount 1 ; sh:message "needs a name" ] ,
        [ sh:path x:name ; sh:maxCount 9 ; sh:severity sh:Info ; sh:message "many names" ] ,
        [ sh:path [ sh:alternativePath ( x:one x:two ) ] ; sh:minCount 1 ; sh:message "one of two" ] .
"""


def test_property_shapes_are_named_by_path_and_gravity_and_find_their_own_targets(tmp_path: Path) -> None:
    (tmp_path / "shapes.ttl").write_text(SHAPES, encoding="utf-8")
    shapes = load_shapes(tmp_path / "shapes.ttl")
    assert messages_of(shapes) == {
        "urn:x#Thing-name": "needs a name",
        "urn:x#Thing-name-info": "many names",
        "urn:x#Thing-one-two": "one of two",
    }
    assert {str(shape) for shape in shapes.subjects(SH.targetClass, URIRef("urn:x#Class"))} >= set(messages_of(shapes))


@pytest.mark.parametrize(("text", "message"), [("x:Thing a", "not Turtle"), (None, "cannot be read")])
def test_file_of_shapes_that_is_none_is_refused(text: str | None, message: str, tmp_path: Path) -> None:
    path = tmp_path / "shapes.ttl"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=message):
        load_shapes(path)

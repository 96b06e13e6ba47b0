"""Whatever a text contains, what is written is read back, and nothing else is."""

from __future__ import annotations

import io

import pyoxigraph as ox
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.graph.formats import FORMATS
from kg.graph.names import Names, digest
from kg.graph.terms import line_of, literal, quad_of, safe_text, worded
from kg.rdf import write
from kg.validate.load import to_term

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
NAMES = Names("https://example.org/kg/")


@given(ANY_TEXT)
def test_any_text_is_read_back(text: str) -> None:
    [quad] = ox.parse(f"<a:b> <a:b> {worded(text)} .", format=ox.RdfFormat.N_TRIPLES)
    assert quad.object == ox.Literal(safe_text(text), language="de")
    assert to_term(literal(text)) == rdflib.Literal(safe_text(text))
    assert len(safe_text(text)) == len(text)


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_any_names_make_one_line_of_nquads(article: str, key: str, text: str) -> None:
    quad = (NAMES.article("x" + article), NAMES.entity(key), literal(text), NAMES.graph("x" + article))
    line = line_of(quad)
    assert line.count("\n") == 1
    assert quad_of(line) == quad
    assert len(list(ox.parse(line.encode(), format=ox.RdfFormat.N_QUADS))) == 1


@given(ANY_TEXT, ANY_TEXT)
def test_different_names_have_different_iris(one: str, other: str) -> None:
    assert (NAMES.publisher(one) == NAMES.publisher(other)) == (one == other)
    assert (digest(one) == digest(other)) == (one == other)


@settings(max_examples=30)
@given(st.lists(st.tuples(ANY_TEXT, ANY_TEXT), max_size=8))
def test_any_labels_survive_turtle(labels: list[tuple[str, str]]) -> None:
    quads = [(NAMES.publisher(name), NAMES.run("label"), worded(text), NAMES.graph("a")) for name, text in labels]
    stream = io.BytesIO()
    write(quads, stream, FORMATS["turtle"], base=NAMES.base, prefixes={"x": "https://example.org/x#"})
    found = {str(quad.object) for quad in ox.parse(stream.getvalue(), format=ox.RdfFormat.TURTLE)}
    assert found == {str(ox.Literal(safe_text(text), language="de")) for _, text in labels}

from __future__ import annotations

import pytest
import rdflib

from kg.rdf import to_quads
from kg.validate.load import to_graph, to_term
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN, resolution

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("<https://a.example/b>", rdflib.URIRef("https://a.example/b")),
        ('"plain"', rdflib.Literal("plain")),
        ('"Tag"@de', rdflib.Literal("Tag", lang="de")),
        (f'"007"^^<{XSD}integer>', rdflib.Literal("007", datatype=rdflib.XSD.integer, normalize=False)),
        (r'"a\"b\\n\n\t\u00fc\U0001f600"', rdflib.Literal('a"b\\n\n\tü😀')),
        ('"ends with a quote\\""@de', rdflib.Literal('ends with a quote"', lang="de")),
        ('""', rdflib.Literal("")),
        ("_:b1", rdflib.URIRef("_:b1")),
    ],
    ids=["IRI", "plain", "language", "datatype", "escapes", "quote at the end", "empty", "blank node"],
)
def test_load_term_is_decoded(text: str, term: rdflib.term.Identifier) -> None:
    decoded = to_term(text)
    assert decoded == term
    assert str(decoded) == str(term)


def test_load_gives_the_graph_that_rdflib_reads(vocabulary: Vocabulary) -> None:
    quads = to_quads(resolution(), RUN, vocabulary, BASE)
    expected = rdflib.Graph().parse(data="".join(" ".join(quad[:3]) + " .\n" for quad in quads), format="nt")
    assert set(to_graph(quads)) == set(expected)


def test_load_plain_strings_have_no_datatype() -> None:
    [(_, _, value)] = to_graph([("<a:b>", "<a:b>", '"x"', "")])
    assert isinstance(value, rdflib.Literal)
    assert value.datatype is None

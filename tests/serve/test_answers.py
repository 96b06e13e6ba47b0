"""Answers in the forms of the protocol; nothing is written and nobody else is asked."""

from __future__ import annotations

import json

import pytest

from kg.errors import QueryError, StoreError
from kg.graph.terms import XSD
from kg.serve.answers import CSV, JSON, NTRIPLES, TSV, answer
from kg.store import memory_store

QUADS = [
    ("<urn:s>", "<urn:p>", '"eins, \\"zwei\\""@de', "<urn:g>"),
    ("<urn:s>", "<urn:q>", f'"7"^^<{XSD}integer>', "<urn:g>"),
]
ALL = "SELECT ?p ?o ?none WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?p"


def body(query: str, accept: str = "") -> tuple[str, str]:
    with memory_store(QUADS) as store:
        found = answer(store, query, accept)
    return found.media_type, found.body.decode()


def test_select_is_json_unless_another_form_is_asked_for() -> None:
    kind, text = body(ALL, "text/html, */*")
    first, second = json.loads(text)["results"]["bindings"]
    assert kind == JSON
    assert first == {
        "p": {"type": "uri", "value": "urn:p"},
        "o": {"type": "literal", "value": 'eins, "zwei"', "xml:lang": "de"},
    }
    assert second["o"]["datatype"] == XSD + "integer"


def test_csv_has_plain_values_and_tsv_has_terms() -> None:
    assert body(ALL, CSV) == (CSV, 'p,o,none\r\nurn:p,"eins, ""zwei""",\r\nurn:q,7,\r\n')
    kind, text = body(ALL, f"application/xml, {TSV};q=0.5")
    assert kind == TSV
    assert text.splitlines()[:2] == ["?p\t?o\t?none", '<urn:p>\t"eins, \\"zwei\\""@de\t']


def test_ask_and_construct_have_their_own_forms() -> None:
    assert json.loads(body("ASK { GRAPH ?g { ?s ?p ?o } }")[1]) == {"head": {}, "boolean": True}
    assert body("CONSTRUCT { ?s a <urn:T> } WHERE { GRAPH ?g { ?s <urn:p> ?o } }")[0] == NTRIPLES


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * { SERVICE <http://192.0.2.1/> { ?s ?p ?o } }", "another server"),
        ("CLEAR ALL", "CLEAR would write"),
        ("# SELECT", "empty"),
    ],
)
def test_what_does_not_only_read_is_refused(query: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        body(query)


def test_word_in_a_text_is_no_command() -> None:
    assert json.loads(body('ASK { GRAPH ?g { ?s ?p "DELETE SERVICE" } }')[1])["boolean"] is False
    with pytest.raises(StoreError, match="not SPARQL"):
        body("SELECT * {")

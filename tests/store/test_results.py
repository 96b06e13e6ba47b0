"""What a server answers in JSON becomes rows or a truth value; anything else is refused in one message."""

from __future__ import annotations

import json
import tracemalloc
from http.client import HTTPMessage
from typing import Any

import pytest

from kg.errors import EndpointError
from kg.graph.terms import Iri, Literal
from kg.store.results import rows_of, truth_of
from kg.store.transport import Answer, AnswerCut

URL = "http://localhost:3030/news/sparql"


def answer(document: object, **headers: str) -> Answer:
    said = HTTPMessage()
    for name, value in headers.items():
        said[name.replace("_", "-")] = value
    return Answer(URL, 200, "application/sparql-results+json", said, json.dumps(document).encode())


def table(*cells: dict[str, str]) -> dict[str, Any]:
    return {"head": {"vars": ["x"]}, "results": {"bindings": [{"x": cell} for cell in cells]}}


def test_cells_are_terms_and_an_unbound_one_is_none() -> None:
    document = table(
        {"type": "uri", "value": "urn:a"}, {"type": "literal", "value": "Ada"}, {"type": "bnode", "value": "b0"}
    )
    document["results"]["bindings"].append({})
    rows = rows_of(answer(document))
    assert rows.columns == ("x",)
    assert rows.rows == ((Iri("urn:a"),), (Literal("Ada"),), (Iri("_:b0"),), (None,))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?a ?b WHERE { ?a ?p ?b }",
        "# Rows\nPREFIX x: <urn:x#>\nselect distinct ?a ?b { ?a ?p ?b }",
        "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
        "SELECT (MIN(STR(DATATYPE(?a))) AS ?m) (MAX(?a) AS ?n) { ?a ?p ?b }",
    ],
    ids=["plain", "comment and prefix", "counted", "worked out"],
)
def test_an_answer_with_other_columns_than_were_asked_for_is_refused(query: str) -> None:
    document = table({"type": "uri", "value": "urn:a"})
    with pytest.raises(EndpointError, match="not a SPARQL result"):
        rows_of(answer(document), query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?a { ?a ?p ?b }",
        "SELECT * { ?a ?p ?b }",
        "SELECT (GROUP_CONCAT(?a; SEPARATOR=' :-) ') AS ?n) ?b { ?a ?p ?b } GROUP BY ?b",
        "SELECT (STR(?a) AS ?n) { { SELECT ?a ?b WHERE { ?a ?p ?b } } }",
        "",
    ],
    ids=["one", "all", "not to be told", "within another", "no query"],
)
def test_columns_that_are_asked_for_or_not_named_one_by_one_are_taken(query: str) -> None:
    document = table({"type": "uri", "value": "urn:a"})
    assert rows_of(answer(document), query).rows == ((Iri("urn:a"),),)


def test_columns_may_be_called_what_cells_are_made_of() -> None:
    cell = {"type": "uri", "value": "urn:a"}
    document = {"head": {"vars": ["type", "value"]}, "results": {"bindings": [{"type": cell, "value": cell}]}}
    assert rows_of(answer(document)).rows == ((Iri("urn:a"), Iri("urn:a")),)


def test_large_answer_takes_a_few_times_its_size_in_memory() -> None:
    cells = [{"type": "literal", "value": f"wort {number}", "xml:lang": "de"} for number in range(100_000)]
    large = answer(table(*cells))
    tracemalloc.start()
    try:
        assert len(rows_of(large).rows) == 100_000
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # As objects of JSON alone it would be ten times its size.
    assert most < 7 * len(large.body)


@pytest.mark.parametrize("headers", [{"X_SPARQL_MaxRows": "1"}, {"X_SQL_State": "S1TAT"}], ids=["limit", "time"])
def test_an_answer_that_the_server_cut_is_refused(headers: dict[str, str]) -> None:
    document = table({"type": "uri", "value": "urn:a"})
    with pytest.raises(AnswerCut, match="cut the answer after 1 rows"):
        rows_of(answer(document, **headers))


def test_an_answer_of_empty_cells_is_refused_before_it_fills_the_memory() -> None:
    document = {"head": {"vars": [f"c{n}" for n in range(20_000)]}, "results": {"bindings": [{}] * 20_000}}
    with pytest.raises(EndpointError, match="the answer has 20,000 columns in 20,000 rows"):
        rows_of(answer(document))


@pytest.mark.parametrize(
    "cell",
    [{"type": "triple", "value": "x"}, {"type": "uri"}, {"type": "literal", "value": 7}],
    ids=["unknown kind", "no value", "value no text"],
)
def test_a_cell_that_is_no_term_is_refused(cell: dict[str, Any]) -> None:
    document = table(cell)
    with pytest.raises(EndpointError, match="not a SPARQL result"):
        rows_of(answer(document))


@pytest.mark.parametrize(
    ("document", "truth"),
    [
        ({"boolean": True}, True),
        ({"boolean": False}, False),
        ({"head": {"vars": ["__ASK_RETVAL"]}, "results": {"bindings": [{"__ASK_RETVAL": {"value": "1"}}]}}, True),
        ({"head": {"vars": ["__ASK_RETVAL"]}, "results": {"bindings": []}}, False),
    ],
    ids=["yes", "no", "yes of Virtuoso", "no of Virtuoso"],
)
def test_truth_of_both_forms(document: dict[str, Any], truth: bool) -> None:
    assert truth_of(answer(document)) is truth


def test_an_answer_that_is_far_too_long_for_yes_or_no_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.results._LARGEST_TRUTH", 100_000)
    with pytest.raises(EndpointError, match="not a SPARQL result"):
        truth_of(answer({"boolean": True, "more": ["x"] * 50_000}))


def test_a_table_is_no_truth() -> None:
    document = table()
    with pytest.raises(EndpointError, match="not a SPARQL result"):
        truth_of(answer(document))

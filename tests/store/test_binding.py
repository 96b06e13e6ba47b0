"""Values become terms of a query, in the place of their variable or by VALUES clauses; they cannot leave it."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.graph.terms import Iri, Literal, safe_text
from kg.store.binding import bind, variables


@given(st.text())
def test_binding_any_text_that_is_written_comes_back_from_a_query(text: str) -> None:
    try:
        query = (
            bind("SELECT ?x WHERE { }", {})
            if not text
            else bind("SELECT ?x WHERE { FILTER (BOUND(?x)) }", {"x": (Literal(text),)})
        )
    except QueryError:
        assert safe_text(text) != text
        return
    solutions = list(ox.Store().query(query))  # type: ignore[arg-type]
    assert [solution["x"].value for solution in solutions if solution["x"]] == ([text] if text else [])


def test_binding_restricts_a_variable_in_every_group_it_occurs_in() -> None:
    query = "SELECT ?x WHERE { GRAPH ?g { ?x ?p ?_who } FILTER (BOUND(?_who)) OPTIONAL { ?x ?q ?z } }"
    assert bind(query, {"_who": (Iri("urn:a"), Iri("urn:b"))}) == (
        "SELECT ?x WHERE { VALUES ?_who { <urn:a> <urn:b> } GRAPH ?g { VALUES ?_who { <urn:a> <urn:b> } ?x ?p ?_who }"
        " FILTER (BOUND(?_who)) OPTIONAL { ?x ?q ?z } }"
    )


def test_binding_leaves_the_projection_of_a_subselect_alone() -> None:
    query = "SELECT ?x WHERE { { SELECT ?_n ?x WHERE { ?x ?p ?_n } } }"
    assert bind(query, {"_n": (Literal("1"),)}) == (
        'SELECT ?x WHERE { { SELECT ?_n ?x WHERE { VALUES ?_n { "1" } ?x ?p ?_n } } }'
    )


def test_binding_sees_neither_comments_nor_strings_nor_iris() -> None:
    query = 'SELECT * WHERE { # { ?a\n ?x <http://a/?b> "{ ?c" , \'?d\' , """?e " {""" . ?y ?p ?z }'
    assert variables(query) == {"x", "y", "p", "z"}
    assert bind(query, {"a": (Literal("1"),), "c": (Literal("1"),)}) == query


def test_binding_single_term_takes_the_place_of_its_variable() -> None:
    query = "SELECT ?x { ?x ?p ?_who . FILTER (?_who != ?__whose) } # ?_who"
    assert (
        bind(query, {"_who": (Iri("urn:a"),)}) == "SELECT ?x { ?x ?p <urn:a> . FILTER (<urn:a> != ?__whose) } # ?_who"
    )


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?x ?v { ?x ?p ?v }",
        "SELECT ?x { ?x ?p ?v . FILTER (BOUND(?v)) }",
        "SELECT ?x { ?x ?p ?o . BIND (?o AS ?v) }",
        "SELECT ?x { ?x ?p ?v } GROUP BY ?x ?v",
        "SELECT ?x { ?x ?p ?v } ORDER BY ?v",
        "SELECT ?x { { SELECT ?x ?v { ?x ?p ?v } } }",
    ],
    ids=["projected", "bound", "assigned", "grouped", "ordered", "sub-select"],
)
def test_binding_variable_that_a_term_cannot_replace_gets_values(query: str) -> None:
    assert "VALUES ?v { <urn:a> }" in bind(query, {"v": (Iri("urn:a"),)})

"""The one place where values become SPARQL text."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.store.binding import bind, variables
from kg.store.terms import XSD, Iri, Literal, literal, to_sparql


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (Iri("https://example.org/a?b=c#d"), "<https://example.org/a?b=c#d>"),
        (Literal('a "b" \\ c'), '"a \\"b\\" \\\\ c"'),
        (Literal("a\nb\rc\td"), '"a\\nb\\rc\\td"'),
        (Literal("Öl", None, "de"), '"Öl"@de'),
        (Literal("1", XSD + "integer"), f'"1"^^<{XSD}integer>'),
    ],
    ids=["iri", "quotes", "line ends", "language", "datatype"],
)
def test_terms_are_written_as_sparql(term: Iri | Literal, text: str) -> None:
    assert to_sparql(term) == text


@pytest.mark.parametrize(
    "term",
    [
        *(Iri(f"http://a{character}b") for character in ' <>"{}|^`\\\n\x00'),
        Iri("relative/path"),
        Iri("_:b0"),
        Iri(""),
        Literal("a\x00b"),
        Literal("\ud800"),
        Literal("a", None, "de> } #"),
        Literal("a", "http://a b"),
    ],
    ids=repr,
)
def test_terms_what_could_leave_its_quotes_is_refused(term: Iri | Literal) -> None:
    with pytest.raises(ValueError, match=r"not a|control character"):
        to_sparql(term)


@given(st.text())
def test_terms_any_text_that_is_written_comes_back_from_a_query(text: str) -> None:
    try:
        query = (
            bind("SELECT ?x WHERE { }", {})
            if not text
            else bind("SELECT ?x WHERE { FILTER (BOUND(?x)) }", {"x": (Literal(text),)})
        )
    except QueryError:
        assert any(ord(c) < 32 or ord(c) == 127 or 0xD800 <= ord(c) < 0xE000 for c in text)
        return
    solutions = list(ox.Store().query(query))  # type: ignore[arg-type]
    assert [solution["x"].value for solution in solutions if solution["x"]] == ([text] if text else [])


@pytest.mark.parametrize(
    ("value", "datatype", "language", "expected"),
    [
        ("a", XSD + "string", None, Literal("a")),
        ("1", XSD + "boolean", None, Literal("true", XSD + "boolean")),
        ("false", XSD + "boolean", None, Literal("false", XSD + "boolean")),
        ("a", None, "DE-at", Literal("a", None, "de-at")),
    ],
)
def test_terms_have_one_form_whatever_the_store_says(
    value: str, datatype: str | None, language: str | None, expected: Literal
) -> None:
    assert literal(value, datatype, language) == expected


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

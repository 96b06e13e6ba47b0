"""Questions of the user's own, as they stand: SELECT and ASK, values bound as terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.graph.terms import XSD
from kg.query.plain import ask_plainly, term_of
from kg.query.saved import SavedQuery, read_query
from kg.store import Iri, Literal, Store, Term

LABELS = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?name { GRAPH ?g { ?who skos:prefLabel ?name } }"


@pytest.mark.parametrize(
    ("value", "term"),
    [
        ("<urn:x>", Iri("urn:x")),
        ("https://example.org/x", Iri("https://example.org/x")),
        ("Q5", Iri("http://www.wikidata.org/entity/Q5")),
        ("-07", Literal("-7", XSD + "integer")),
        ("2024-05-07", Literal("2024-05-07", XSD + "date")),
        ('"Hafen"@de', Literal("Hafen", None, "de")),
        ('"Q5"', Literal("Q5")),
        (" Anna Lindqvist ", Literal(" Anna Lindqvist ")),
        ("Quark", Literal("Quark")),
    ],
)
def test_value_is_the_term_it_looks_like(value: str, term: Term) -> None:
    assert term_of(value) == term


def test_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(QueryError, match="is not a day"):
        term_of("2024-02-30")


def own(folder: Path, text: str) -> SavedQuery:
    (folder / "own.rq").write_text(text, encoding="utf-8")
    return read_query(folder / "own.rq")


def test_select_gives_a_table_and_ask_one_cell(tmp_path: Path, news: Store) -> None:
    table = ask_plainly(own(tmp_path, LABELS), {"name": '"Anna Lindqvist"@de'}, news)
    assert (table.columns, set(table.rows)) == (("name",), {("Anna Lindqvist",)})
    assert ask_plainly(own(tmp_path, "ASK { GRAPH ?g { ?s ?p ?o } }"), {}, news).rows == ((True,),)


@pytest.mark.parametrize(
    ("text", "values", "message"),
    [
        (LABELS, {"nobody": "x"}, "the query has no variable \\?nobody"),
        ("DELETE WHERE { ?s ?p ?o }", {}, "DELETE gives no table"),
        ("# nothing", {}, "the query is empty, or no SPARQL"),
    ],
)
def test_question_that_has_no_table_is_refused(
    text: str, values: dict[str, str], message: str, tmp_path: Path, news: Store
) -> None:
    with pytest.raises(QueryError, match=message):
        ask_plainly(own(tmp_path, text), values, news)

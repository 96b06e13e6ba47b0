"""Questions of the user's own: SPARQL typed or in a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

_SPARQL = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT DISTINCT ?name { GRAPH ?g { ?who skos:prefLabel ?name } } ORDER BY ?name"


def test_query_sparql_of_the_user_is_answered_as_it_stands(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    typed = call("query", "--sparql", _SPARQL, "--from", examples_graph, "--as", "json")
    assert typed.code == 0
    names = [row["name"] for row in json.loads(typed.out)]
    assert "Helmut Kohl" in names
    (tmp_path / "names.rq").write_text(_SPARQL, encoding="utf-8")
    assert call("query", tmp_path / "names.rq", "--from", examples_graph, "--as", "json").out == typed.out


def test_query_sparql_binds_values_as_terms(call: Call, examples_graph: Path) -> None:
    ask = "ASK { GRAPH ?g { ?who <http://www.w3.org/2002/07/owl#sameAs> ?item } }"
    yes = call("query", "--from", examples_graph, "--sparql", ask, "--param", "item=Q2518", "--as", "json")
    assert json.loads(yes.out) == [{"answer": True}]
    no = call("query", "--from", examples_graph, "--sparql", ask, "--param", 'item=" } ; DROP ALL #', "--as", "json")
    assert json.loads(no.out) == [{"answer": False}]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--sparql", "DELETE WHERE { ?s ?p ?o }"], "DELETE gives no table\n", id="update"),
        pytest.param(["--sparql", "CONSTRUCT WHERE { ?s ?p ?o }"], "CONSTRUCT gives no table\n", id="construct"),
        pytest.param(["--sparql", " "], "the query is empty, or no SPARQL\n", id="empty"),
        pytest.param(
            ["--sparql", "SELECT bla"],
            "the query is not SPARQL: line 1, column 11: wrong or cut off behind 'SELECT bla'\n",
            id="syntax",
        ),
        pytest.param(
            ["--sparql", "SELECT *\n{ ?s ?p }"],
            "the query is not SPARQL: line 2, column 10: wrong or cut off behind '{ ?s ?p }'\n",
            id="syntax of a later line",
        ),
        pytest.param(
            ["--sparql", "SELECT * {}", "--param", "x=1"], "--param x: the query has no variable ?x\n", id="name"
        ),
        pytest.param(["--sparql", "SELECT * {}", "--param", "x"], "--param 'x': not NAME=VALUE\n", id="no value"),
        pytest.param(["nix/mine.rq"], "nix/mine.rq: no such file\n", id="no file"),
    ],
)
def test_query_own_question_that_is_wrong_has_its_message(
    call: Call, examples_graph: Path, arguments: list[str], message: str
) -> None:
    called = call("query", *arguments, "--from", examples_graph)
    assert called.code == 2
    assert called.out == ""
    assert called.err.startswith(f"Error: {message}")


def test_query_sparql_outside_of_graphs_sees_all_of_a_file(call: Call, examples_graph: Path) -> None:
    text = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"
    [row] = json.loads(call("query", "--sparql", text, "--from", examples_graph, "--as", "json").out)
    assert row["n"] > 100

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from kg.query import saved_queries
from tests.cli.conftest import Call


def test_query_list_shows_every_question_with_its_parameters(call: Call) -> None:
    called = call("query", "--list")
    assert called.code == 0
    for query in saved_queries():
        assert any(line.startswith(f"{query.name} ") and query.summary in line for line in called.out.splitlines())
        for parameter in query.parameters:
            assert f"--{parameter.name}" in called.out


@pytest.mark.parametrize("name", [query.name for query in saved_queries()])
def test_query_help_shows_each_parameter(call: Call, name: str) -> None:
    called = call("query", name, "--help")
    assert called.code == 0
    assert f"Example:\n    kg query {name} --from graph.ttl" in called.out


def test_query_unknown_name_offers_the_nearest(call: Call) -> None:
    called = call("query", "who-met-who", "--from", "a.ttl")
    assert called.code == 2
    assert called.err.startswith("Error: no saved query 'who-met-who'\n  Did you mean 'who-met-whom'? Known: ")


def test_query_unknown_parameter_offers_the_nearest(call: Call) -> None:
    called = call("query", "who-met-whom", "--from", "a.ttl", "--persn", "Merkel")
    assert called.code == 2
    assert "No such option" in called.err
    assert "--person" in called.err


def test_query_without_store_is_a_usage_error(call: Call) -> None:
    called = call("query", "who-met-whom")
    assert called.code == 2
    assert "Missing option '--from'" in called.err


def test_query_wrong_date_says_how_to_write_it(call: Call, examples_graph: Path) -> None:
    called = call("query", "who-met-whom", "--from", examples_graph, "--since", "gestern")
    assert called.code == 2
    assert called.err == "Error: --since: 'gestern' is not a date\n  Write 2024-05-07, 2024-05 or 2024.\n"


def test_query_limit_below_one_is_refused(call: Call, examples_graph: Path) -> None:
    called = call("query", "who-met-whom", "--from", examples_graph, "--limit", "0")
    assert called.code == 2
    assert called.err == "Error: --limit: 0 rows cannot be shown\n  Give 1 or more, or leave it out for all rows.\n"


@pytest.mark.parametrize(
    ("locator", "code", "start"),
    [
        pytest.param("nix.ttl", 2, "Error: nix.ttl: ", id="no such file"),
        pytest.param("nix/", 2, "Error: nix/: ", id="no such directory"),
        pytest.param(
            "graph.pdf", 2, "Error: graph.pdf: unknown suffix '.pdf', so it is not a graph file\n", id="suffix"
        ),
        pytest.param(
            "ftp://example.org/",
            2,
            "Error: ftp://example.org/: ftp:// is not a kind of store that kg can use\n",
            id="scheme",
        ),
        pytest.param("", 2, "Error: the store locator is empty\n", id="empty"),
        pytest.param(
            "http://127.0.0.1:9/query", 3, "Error: http://127.0.0.1:9: no server answers there\n", id="server down"
        ),
    ],
)
def test_query_wrong_locator_has_its_message(call: Call, locator: str, code: int, start: str) -> None:
    called = call("query", "who-met-whom", "--from", locator)
    assert called.code == code
    assert called.out == ""
    assert called.err.startswith(start)
    assert len(called.err.splitlines()) == 2


def test_query_file_that_is_no_graph_is_refused(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("Das ist kein Turtle.", encoding="utf-8")
    called = call("query", "who-met-whom", "--from", "a.ttl")
    assert called.code == 2
    assert called.err.startswith("Error: a.ttl")


def test_query_forms_hold_the_same_rows(call: Call, examples_graph: Path) -> None:
    table = call("query", "who-met-whom", "--from", examples_graph)
    assert table.code == 0
    rows = json.loads(call("query", "who-met-whom", "--from", examples_graph, "--as", "json").out)
    lines = list(
        csv.DictReader(call("query", "who-met-whom", "--from", examples_graph, "--as", "csv").out.splitlines())
    )
    assert len(rows) == len(lines) >= 5
    assert [row["article"] for row in rows] == [line["article"] for line in lines]
    assert table.err == f"{len(rows)} rows.\n"
    assert len(table.out.splitlines()) == len(rows) + 2


def test_query_parameter_narrows_the_rows(call: Call, examples_graph: Path) -> None:
    called = call("query", "who-met-whom", "--from", examples_graph, "--person", "Helmut Kohl", "--as", "json")
    assert called.code == 0
    assert {row["article"] for row in json.loads(called.out)} == {"kaukasus"}


def test_query_password_never_stands_in_a_message(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_STORE_USER", "dba")
    monkeypatch.setenv("KG_STORE_PASSWORD", "streng-geheim")
    called = call("query", "who-met-whom", "--from", "http://127.0.0.1:9/query", "--debug")
    assert called.code == 3
    assert "streng-geheim" not in called.out + called.err

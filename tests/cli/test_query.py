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


_FORMS = "a graph file (.ttl .trig .nq .nt .jsonld, also with .gz), a store directory (DIR/) or an endpoint (http://…)"


@pytest.mark.parametrize(
    ("locator", "code", "message"),
    [
        pytest.param(
            "nix.ttl", 2, "nix.ttl: no such file\n  Check the path, or make the graph with kg build.", id="no such file"
        ),
        pytest.param(
            "nix/",
            2,
            "nix/: no such directory\n  Check the path, or make the store with kg build --to DIR/.",
            id="no such directory",
        ),
        pytest.param(
            "empty/",
            2,
            "empty/: the directory is empty\n  Check the path, or fill it with kg build --to DIR/.",
            id="empty directory",
        ),
        pytest.param(
            "graph.pdf",
            2,
            f"graph.pdf: unknown suffix '.pdf', so it is not a graph file\n  Give {_FORMS}.",
            id="suffix",
        ),
        pytest.param(
            "ftp://example.org/",
            2,
            f"ftp://example.org/: ftp:// is not a kind of store that kg can use\n  Give {_FORMS}.",
            id="scheme",
        ),
        pytest.param("", 2, f"the store locator is empty\n  Give {_FORMS}.", id="empty"),
        pytest.param(
            "http://u:geheim@127.0.0.1:9/",
            2,
            "http://…@127.0.0.1: the address contains a user name or password\n"
            "  Leave it out of the address: name the user with --user and the password with KG_STORE_PASSWORD.",
            id="password in the address",
        ),
        pytest.param(
            "http://127.0.0.1:9/query",
            3,
            "http://127.0.0.1:9: no server answers there\n"
            "  Start it (for example: oxigraph serve --location DIR --bind 127.0.0.1:7878), or correct the address.",
            id="server down",
        ),
        pytest.param(
            "broken.ttl",
            2,
            "broken.ttl, line 1: not Turtle: Parser error at line 1 between columns 1 and 4: "
            "Das is not a valid subject or graph name\n"
            "  Mend the file, write it again with kg build, or give it the suffix of its format.",
            id="no graph",
        ),
    ],
)
def test_query_wrong_locator_has_its_message(call: Call, tmp_path: Path, locator: str, code: int, message: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.ttl").write_text("Das ist kein Turtle.", encoding="utf-8")
    called = call("query", "who-met-whom", "--from", locator)
    assert called.code == code
    assert called.out == ""
    assert called.err == f"Error: {message}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(
            ["who-met-whom", "--since", "gestern"],
            "--since: 'gestern' is not a date\n  Write 2024-05-07, 2024-05 or 2024.",
            id="date",
        ),
        pytest.param(
            ["timeline", "--person", "Helmut Kool"],
            "--person: no entity of the graph is called 'Helmut Kool'\n"
            "  Did you mean 'Helmut Kohl' or 'Geduld von Helmut Kohl'? A Wikidata id (Q…) or an IRI works, too.",
            id="name",
        ),
        pytest.param(
            ["timeline", "--person", "Q999999999999"],
            "--person: no entity of the graph is Q999999999999 in Wikidata\n  Give a name instead, or another id.",
            id="Wikidata",
        ),
        pytest.param(
            ["timeline", "--person", "http://a> } DELETE"],
            "--person: not an absolute IRI: 'http://a> } DELETE'\n"
            "  Give the IRI without spaces and brackets, or a name.",
            id="injection",
        ),
    ],
)
def test_query_wrong_parameter_has_its_message(
    call: Call, examples_graph: Path, arguments: list[str], message: str
) -> None:
    called = call("query", *arguments, "--from", examples_graph)
    assert called.code == 2
    assert called.out == ""
    assert called.err == f"Error: {message}\n"


def test_query_required_parameter_that_is_missing_is_a_usage_error(call: Call) -> None:
    called = call("query", "timeline", "--from", "a.ttl")
    assert called.code == 2
    assert called.err.endswith("Error: Missing option '--person'.\n")


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


def test_query_events_shows_some_columns_and_writes_all(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    shown = call("query", "events", "--from", examples_graph, "--class", "Meeting", "--limit", "2")
    assert shown.code == 0
    assert shown.out.split()[:3] == ["date_or_published", "date_or_published_basis", "class"]
    assert call("query", "events", "--from", examples_graph, "-o", tmp_path / "e.csv").code == 0
    rows = list(csv.DictReader((tmp_path / "e.csv").read_text(encoding="utf-8").splitlines()))
    assert {"agent_label", "target_label", "quad_class", "sentence"} <= rows[0].keys()
    assert "event" not in rows[0]
    wide = json.loads(call("query", "events", "--from", examples_graph, "--ids", "--as", "json").out)
    assert len(wide) == len(rows)
    assert wide[0]["event"].startswith("https://")


def test_query_events_are_filtered_like_the_questions(call: Call, examples_graph: Path) -> None:
    def rows(*arguments: str) -> list[dict[str, str]]:
        found: list[dict[str, str]] = json.loads(
            call("query", "events", "--from", examples_graph, "--as", "json", *arguments).out
        )
        return found

    assert {row["class"] for row in rows("--class", "treffen")} == {"Meeting"}
    assert {row["status"] for row in rows("--status", "planned")} == {"Planned"}
    of_kohl, since = rows("--person", "Helmut Kohl"), rows("--since", "1990")
    assert of_kohl
    assert all("Helmut Kohl" in (row["agent_label"], row["target_label"]) for row in of_kohl)
    assert since
    assert all(row["date_or_published"] >= "1990" for row in since)
    assert [list(row) for row in rows("--columns", "class,article", "--limit", "1")] == [["class", "article"]]


def test_query_events_unknown_column_offers_the_nearest(call: Call, examples_graph: Path) -> None:
    called = call("query", "events", "--from", examples_graph, "--columns", "clas")
    assert called.code == 2
    assert called.err.startswith("Error: --columns: no column 'clas'\n  Did you mean 'class'?")


@pytest.mark.parametrize("form", ["csv", "csv-excel", "tsv", "json", "jsonl", "markdown", "html", "xlsx", "table"])
def test_query_writes_every_form_to_a_file(call: Call, examples_graph: Path, tmp_path: Path, form: str) -> None:
    from kg.cli.answers import FORMS

    target = tmp_path / f"out{FORMS[form]}"
    called = call("query", "who-met-whom", "--from", examples_graph, "--as", form, "-o", target)
    assert called.code == 0
    assert called.out == ""
    assert called.err.endswith(f" rows written to {target}.\n")
    assert target.stat().st_size > 300


def test_query_form_follows_the_suffix_of_the_file(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    call("query", "who-met-whom", "--from", examples_graph, "-o", tmp_path / "met.json")
    assert json.loads((tmp_path / "met.json").read_text(encoding="utf-8"))


def test_query_ids_stand_behind_the_names(call: Call, examples_graph: Path) -> None:
    plain = json.loads(call("query", "who-met-whom", "--from", examples_graph, "--as", "json").out)
    known = json.loads(call("query", "who-met-whom", "--from", examples_graph, "--as", "json", "--ids").out)
    assert {"who_id", "whom_id", "event_id"} == known[0].keys() - plain[0].keys()
    assert known[0]["who_id"].startswith("https://")


def test_query_store_of_the_settings_is_asked_without_from(
    call: Call, examples_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kg.toml").write_text(f'store = "{examples_graph}"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert call("query", "who-met-whom").code == 0
    assert call("export", "--to", "jsonl").out.startswith('{"event":')


def test_query_alias_is_short_for_the_one_question(call: Call, examples_graph: Path) -> None:
    one = call("query", "who-did-what", "--class", "Meeting", "--from", examples_graph, "--as", "csv")
    assert one.out == call("query", "who-met-whom", "--from", examples_graph, "--as", "csv").out
    assert "No such option" in call("query", "who-met-whom", "--class", "Visit", "--from", examples_graph).err

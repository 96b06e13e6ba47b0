"""validate, load and export: commands that take a graph."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.store import open_store
from tests.cli.conftest import Call

#: a status that does not exist
WRONG = "<https://example.org/kg/event/a/1> <https://w3id.org/kg-news/ontology#status> <https://w3id.org/kg-news/ontology#Done> .\n"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        pytest.param(["validate", "nix.ttl"], 2, "Error: nix.ttl: ", id="validate: no file"),
        pytest.param(
            ["validate", "a.pdf"],
            2,
            "Error: a.pdf: unknown suffix '.pdf', so it is not a graph file\n",
            id="validate: suffix",
        ),
        pytest.param(["validate", "broken.ttl"], 2, "Error: broken.ttl", id="validate: no Turtle"),
        pytest.param(["load", "nix.ttl", "--to", "store/"], 2, "Error: nix.ttl: ", id="load: no file"),
        pytest.param(["load", "right.nq", "--to", "b.ttl"], 2, "Error: b.ttl: ", id="load: into a file"),
        pytest.param(
            ["load", "right.nq", "--to", "http://127.0.0.1:9"],
            3,
            "Error: http://127.0.0.1:9: no server answers there\n",
            id="load: server down",
        ),
        pytest.param(["export", "--from", "nix.ttl", "--to", "facts"], 2, "Error: nix.ttl: ", id="export: no file"),
        pytest.param(
            ["export", "--from", "wrong.ttl", "--to", "facts", "-o", "nix/a.jsonl"],
            2,
            "Error: nix/a.jsonl: the folder 'nix' does not exist\n",
            id="export: no folder",
        ),
    ],
)
def test_graph_commands_wrong_input_has_its_message(
    call: Call, tmp_path: Path, arguments: list[str], code: int, message: str
) -> None:
    (tmp_path / "broken.ttl").write_text("Das ist kein Turtle.", encoding="utf-8")
    (tmp_path / "wrong.ttl").write_text(WRONG, encoding="utf-8")
    (tmp_path / "right.nq").write_text("<urn:a> <urn:b> <urn:c> <urn:g> .\n", encoding="utf-8")
    called = call(*arguments)
    assert called.code == code
    assert called.out == ""
    assert called.err.startswith(message)
    assert called.err.splitlines()[-1].startswith("  ")
    assert not (tmp_path / "b.ttl").exists()


def test_validate_graph_that_conforms_ends_with_0(call: Call, examples_graph: Path) -> None:
    called = call("validate", examples_graph)
    assert called.code == 0
    assert called.out.splitlines()[-1].startswith("Conforms: ")


def test_validate_graph_that_does_not_conform_ends_with_1_and_names_the_place(
    call: Call, examples_graph: Path, tmp_path: Path
) -> None:
    text = examples_graph.read_text(encoding="utf-8")
    assert "kgo:Planned" in text
    (tmp_path / "bad.ttl").write_text(text.replace("kgo:Planned", "kgo:Certain"), encoding="utf-8")
    called = call("validate", "bad.ttl")
    assert called.code == 1
    assert "Article " in called.out
    assert "  Violation: " in called.out
    assert "    sentence: " in called.out
    assert "found by " in called.out
    assert called.out.splitlines()[-1].startswith("Does not conform: ")
    lines = [json.loads(line) for line in call("validate", "bad.ttl", "--as", "json").out.splitlines()]
    assert {line["severity"] for line in lines} >= {"Violation"}
    assert any(line["article"] and line["sentence"] and line["rule"] for line in lines)


def test_load_moves_a_graph_into_a_store_and_asks_the_same(call: Call, examples_graph: Path) -> None:
    called = call("load", examples_graph, "--to", "store/")
    assert called.code == 0
    assert called.err.endswith(" loaded into store/.\n")
    question = ("query", "who-met-whom", "--as", "json", "--from")
    assert call(*question, "store/").out == call(*question, examples_graph).out


def test_export_gives_one_line_per_article(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    called = call("export", "--from", examples_graph, "--to", "facts")
    assert called.code == 0
    articles = [json.loads(line) for line in called.out.splitlines()]
    assert {article["doc"] for article in articles} >= {"kaukasus", "zoelle", "elysee-vertrag"}
    assert all(set(article) >= {"doc", "date", "facts"} for article in articles)
    assert called.err == f"{len(articles)} articles written.\n"
    assert call("export", "--from", examples_graph, "--to", "facts", "-o", "f.jsonl").code == 0
    assert (tmp_path / "f.jsonl").read_text(encoding="utf-8") == called.out


@pytest.mark.parametrize("content", ["", "<urn:a> <urn:b> <urn:c> .\n"], ids=["empty", "foreign"])
def test_validate_graph_without_articles_is_no_graph_that_conforms(call: Call, tmp_path: Path, content: str) -> None:
    (tmp_path / "a.ttl").write_text(content, encoding="utf-8")
    called = call("validate", "a.ttl")
    assert (called.code, called.out) == (2, "")
    assert called.err == "Error: a.ttl: no article of kg in it\n  Name a graph that kg built.\n"


def test_load_takes_the_parts_of_a_job_array(call: Call, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name, text in (("a", "Petr Pavel lobte Zuzana Čaputová."), ("b", "Alar Karis kritisierte Egils Levits.")):
        (tmp_path / "in" / f"{name}.txt").write_text(text, encoding="utf-8")
    parts = []
    for number in (1, 2, 3):
        parts.append(f"part{number}.nq")
        assert call("build", "in", "-o", parts[-1], "--shard", f"{number}/3").code == 0
    loaded = call("load", *parts, "--to", "store/")
    assert loaded.code == 0
    assert [line.split(": ")[0] for line in loaded.err.splitlines()] == parts
    assert len(call("query", "events", "--from", "store/", "--as", "csv").out.splitlines()) == 3


def test_load_of_another_version_leaves_nothing_of_the_old_one(call: Call, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number, text in enumerate(("Petr Pavel lobte Zuzana Čaputová.", "Alar Karis kritisierte Egils Levits.")):
        (tmp_path / "in" / "a.txt").write_text(text, encoding="utf-8")
        assert call("build", "in", "-o", f"version{number}.trig").code == 0
    for graph in ("version0.trig", "version1.trig"):
        assert call("load", graph, "--to", "store/").code == 0
    assert call("load", "version1.trig", "--to", "fresh/").code == 0
    contents = []
    for name in ("store/", "fresh/"):
        with open_store(name) as store:
            contents.append(sorted(store.nquads()))
    assert contents[0] == contents[1]

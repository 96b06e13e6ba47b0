"""kg validate: exit code, findings with their place, and what is no graph of kg."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call


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


@pytest.mark.parametrize("content", ["", "<urn:a> <urn:b> <urn:c> .\n"], ids=["empty", "foreign"])
def test_validate_graph_without_articles_is_no_graph_that_conforms(call: Call, tmp_path: Path, content: str) -> None:
    (tmp_path / "a.ttl").write_text(content, encoding="utf-8")
    called = call("validate", "a.ttl")
    assert (called.code, called.out) == (2, "")
    assert called.err == "Error: a.ttl: no article of kg in it\n  Name a graph that kg built.\n"

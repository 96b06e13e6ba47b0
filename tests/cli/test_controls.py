"""Characters that steer a terminal or turn letters around: written out in all that people read, kept in data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

TURNED = "\u202e"
TEXT = f"Alar Karis traf am Montag Egils Levits {TURNED}in Narva."
ID = f"n{TURNED}1"


@pytest.fixture
def graph(call: Call, tmp_path: Path) -> Path:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": ID, "text": TEXT, "date": "2023-02-03"}), encoding="utf-8")
    assert call("build", "a.jsonl", "-o", "g.nq").code == 0
    (tmp_path / "gold.jsonl").write_text(json.dumps({"doc": ID, "facts": []}), encoding="utf-8")
    names = f"name,type\nOle Bakk,Person\n{TURNED}Bo Dahl,Robot\n"
    (tmp_path / "names.csv").write_text(names, encoding="utf-8")
    (tmp_path / "w/queries").mkdir(parents=True)
    (tmp_path / "w/queries/own.rq").write_text(
        f"#+ summary: All {TURNED} of it\nSELECT ?s {{ GRAPH ?g {{ ?s ?p ?o }} }} ORDER BY ?s\n", encoding="utf-8"
    )
    (tmp_path / "empty.nq").write_text("", encoding="utf-8")
    return tmp_path / "g.nq"


@pytest.mark.parametrize(
    "arguments",
    [
        ["explain", TEXT],
        ["query", "who-met-whom"],
        ["query", "--sparql", "SELECT ?o { GRAPH ?g { ?s ?p ?o } }"],
        ["query", "--knowledge", "w", "--list"],
        ["diff", "empty.nq", "g.nq"],
        ["eval", "gold.jsonl", "--errors"],
        ["gazetteer", "add", "names.csv", "--knowledge", "w", "--dry-run"],
        ["check"],
    ],
    ids=lambda arguments: " ".join(arguments[:2]).replace(TEXT, ""),
)
def test_controls_are_written_out_for_people_also_through_a_pipe(
    call: Call, graph: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_STORE", "g.nq" if arguments[0] in ("query", "eval") else f"{TURNED}.nq")
    called = call(*arguments)
    assert "\\u202e" in called.out
    assert TURNED not in called.out + called.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["query", "who-met-whom", "--as", "csv"],
        ["query", "events", "--as", "json"],
        ["export", "--to", "facts"],
    ],
    ids=" ".join,
)
def test_controls_are_kept_in_data(call: Call, graph: Path, arguments: list[str]) -> None:
    assert TURNED in call(*arguments, "--from", graph).out.encode().decode()

"""validate, load and export: commands that take a graph."""

from __future__ import annotations

from pathlib import Path

import pytest

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

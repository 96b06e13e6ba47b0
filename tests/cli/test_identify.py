"""``kg identify``: judgements on stdout with --dry-run, counts on stderr, graphs of their own in the store."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Call

REPORTS = [
    {
        "id": "a",
        "date": "2024-05-02",
        "text": "Die Reederin Anna Bergström traf am Mittwoch den Bürgermeister Bo Dahlgren.",
    },
    {
        "id": "b",
        "date": "2024-05-02",
        "text": "Am Mittwoch traf Bürgermeister Bo Dahlgren die Reederin Anna Bergström.",
    },
]


def store(call: Call, folder: Path) -> str:
    source = folder / "reports.jsonl"
    source.write_text("".join(json.dumps(report) + "\n" for report in REPORTS), encoding="utf-8")
    assert call("build", source, "--to", f"{folder}/store/").code == 0
    return f"{folder}/store/"


def test_identify_shows_each_judgement_with_its_reasons(call: Call, tmp_path: Path) -> None:
    called = call("identify", "--in", store(call, tmp_path), "--dry-run")
    assert called.code == 0
    assert (
        "same      1.00 people     entity/local/a/anna-bergstroem = entity/local/b/anna-bergstroem (equal name;"
        in called.out
    )
    assert "2 entities and 1 event told by several articles." in called.err


def test_identify_writes_graphs_that_conform(call: Call, tmp_path: Path) -> None:
    locator = store(call, tmp_path)
    called = call("identify", "--in", locator)
    assert (called.code, called.out) == (0, "")
    assert call("validate", locator).code == 0


def test_a_graph_file_can_only_be_looked_at(call: Call, examples_graph: Path) -> None:
    assert call("identify", "--in", examples_graph, "--dry-run").code == 0
    called = call("identify", "--in", examples_graph)
    assert called.code == 2
    assert "a graph file is written as a whole" in called.err


def test_of_many_corrections_that_fit_nothing_the_first_are_named(call: Call, tmp_path: Path) -> None:
    locator = store(call, tmp_path)
    lines = (
        json.dumps({"verdict": "same", "one": {"name": f"Ylva {number}"}, "other": {"name": "Bo Dahlgren"}})
        for number in range(1_000)
    )
    (tmp_path / "wissen").mkdir()
    (tmp_path / "wissen" / "corrections.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for arguments in (
        ("identify", "--in", locator, "--knowledge", tmp_path / "wissen"),
        ("build", tmp_path / "reports.jsonl", "--to", locator, "--knowledge", tmp_path / "wissen"),
    ):
        called = call(*arguments)
        assert called.code == 0
        assert called.err.count("Correction that fits nothing") == 20
        assert "… and 980 more; --debug shows each of them" in called.err

"""kg load: a graph, or the parts of a job array, into a store."""

from __future__ import annotations

from pathlib import Path

from kg.store import open_store
from tests.cli.conftest import Call


def test_load_moves_a_graph_into_a_store_and_asks_the_same(call: Call, examples_graph: Path) -> None:
    called = call("load", examples_graph, "--to", "store/")
    assert called.code == 0
    assert called.err.endswith(" loaded into store/.\n")
    question = ("query", "who-met-whom", "--as", "json", "--from")
    assert call(*question, "store/").out == call(*question, examples_graph).out


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

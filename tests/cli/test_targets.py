"""What a command writes takes the place of nothing that it reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.cli.targets import refuse_what_is_read
from kg.errors import InputError
from tests.cli.conftest import Call


@pytest.fixture
def graph(tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Alar Karis traf Egils Levits.\n", encoding="utf-8")
    assert call("build", "a.txt", "-o", "g.trig").code == 0
    Path("link.csv").symlink_to("g.trig")
    Path("all.rq").write_text("SELECT ?s WHERE { GRAPH ?g { ?s a ?type } }", encoding="utf-8")
    assert call("load", "g.trig", "--to", "store/").code == 0
    return tmp_path / "g.trig"


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "--from", "g.trig", "--to", "csv", "-o", "g.trig"],
        ["export", "--from", "g.trig", "--to", "csv", "-o", "link.csv"],
        ["query", "events", "--from", "g.trig", "-o", "./g.trig"],
        ["query", "all.rq", "--from", "g.trig", "-o", "all.rq"],
        ["diff", "g.trig", "store/", "-o", "g.trig"],
        ["diff", "store/", "g.trig", "-o", "g.trig"],
        ["report", "g.trig", "-o", "g.trig"],
        ["review", "--in", "g.trig", "--write", "g.trig"],
    ],
    ids=" ".join,
)
def test_a_graph_or_question_is_not_overwritten_by_its_own_answer(
    graph: Path, call: Call, arguments: list[str]
) -> None:
    before = (graph.read_bytes(), Path("all.rq").read_bytes())
    called = call(*arguments)
    assert called.code == 2
    assert "is read here, what is written would take its place\n  Name another file." in called.err
    assert (graph.read_bytes(), Path("all.rq").read_bytes()) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "--from", "store/", "--to", "csv", "-o", "store/"],
        ["query", "events", "--from", "store/", "-o", "store/CURRENT"],
        ["report", "store/", "-o", "store/report.html"],
        ["serve", "store/", "--to-folder", "store/site"],
    ],
    ids=" ".join,
)
def test_nothing_is_written_among_the_files_of_a_store(graph: Path, call: Call, arguments: list[str]) -> None:
    before = sorted(Path("store").iterdir())
    called = call(*arguments)
    assert called.code == 2
    assert "lies among the files of the store" in called.err
    assert sorted(Path("store").iterdir()) == before


@pytest.mark.parametrize("settings", [[], ["--settings", "own.toml"]], ids=["kg.toml", "--settings"])
def test_a_build_does_not_overwrite_the_settings_it_goes_by(graph: Path, call: Call, settings: list[str]) -> None:
    file = graph.with_name(settings[-1] if settings else "kg.toml")
    file.write_text('base = "https://example.org/own/"\n', encoding="utf-8")
    called = call("build", "a.txt", "-o", file.name, "--format", "turtle", *settings)
    assert called.code == 2
    assert "is read here" in called.err
    assert file.read_text(encoding="utf-8").startswith("base")


def test_standard_output_other_files_and_servers_are_fine(tmp_path: Path) -> None:
    (tmp_path / "g.trig").touch()
    refuse_what_is_read("-", tmp_path / "g.trig")
    refuse_what_is_read(None, tmp_path / "g.trig")
    refuse_what_is_read(tmp_path / "new.csv", tmp_path / "g.trig", "http://127.0.0.1:7878")
    refuse_what_is_read("a\0b", tmp_path / "g.trig")


def test_a_hard_link_is_the_same_file(tmp_path: Path) -> None:
    (tmp_path / "g.trig").touch()
    os.link(tmp_path / "g.trig", tmp_path / "other.csv")
    with pytest.raises(InputError, match="would take its place"):
        refuse_what_is_read(tmp_path / "other.csv", tmp_path / "g.trig")

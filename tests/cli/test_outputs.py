"""What a build writes never takes the place of what it reads, or of what somebody else wrote."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Call

TEXT = "Alar Karis traf Egils Levits.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "a.txt"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["a.txt", "-o", "a.txt", "--format", "turtle"],
            "a.txt: the graph would take the place of this article\n  Name another file to write.",
        ),
        (
            ["a.txt", "-o", "link.ttl"],
            "a.txt: the graph would take the place of this article\n  Name another file to write.",
        ),
        (
            [".", "-o", "g.ttl", "--quarantine", "./a.txt"],
            "a.txt: the quarantine would take the place of this article\n  Name another file to write.",
        ),
        (
            ["a.txt", "-o", "g.ttl", "--quarantine", "./g.ttl"],
            "g.ttl: named for both the graph and the quarantine\n  Name two files.",
        ),
        (
            ["a.txt", "-o", "g.ttl", "--quarantine", "notizen"],
            "notizen: holds something else than articles that kg set aside\n  It would be overwritten: name another file with --quarantine.",
        ),
        (
            ["a.txt", "-o", "g.ttl", "--quarantine", "ordner"],
            "ordner: is a directory\n  Name a file in it, such as ordner/graph.ttl.",
        ),
    ],
    ids=["graph", "graph through a link", "quarantine", "both the same", "foreign file", "folder"],
)
def test_build_refuses_to_overwrite_before_anything_is_read(
    call: Call, article: Path, tmp_path: Path, arguments: list[str], message: str
) -> None:
    (tmp_path / "link.ttl").symlink_to("a.txt")
    (tmp_path / "notizen").write_text("Jahre der Arbeit\n", encoding="utf-8")
    (tmp_path / "ordner").mkdir()
    called = call("build", *arguments)
    assert (called.code, called.err) == (2, f"Error: {message}\n")
    assert article.read_text(encoding="utf-8") == TEXT
    assert (tmp_path / "notizen").read_text(encoding="utf-8") == "Jahre der Arbeit\n"
    assert not (tmp_path / "g.ttl").exists()


def test_build_replaces_the_quarantine_file_of_an_earlier_run(call: Call, article: Path, tmp_path: Path) -> None:
    old = tmp_path / "g.ttl.quarantine.jsonl"
    old.write_text('{"doc": "x", "findings": []}\n', encoding="utf-8")
    assert call("build", str(article), "-o", "g.ttl").code == 0
    assert not old.exists()


def test_build_again_over_its_own_folder_knows_its_own_files(call: Call, article: Path, tmp_path: Path) -> None:
    for name in ("g.ttl", "g.jsonld"):
        assert call("build", ".", "-o", name).code == 0
    assert call("export", "--from", "g.ttl", "--to", "facts", "-o", "facts.jsonl").code == 0
    called = call("build", ".", "-o", "g.ttl", "--strict")
    assert called.code == 0
    assert ".: 3 files ignored (.jsonld, .ttl, written by kg itself)\n" in called.err


def test_build_lists_the_first_problems_and_counts_the_others(call: Call, article: Path, tmp_path: Path) -> None:
    (tmp_path / "viele.jsonl").write_text("1\n" * 5_000, encoding="utf-8")
    called = call("build", ".", "-o", "g.ttl")
    assert called.code == 0
    assert called.err.count("a number where an object is expected") == 20
    assert "  … and 4,980 more; --debug shows each of them\n1 article read, 5000 skipped, " in called.err


def test_build_leaves_nothing_but_its_graph(call: Call, article: Path, tmp_path: Path) -> None:
    assert call("build", str(article), "-o", "g.ttl").code == 0
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "g.ttl"]  # noqa: PTH208 - names are what is asked

"""What only a terminal or a shell sees: the progress bar and completion."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from kg.read import find_sources
from kg.read.expected import expected


def complete(*words: str) -> list[str]:
    """What bash would offer for the last word."""
    asked = {"_KG_COMPLETE": "bash_complete", "COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    ran = subprocess.run(
        [sys.executable, "-m", "kg"], env={**os.environ, **asked}, capture_output=True, text=True, check=True
    )
    return [line.partition(",")[2] for line in ran.stdout.splitlines()]


def test_shells_complete_commands_options_and_saved_questions() -> None:
    assert complete("kg", "wa") == ["watch"]
    assert complete("kg", "build", "--wor") == ["--workers"]
    assert complete("kg", "query", "who-met") == ["who-met-whom"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_gets_its_script(shell: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "kg"],
        env={**os.environ, "_KG_COMPLETE": f"{shell}_source"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "_KG_COMPLETE=" in ran.stdout


def test_the_number_of_articles_is_told_where_files_tell_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "x"}\n{"text": "y"}\n', encoding="utf-8")
    assert expected(find_sources([str(tmp_path)])) == 3
    (tmp_path / "c.csv").write_text("text\nx\n", encoding="utf-8")
    assert expected(find_sources([str(tmp_path)])) is None


def test_a_terminal_sees_the_total_and_no_controls_of_names(tmp_path: Path) -> None:
    for name in ("0", "1\u202e", "2\x1b]0;"):
        (tmp_path / f"{name}.txt").write_text("Petr Pavel lobte Zuzana Čaputová.", encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kg", "build", str(tmp_path), "-o", str(tmp_path / "graph.nq")]
    process = subprocess.Popen(command, stderr=theirs, env={**os.environ, "COLUMNS": "120", "TERM": "xterm"})
    os.close(theirs)
    shown = b""
    while True:
        try:
            shown += os.read(ours, 65_536)
        except OSError:
            break
    os.close(ours)
    assert process.wait() == 0
    assert b"/3" in shown
    assert not any(control.encode() in shown for control in ("\u202e", "\x1b]0;"))
    assert b"left" in shown

"""The process of a command: it ends quietly and with the exit code of the command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_cli_closed_pipe_ends_quietly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", "query", "--list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    message = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 141
    assert message == b""


def test_process_ends_with_the_exit_code_of_its_command() -> None:
    for arguments, code in ((["--version"], 0), (["bild"], 2), (["query", "who-met-whom", "--from", "nix.ttl"], 2)):
        assert subprocess.run([sys.executable, "-m", "kg", *arguments], capture_output=True).returncode == code


def test_file_that_is_opened_never_becomes_a_closed_output(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Der Ball lag im Gras.\n", encoding="utf-8")
    command = f"{sys.executable} -m kg load nix.ttl --to store/ >&- 2>&-"
    assert subprocess.run(["sh", "-c", command], cwd=tmp_path).returncode == 2
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "Der Ball lag im Gras.\n"

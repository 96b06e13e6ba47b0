"""Who holds a lock is told from the kernel's table."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.store.locking import lock_holder, locked

HOLD = """
import sys
from pathlib import Path
from kg.store.locking import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_lock_of_this_process_is_told_so_and_freed_at_the_end(tmp_path: Path) -> None:
    lock = tmp_path / "LOCK"
    with locked(lock):
        assert lock_holder(lock) == "this process itself"
    assert lock_holder(lock) is None


def test_lock_of_another_process_is_named_and_cannot_be_taken(tmp_path: Path) -> None:
    lock = tmp_path / "LOCK"
    command = [sys.executable, "-c", HOLD, str(lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        assert (lock_holder(lock) or "").startswith(f"process {other.pid}")
        with pytest.raises(OSError, match="unavailable"), locked(lock):
            pass
        other.communicate("")
    assert lock_holder(lock) is None


def test_lock_that_is_not_there_is_held_by_nobody(tmp_path: Path) -> None:
    assert lock_holder(tmp_path / "LOCK") is None

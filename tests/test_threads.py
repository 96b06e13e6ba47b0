"""Threads that cannot be started are told of before an engine needs them."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.threads import check_threads


def running() -> int:
    """Threads of this process, those of engines too."""
    return len(list(Path("/proc/self/task").iterdir()))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are not asked")
def test_threads_that_were_tried_are_there_meanwhile_and_gone_afterwards() -> None:
    seen: list[int] = []
    before = running()
    check_threads(3, "a store", lambda: seen.append(running()))
    assert seen[0] >= before + 3
    assert running() <= before + 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are not asked")
def test_too_few_threads_are_one_message() -> None:
    script = "from kg.threads import check_threads; check_threads(200, 'a store')"
    limit = (resource.RLIMIT_AS, (400 << 20, 400 << 20))  # each thread needs room for its stack
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, preexec_fn=lambda: resource.setrlimit(*limit), check=False
    )
    assert done.returncode == 1
    assert b"ResourceError: not enough threads for a store" in done.stderr


def test_what_is_wrong_meanwhile_is_passed_on() -> None:
    def refuse() -> None:
        raise ResourceError("no", "yes")

    with pytest.raises(ResourceError, match="no"):
        check_threads(os.cpu_count() or 1, "a store", refuse)

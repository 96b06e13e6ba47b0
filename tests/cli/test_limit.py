"""A question that does not end is ended, with one message."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kg.cli.limit import time_limit


def test_query_that_does_not_end_is_ended_with_one_message(tmp_path: Path) -> None:
    lines = "".join(f'<urn:s{number}> <urn:p> "{number}" <urn:g> .\n' for number in range(3_000))
    (tmp_path / "g.nq").write_text(lines, encoding="utf-8")
    endless = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z } FILTER(?x < ?y && ?y < ?z) }"
    command = [sys.executable, "-m", "kg", "query", "--sparql", endless, "--from", "g.nq"]
    environment = {**os.environ, "KG_QUERY_TIMEOUT": "2"}
    ran = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stdout) == (3, "")
    assert ran.stderr.startswith(
        "Error: g.nq: no answer within 2 seconds\n  Ask for less, or raise the setting query_timeout"
    )


def test_work_that_ends_in_time_is_left_alone() -> None:
    with time_limit(0.05, "g.nq"):
        pass
    time.sleep(0.1)  # the process would have been ended by now
    assert all(not isinstance(thread, threading.Timer) for thread in threading.enumerate())


def test_what_a_look_finds_ends_a_question_that_takes_long() -> None:
    code = (
        "import time; from kg.cli import limit; from kg.errors import DamagedStore\n"
        "def look(): raise DamagedStore('store/: its files are damaged', 'Build it again.')\n"
        "limit.SUSPICIOUS = 0.1\n"
        "with limit.time_limit(60, 'store/', look): time.sleep(50)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=40, check=False)
    assert (ran.returncode, ran.stderr) == (3, "Error: store/: its files are damaged\n  Build it again.\n")


def test_look_that_finds_nothing_lets_the_question_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.cli.limit.SUSPICIOUS", 0.01)
    looked = threading.Event()
    with time_limit(60, "store/", looked.set):
        assert looked.wait(10)

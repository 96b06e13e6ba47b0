"""On a Ray cluster (two processes of this machine) the same is written as by one process, whatever dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from kg.errors import ServiceError
from kg.pipeline import Knowledge, build
from kg.settings import Settings
from kg.store import open_store

PEOPLE = ("Mette Frederiksen", "Ulf Kristersson", "Alar Karis", "Egils Levits", "Petr Pavel", "Zuzana Čaputová")
SETTINGS = Settings(batch_articles=3)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "artikel"
    folder.mkdir()
    for number in range(12):
        one, other = PEOPLE[number % 6], PEOPLE[(number + 1) % 6]
        text = f"{one} traf {other} in Malmö. " * (40 if number == 4 else 2)
        text += "Die Reederin Liv Nordahl lobte den Kapitän Jens Ekberg." if number > 9 else ""
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "leer.txt").write_bytes(b"")
    return folder


#: seconds for a run: one on a busy machine may need minutes to begin
PATIENCE = 900


@contextmanager
def _started(articles: Path, *target: str) -> Iterator[subprocess.Popen[str]]:
    """A run on a cluster of this machine; it never outlives the test."""
    command = [sys.executable, "-m", "kg", "build", str(articles), *target, "--cluster", "local", "--workers", "2"]
    environment = {**os.environ, "KG_BATCH_ARTICLES": str(SETTINGS.batch_articles)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as run:
        try:
            yield run
        finally:
            if run.poll() is None:
                run.terminate()


def _kill_a_task(run: subprocess.Popen[str]) -> bool:
    """Kill the process of a task as soon as one is there; False if the run ended before."""
    end = time.monotonic() + PATIENCE
    while run.poll() is None and time.monotonic() < end:
        for task in _tasks_of(run.pid):
            with suppress(ProcessLookupError):
                os.kill(task, signal.SIGKILL)
                return True
        time.sleep(0.05)
    return False


def _end_of(run: subprocess.Popen[str], *written: Path) -> str:
    """What a run says until its end; where Ray gives up on a busy machine, one message, exit code 3 and no graph."""
    _, said = run.communicate(timeout=PATIENCE)
    if "timed out during startup" in said:
        assert (run.returncode, [path for path in written if path.exists()]) == (3, [])
        assert "less busy" in said
        pytest.skip("this machine is too busy for Ray to begin within its half minute")
    return said


def _tasks_of(pid: int) -> Iterator[int]:
    """The processes of tasks that a process started, directly or not (Linux)."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        try:
            parents[int(entry.name)] = int((entry / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
    for child in parents:
        above = child
        while above in parents and above != pid:
            above = parents[above]
        try:
            if above == pid and Path(f"/proc/{child}/cmdline").read_bytes().startswith(b"ray::_finished"):
                yield child
        except OSError:
            continue


def test_cluster_writes_the_same_file_although_a_worker_is_killed(
    articles: Path, tmp_path: Path, shipped: Knowledge
) -> None:
    whole = build([str(articles)], SETTINGS, output=str(tmp_path / "whole.trig"), knowledge=shipped)
    with _started(articles, "-o", str(tmp_path / "graph.trig")) as run:
        killed = _kill_a_task(run)
        said = _end_of(run, tmp_path / "graph.trig")
    assert killed, said
    assert run.returncode == 0, said
    assert f"{whole.read} articles read, 1 skipped" in said
    assert (tmp_path / "graph.trig").read_bytes() == (tmp_path / "whole.trig").read_bytes()


def test_cluster_fills_a_store_with_identity_as_a_second_pass(
    articles: Path, tmp_path: Path, shipped: Knowledge
) -> None:
    build([str(articles)], SETTINGS, to=f"{tmp_path}/one/", knowledge=shipped)
    with _started(articles, "--to", f"{tmp_path}/two/") as run:
        said = _end_of(run)
    assert run.returncode == 0, said
    with open_store(f"{tmp_path}/one/") as one, open_store(f"{tmp_path}/two/") as two:
        assert sorted(one.nquads()) == sorted(two.nquads())
        assert any("/graph/identity/" in graph for graph in one.graphs())


def test_cluster_that_is_not_there_is_said_in_one_message(articles: Path, tmp_path: Path, shipped: Knowledge) -> None:
    with pytest.raises(ServiceError, match=r"127\.0\.0\.1:9: no Ray cluster answers there"):
        build([str(articles)], SETTINGS, output=str(tmp_path / "g.nq"), knowledge=shipped, cluster="127.0.0.1:9")
    assert not (tmp_path / "g.nq").exists()

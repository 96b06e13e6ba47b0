"""``kg watch`` as a service: log lines that programs read, an end by signal, a store that is busy."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

TEXT = "Petr Pavel lobte Zuzana Čaputová."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "artikel"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return folder


class Service:
    """A running ``kg watch`` and the events of its log."""

    def __init__(self, folder: Path, store: Path, *options: str) -> None:
        command = [sys.executable, "-m", "kg", "watch", str(folder), "--to", f"{store}/", "--every", "0.2", *options]
        self.process = subprocess.Popen([*command, "--log", "json"], stderr=subprocess.PIPE)
        self.events: list[dict[str, Any]] = []

    def until(self, event: str) -> dict[str, Any]:
        """Read the log up to an event."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.events.append(json.loads(line))
            if self.events[-1]["event"] == event:
                return self.events[-1]
        raise AssertionError(f"no {event} in {self.events}")


@pytest.fixture
def service(folder: Path, tmp_path: Path) -> Iterator[Service]:
    running = Service(folder, tmp_path / "store")
    yield running
    running.process.kill()
    running.process.communicate()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_watch_brings_a_new_file_and_ends_by_a_signal_with_exit_code_0(
    service: Service, folder: Path, number: signal.Signals
) -> None:
    service.until("ready")
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    ran = service.until("run")
    assert (ran["read"], ran["files"], ran["gone"]) == (1, 1, 0)
    assert ran["time"].endswith("+00:00")
    service.process.send_signal(number)
    assert service.until("stopped")
    assert service.process.wait(timeout=20) == 0


def test_watch_waits_for_a_store_that_another_process_writes(service: Service, folder: Path, tmp_path: Path) -> None:
    service.until("ready")
    program = f"from kg.store import open_store; s = open_store({str(tmp_path / 'store') + '/'!r}, writable=True)\nprint('open', flush=True); input()"
    holder = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    failed = service.until("error")
    assert "has the store open for writing" in failed["problem"]
    holder.communicate(b"\n")
    assert service.until("run")["read"] == 1


def test_watch_once_is_for_a_timer(call: Call, folder: Path, tmp_path: Path) -> None:
    (folder / "leer.txt").write_bytes(b"")
    ran = call("watch", str(folder), "--to", f"{tmp_path}/store/", "--once")
    assert ran.code == 0
    assert "left_out: " in ran.err
    assert "leer.txt" in ran.err
    assert ran.err.splitlines()[-1].endswith("ready: the store is up to date")


def test_watch_refuses_what_is_no_folder(call: Call, folder: Path, tmp_path: Path) -> None:
    ran = call("watch", str(folder / "a.txt"), "--to", f"{tmp_path}/store/")
    assert ran.code == 2
    assert "no such folder" in ran.err

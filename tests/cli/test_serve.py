"""kg serve: what it reads, where it listens, and that it writes files when it is told to."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from kg.cli.serve import _is_loopback
from tests.cli.conftest import Call


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("x.example", False),
    ],
)
def test_only_loopback_is_this_machine_alone(host: str, ours: bool) -> None:
    assert _is_loopback(host) is ours


def test_pages_as_files_need_no_address(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    called = call("serve", examples_graph, "--to-folder", "site", "--lang", "en")
    assert called.code == 0
    assert (tmp_path / "site" / "index.html").is_file()
    assert f"open {Path('site') / 'index.html'}." in called.err


def test_port_that_is_taken_is_refused_with_a_way_out(call: Call, examples_graph: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        called = call("serve", examples_graph, "--port", str(port))
    assert called.code == 2
    assert f"127.0.0.1:{port}: cannot be listened on" in called.err
    assert "Name another --port or --host." in called.err

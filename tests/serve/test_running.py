"""The server answers on the socket it is given, and tells nobody what it is."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import ExitStack, suppress

import pytest

APP = """
import socket, sys
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from kg.serve.running import run_server
listener = socket.socket(fileno=int(sys.argv[1]))
run_server(Starlette(routes=[Route("/", lambda request: PlainTextResponse("da"))]), listener)
print("ended")
"""


def test_server_answers_until_it_is_interrupted() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        command = [sys.executable, "-c", APP, str(listener.fileno())]
        process = subprocess.Popen(command, pass_fds=[listener.fileno()], stdout=subprocess.PIPE, text=True)
        with process:
            with urllib.request.urlopen(f"http://127.0.0.1:{listener.getsockname()[1]}/", timeout=60) as answer:
                assert answer.read() == b"da"
                assert not {"server", "date"} & {name.lower() for name in answer.headers}
            os.kill(process.pid, signal.SIGINT)
            out, _ = process.communicate(timeout=60)
    assert process.returncode in (0, -signal.SIGINT)
    assert out in ("", "ended\n")


HURRIED = APP.replace("listener =", "import kg.serve.running; kg.serve.running._LOOK = 0.3; listener =")


@pytest.mark.parametrize("begun", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab"])
def test_server_closes_connections_whose_request_does_not_come_and_goes_on(begun: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=200) as listener, ExitStack() as stack:
        command = [sys.executable, "-c", HURRIED, str(listener.fileno())]
        process = stack.enter_context(subprocess.Popen(command, pass_fds=[listener.fileno()], stdout=subprocess.PIPE))
        stack.callback(process.kill)
        slow = [
            stack.enter_context(socket.create_connection(listener.getsockname()[:2], timeout=60)) for _ in range(120)
        ]
        for connection in slow:
            connection.sendall(begun)
        # Whatever it says to them, the end comes.
        for connection in slow:
            with suppress(ConnectionResetError):
                while connection.recv(1_000):
                    pass
        with urllib.request.urlopen(f"http://127.0.0.1:{listener.getsockname()[1]}/", timeout=60) as answer:
            assert answer.read() == b"da"


#: The same where there is no room for the stacks of eight threads.
NARROW = """
import re, resource
from pathlib import Path
import kg.serve.running
held = int(re.search(r"VmSize:\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1]) << 10
resource.setrlimit(resource.RLIMIT_AS, (held + (20 << 20),) * 2)
kg.serve.running.run_server(None, None)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are not asked")
def test_server_without_room_for_its_threads_says_so_before_it_starts() -> None:
    done = subprocess.run([sys.executable, "-c", NARROW], capture_output=True, timeout=60, check=False)
    assert b"ResourceError: not enough threads for a server" in done.stderr

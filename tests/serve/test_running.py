"""The server answers on the socket it is given, and tells nobody what it is."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request

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

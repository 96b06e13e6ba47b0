"""A signal ends a command as a signal does, whatever other exception C code makes of it."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

TURNED = """
import os, signal, sys
from kg.cli import cli, run
from kg.cli.stopping import listen

@cli.command("turn")
def turn():
    try:
        os.kill(os.getpid(), {number})
    except BaseException:
        raise ImportError("initialization failed")

# Whoever runs the tests may ignore it (nohup), which a process inherits.
signal.signal({number}, signal.SIG_DFL)
listen()
sys.exit(run(["turn"]))
"""


@pytest.mark.parametrize(
    ("number", "message"), [(signal.SIGINT, "Stopped.\n"), (signal.SIGTERM, ""), (signal.SIGHUP, "")]
)
def test_a_signal_that_an_import_turned_into_another_error_is_no_bug(number: signal.Signals, message: str) -> None:
    done = subprocess.run([sys.executable, "-c", TURNED.format(number=int(number))], capture_output=True, text=True)
    assert done.returncode == 128 + number
    assert done.stderr == message


WAITING = """
import os, pty, signal, sys, threading
from kg.cli.stopping import listen, wait_for_line

def another_takes_it():
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    signal.raise_signal(signal.SIGINT)

signal.signal(signal.SIGINT, signal.SIG_DFL)
listen()
ours, theirs = pty.openpty()
with os.fdopen(theirs) as terminal:
    os.write(ours, b"first\\n")
    wait_for_line(terminal)
    print(terminal.readline().strip())
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    threading.Timer(0.2, another_takes_it).start()
    try:
        wait_for_line(terminal)
    except KeyboardInterrupt:
        print("interrupted")
"""


def test_a_signal_that_no_read_is_told_of_ends_the_waiting_for_a_line() -> None:
    done = subprocess.run([sys.executable, "-c", WAITING], capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == ("first\ninterrupted\n", "")

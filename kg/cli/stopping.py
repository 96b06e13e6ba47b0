"""Signals that ask the process to end, remembered: C code may make another exception of the one they raise."""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
from types import FrameType
from typing import TextIO

_asked: list[int] = []
#: seconds after which a signal is sent once more whose exception nobody could take
_ONCE_MORE = 0.02


class Terminated(SystemExit):
    """A signal asks the process to end; raised, so that temporary files are removed and stores closed."""


def listen() -> None:
    """Unwind on SIGINT, and on SIGTERM and SIGHUP unless the caller ignores them (nohup)."""
    signal.signal(signal.SIGINT, _interrupt)
    sys.unraisablehook = _again
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _terminate)


def past_stopping() -> None:
    """Ignore the signals that ``listen`` took: what is about to be done stays, and the exit code shall say so."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) in (_interrupt, _terminate):
            signal.signal(number, signal.SIG_IGN)


def stopped_by() -> int | None:
    """The signal that asked first, if any did."""
    return _asked[0] if _asked else None


def wait_for_line(stream: TextIO) -> None:
    """Return when ``stream``, a terminal, has a line to read; a signal that comes meanwhile is handled at once.

    A read that began just after a signal came, or in whose place another thread took the signal, would not end for it
    (https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd).
    """
    ours, theirs = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    before = signal.set_wakeup_fd(theirs, warn_on_full_buffer=False)
    try:
        select.select([stream.fileno(), ours], [], [])
    finally:
        signal.set_wakeup_fd(before)
        os.close(theirs)
        os.close(ours)


def _again(lost: sys.UnraisableHookArgs) -> None:
    """Ask once more where the exception of a signal came in a callback, such as those of imports, and was lost."""
    if not _asked or not isinstance(lost.exc_value, (KeyboardInterrupt, Terminated)):
        sys.__unraisablehook__(lost)
        return
    if isinstance(lost.exc_value, Terminated):
        signal.signal(_asked[0], _terminate)
    timer = threading.Timer(_ONCE_MORE, os.kill, (os.getpid(), _asked[0]))
    timer.daemon = True
    timer.start()


def _interrupt(number: int, frame: FrameType | None) -> None:
    _asked.append(number)
    signal.default_int_handler(number, frame)


def _terminate(number: int, _frame: FrameType | None) -> None:
    _asked.append(number)
    for other in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(other, signal.SIG_IGN)
    raise Terminated(128 + number)

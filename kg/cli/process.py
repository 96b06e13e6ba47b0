"""A command line as a process of its own: signals, streams that are closed, and a quick end."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from typing import NoReturn

from kg.cli import run
from kg.cli.quick import without_command_line_of_spacy
from kg.cli.stopping import Terminated, listen

#: Objects made before garbage is looked for: loading makes hundreds of thousands that stay.
_COLLECTED_EVERY = 50_000


def run_process(at_the_end: Callable[..., None]) -> NoReturn:
    """Run ``sys.argv`` and end the process with its exit code; ``at_the_end`` is how Ctrl-C is handled afterwards.

    SIGTERM and SIGHUP unwind what was begun, unless the caller ignores them (nohup). The interpreter is not taken down
    piece by piece: that takes longer than many commands.
    """
    gc.set_threshold(_COLLECTED_EVERY)
    _occupy_closed_streams()
    without_command_line_of_spacy()
    try:
        listen()
        code = run(sys.argv[1:])
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, at_the_end)
    except Terminated as end:
        code = int(end.code or 0)
    except KeyboardInterrupt:
        at_the_end()
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
    except OSError:
        pass  # nobody is there to be told
    finally:
        os._exit(code)


def _occupy_closed_streams() -> None:
    """Keep the first file that is opened from becoming standard output or error, where they were closed."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)

"""A time limit for what runs in the code of a library, where nothing of ours can stop it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from kg.cli.console import say
from kg.errors import ServiceError


@contextmanager
def time_limit(seconds: float, where: str) -> Iterator[None]:
    """End the process with one message when the block takes longer; nothing may be half done in it.

    A store's engine lets other threads run while it works, but cannot be told to stop; damaged files can keep it busy
    for ever.
    """
    timer = threading.Timer(seconds, _end, (seconds, where))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _end(seconds: float, where: str) -> None:
    error = ServiceError(
        f"{where}: no answer within {seconds:g} seconds",
        "Ask for less, or raise the setting query_timeout; where even small questions take so long, the files of the "
        "store are damaged: build it again from the articles.",
    )
    say(f"Error: {error}")
    os._exit(error.exit_code)

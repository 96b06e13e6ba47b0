"""A limit of time for what runs in the code of a library, where nothing of ours can stop it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kg.cli.console import say
from kg.errors import KgError, ServiceError

#: seconds after which a question is suspected to meet damaged files; sound stores answer nearly all sooner
SUSPICIOUS = 5.0


@contextmanager
def time_limit(seconds: float, where: str, look: Callable[[], None] = lambda: None) -> Iterator[None]:
    """End the process with one message when the block takes longer; nothing may be half done in it.

    A store's engine lets other threads run while it works, but cannot be told to stop; damaged files can keep it busy
    for ever. ``look`` raises KgError where it finds the reason; it is asked while the block goes on.
    """
    timers = [
        threading.Timer(seconds, end_with, (_late(seconds, where),)),
        threading.Timer(min(SUSPICIOUS, seconds), _look, (look,)),
    ]
    for timer in timers:
        timer.daemon = True
        timer.start()
    try:
        yield
    finally:
        for timer in timers:
            timer.cancel()


def _late(seconds: float, where: str) -> ServiceError:
    return ServiceError(
        f"{where}: no answer within {seconds:g} seconds", "Ask for less, or raise the setting query_timeout."
    )


def _look(look: Callable[[], None]) -> None:
    try:
        look()
    except KgError as error:
        end_with(error)


def end_with(error: KgError) -> None:
    """End the process with one message, whatever it does."""
    say(f"Error: {error}")
    os._exit(error.exit_code)

"""Threads that engines in other languages start: tried before they are called, for they do not ask.

Where no thread can be started, an engine ends the process without a word, or panics.
"""

from __future__ import annotations

import os
import threading

from kg.errors import ResourceError, refusal


def check_threads(number: int, what: str) -> None:
    """Raise ResourceError unless ``number`` threads, and one for each processor, can run beside those of now."""
    gate = threading.Event()
    begun: list[threading.Thread] = []
    try:
        for _ in range(number + _processors()):
            thread = threading.Thread(target=gate.wait, daemon=True)
            thread.start()
            begun.append(thread)
    except RuntimeError as error:
        known = refusal(error)
        if known is None:
            raise
        raise ResourceError(f"{known.problem} for {what}", known.remedy) from error
    finally:
        gate.set()
        for thread in begun:
            thread.join()


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

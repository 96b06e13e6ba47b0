"""Threads that engines in other languages start: tried before they are called, for they do not ask.

Where no thread can be started, an engine ends the process without a word, or panics. The threads tried are the system's
own: those of Python would reserve memory for good, of which there may be little.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from kg.errors import ResourceError

#: bytes enough for a semaphore of any C library
_SEMAPHORE = 64
#: glibc: "at most this many reserves of memory for all threads"; each takes 64 MB of what a limit on memory allows
_RESERVES = -8


def check_threads(number: int, what: str, meanwhile: Callable[[], None] = lambda: None) -> None:
    """Raise ResourceError unless ``number`` threads, and one for each processor, can run beside those of now.

    ``meanwhile`` is called while they run. Other systems than Linux are not asked.
    """
    if sys.platform != "linux":
        return meanwhile()
    import ctypes

    system = ctypes.CDLL(None)
    _spare_memory(system)
    gate = ctypes.create_string_buffer(_SEMAPHORE)
    system.sem_init(gate, 0, 0)
    wait = ctypes.cast(system.sem_wait, ctypes.c_void_p)
    begun: list[ctypes.c_ulong] = []
    try:
        for _ in range(number + len(os.sched_getaffinity(0))):
            thread = ctypes.c_ulong()
            if system.pthread_create(ctypes.byref(thread), None, wait, gate):
                raise ResourceError(
                    f"not enough threads for {what}",
                    "Raise the limit on processes (ulimit -u, or that of the container) or on memory (ulimit -v).",
                )
            begun.append(thread)
        return meanwhile()
    finally:
        for _ in begun:
            system.sem_post(gate)
        for thread in begun:
            system.pthread_join(thread, None)


def _spare_memory(system: object) -> None:
    """Let threads share one reserve of memory where there is a limit on it: each would take its own."""
    import resource

    if resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY and hasattr(system, "mallopt"):
        system.mallopt(_RESERVES, 1)

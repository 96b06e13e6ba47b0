"""Entry point of the command: Ctrl-C is looked after before anything else is imported.

Importing this module is how the script of an installation begins (``from kg.__main__ import main``), so it listens from
here on, not from the call of ``main``: what the script does in between is covered, too.
"""

from __future__ import annotations

import os

# Not ``signal``: it builds enumerations for milliseconds in which Ctrl-C would give a traceback.
from _signal import SIGINT, signal  # type: ignore[import-not-found]


def _stop(*_: object) -> None:
    """End at once: nothing has been begun yet."""
    try:
        os.write(2, b"Stopped.\n")
    finally:
        os._exit(130)


signal(SIGINT, _stop)


def main() -> None:
    """Run the command line of this process and end the process."""
    # Where a thread cannot be started, OpenBLAS sends Ctrl-C to its own process; one thread is enough for what it does.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from kg.cli.process import run_process

    run_process(_stop)


if __name__ == "__main__":
    main()

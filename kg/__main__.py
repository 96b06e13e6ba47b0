"""Entry point of the command: Ctrl-C is looked after before anything else is imported."""

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


def main() -> None:
    """Run the command line of this process and end the process."""
    signal(SIGINT, _stop)
    from kg.cli.process import run_process

    run_process(_stop)


if __name__ == "__main__":
    main()

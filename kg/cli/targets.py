"""What a command writes takes the place of nothing that it reads."""

from __future__ import annotations

import os
from pathlib import Path

from kg.errors import InputError


def refuse_what_is_read(output: str | Path | None, *read: str | Path) -> None:
    """Raise InputError if ``output`` would replace a file that the command reads, or lie in a store that it reads.

    ``read`` may hold addresses of servers, too. Files are compared as the system does, so that links and other
    spellings of a path do not help.
    """
    if output is None or str(output) == "-":
        return
    for source in read:
        if _is_file(output, source):
            raise InputError(f"{output}: is read here, what is written would take its place", "Name another file.")
        if _is_within(output, source):
            raise InputError(f"{output}: lies among the files of the store", "Name a file or folder outside of it.")


def _is_file(output: str | Path, source: str | Path) -> bool:
    try:
        return Path(source).is_file() and Path(output).samefile(source)
    except (OSError, ValueError):
        return False


def _is_within(output: str | Path, source: str | Path) -> bool:
    try:
        return Path(source).is_dir() and Path(os.path.realpath(output)).is_relative_to(os.path.realpath(source))
    except (OSError, ValueError):
        return False

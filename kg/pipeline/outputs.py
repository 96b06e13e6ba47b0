"""Where a run writes to must be no file that it reads, and nothing that somebody else wrote."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kg.errors import InputError, ResourceError

if TYPE_CHECKING:
    from kg.pipeline.quarantine import Quarantine
    from kg.read import Found


def refuse_overwriting(found: Found, output: str | None, set_aside: Quarantine) -> None:
    """Raise InputError if the graph or the quarantine file would take the place of an article or of each other.

    Files are compared as the system does, so that links and other spellings of a path do not help.
    """
    targets = {"the graph": Path(output) if output not in (None, "-") else None, "the quarantine": set_aside.path}
    files = {what: _identity(path) for what, path in targets.items() if path is not None}
    sources = {_identity(source.path): source.name for source in found.sources if source.path is not None}
    for what, file in files.items():
        if file in sources:
            raise InputError(
                f"{sources[file]}: {what} would take the place of this article", "Name another file to write."
            )
    if len(set(files.values())) < len(files):
        raise InputError(f"{set_aside.path}: named for both the graph and the quarantine", "Name two files.")
    set_aside.refuse_foreign()


def _identity(path: Path) -> tuple[int, int] | str:
    """Device and inode of a file; of one that is not there yet, its real path."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return os.path.realpath(path) if "\0" not in str(path) else str(path)
    return status.st_dev, status.st_ino


def standard_output() -> BinaryIO:
    """Standard output for bytes; raises ResourceError where it is closed."""
    if sys.stdout is None:
        raise ResourceError("standard output is closed", "Name a file with -o.")
    return sys.stdout.buffer

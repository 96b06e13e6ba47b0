"""What a run writes: the graph over nothing that it reads, and beside it what was set aside."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kg.errors import InputError, NonConformance, ResourceError
from kg.model import Resolution

if TYPE_CHECKING:
    from kg.pipeline.finish import SetAside
    from kg.rdf import Quad
    from kg.read import Found


def refuse_overwriting(found: Found, output: str | None, set_aside: Quarantine) -> None:
    """Raise InputError if the graph or the quarantine file would take the place of an article or of each other.

    Files are compared as the system does, so that links and other spellings of a path do not help.
    """
    from kg.rdf.atomic import refuse_unwritable

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
    if (graph := targets["the graph"]) is not None:
        refuse_unwritable(graph)  # before the file that nobody named
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


@dataclass(frozen=True, slots=True)
class Mapped:
    """One article on its way to the graph."""

    resolution: Resolution
    quads: tuple[Quad, ...]


class Quarantine:
    """JSON Lines of what does not conform: article, event and sentence, findings, N-Quads; written only if needed."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._lines: list[str] = []

    def refuse_foreign(self) -> None:
        """Raise InputError where the file could not be written at the end, or was written by somebody else."""
        from kg.rdf.atomic import refuse_unwritable
        from kg.read.own import is_quarantine

        if self.path is None:
            return
        refuse_unwritable(self.path)
        if self.path.is_file() and not is_quarantine(self.path):
            raise InputError(
                f"{self.path}: holds something else than articles that kg set aside",
                "It would be overwritten: name another file with --quarantine.",
            )

    def extend(self, lines: Iterable[str]) -> None:
        """Take lines as ``quarantine_line`` gives them."""
        self._lines.extend(lines)

    def write(self) -> None:
        """Write the file, whole or not at all; without anything set aside there is none."""
        from kg.rdf.atomic import atomic_file

        if self.path is None:
            return
        if not self._lines:
            # A file left by an earlier run would speak of articles that conform by now.
            if self.path.is_file():
                self.path.unlink()
            return
        with atomic_file(self.path) as stream:
            stream.writelines(line.encode("utf-8") for line in self._lines)


def quarantine_line(aside: SetAside, *, strict: bool) -> str:
    """The record of one event or one article that is set aside; raises NonConformance where the run is strict."""
    article = aside.mapped.resolution.article
    if strict:
        raise NonConformance(
            f"{article.source}: its graph does not conform: {aside.findings[0].message}",
            "Run without --strict to set such events aside and go on.",
        )
    record = {
        "doc": article.id,
        "source": article.source,
        "event": aside.event,
        "sentence": aside.sentence,
        "findings": [asdict(finding) for finding in aside.findings],
        "nquads": [" ".join(quad) + " ." for quad in aside.mapped.quads],
    }
    return json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n"

"""What does not conform: single events or whole articles, set aside with their findings, never written to the graph."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError, NonConformance
from kg.model import Resolution

if TYPE_CHECKING:
    from kg.pipeline.finish import SetAside
    from kg.rdf import Quad


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

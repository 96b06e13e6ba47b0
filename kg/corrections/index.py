"""The corrections in force, found by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from kg.corrections.file import NAME, read_corrections, to_line
from kg.corrections.records import Correction, StatementCorrection
from kg.graph.names import digest


@dataclass(frozen=True, slots=True)
class Corrections:
    """What people decided on statements, by article id."""

    of_article: Mapping[str, tuple[StatementCorrection, ...]]

    @classmethod
    def of(cls, corrections: Iterable[Correction]) -> Corrections:
        """Sort corrections by article; those on identity are left to ``verdicts_of``."""
        found: dict[str, list[StatementCorrection]] = defaultdict(list)
        for correction in corrections:
            if isinstance(correction, StatementCorrection):
                found[correction.statement.article].append(correction)
        return cls({article: tuple(ours) for article, ours in found.items()})

    @classmethod
    def in_folder(cls, folder: Path | None) -> Corrections:
        """Those of a knowledge folder; none without one. Raises CorrectionError."""
        return cls.of(read_corrections(folder / NAME) if folder else ())

    def without_article(self, met: Set[str]) -> list[str]:
        """A message for each correction on an article that is not among these ids."""
        return [
            f"{correction.place}: there is no article {article!r}"
            for article, ours in sorted(self.of_article.items())
            if article not in met
            for correction in ours
        ]

    def digest(self, article: str) -> str | None:
        """A digest of what was decided on an article, None where nothing was."""
        ours = self.of_article.get(article)
        return digest(*map(to_line, ours)) if ours else None

"""The corrections in force, found by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from kg.corrections.file import NAME, read_corrections, refuse_unknown_classes, to_line
from kg.corrections.records import Correction, IdentityCorrection, StatementCorrection
from kg.graph.names import digest
from kg.vocabulary import current_vocabulary


def not_yet_said(corrections: Sequence[Correction], said: Iterable[Correction]) -> tuple[Correction, ...]:
    """Those of a list whose subject's last words, among all that was ``said``, are not those of the list already.

    The day does not count: a list that is applied again says nothing new.
    """
    new, old = _by_subject(corrections), _by_subject(said)
    known = {subject for subject, ours in new.items() if old[subject][-len(ours) :] == ours}
    return tuple(correction for correction in corrections if _subject(correction) not in known)


def _by_subject(corrections: Iterable[Correction]) -> defaultdict[object, list[Correction]]:
    found: defaultdict[object, list[Correction]] = defaultdict(list)
    for correction in corrections:
        found[_subject(correction)].append(replace(correction, date=None, place=""))
    return found


def _subject(correction: Correction) -> object:
    """What a correction is about."""
    if isinstance(correction, StatementCorrection):
        return correction.statement
    assert isinstance(correction, IdentityCorrection)
    return frozenset((correction.one, correction.other))


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
        found = read_corrections(folder / NAME) if folder else ()
        refuse_unknown_classes(found, current_vocabulary())
        return cls.of(found)

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

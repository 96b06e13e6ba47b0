"""What a pass has to say of one mention."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Entity


@dataclass(frozen=True, slots=True)
class Meaning:
    """The entities a mention stands for, with what speaks for it."""

    entities: tuple[Entity, ...]
    score: float  #: 0 … 1
    reasons: tuple[str, ...]  #: sentences


def meaning(entities: Iterable[Entity], score: float, *reasons: str) -> Meaning | None:
    """A meaning, or None where there are no entities."""
    found = tuple(entities)
    return Meaning(found, score, reasons) if found else None

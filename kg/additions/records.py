"""What passes between the steps: a row as it stands in the file, an entity drafted from rows, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kg.model import EntityType


@dataclass(frozen=True, slots=True)
class Record:
    """One row: field of columns.toml → its values, none empty."""

    line: int
    values: Mapping[str, tuple[str, ...]]

    def first(self, name: str) -> str | None:
        """The first value of a field."""
        return next(iter(self.values.get(name, ())), None)


@dataclass(frozen=True, slots=True)
class DraftOffice:
    """An office as the file words it; days as "2005", "2005-11" or "2005-11-22"."""

    line: int
    role: str
    of: str | None = None
    begin: str | None = None
    end: str | None = None
    seen: str | None = None  #: last day on which it is known to be held, where it has no end


@dataclass(slots=True)
class Draft:
    """An entity as the rows of one file describe it; ``country`` is still the file's word for it."""

    line: int
    key: str
    label: str
    type: EntityType
    aliases: list[str] = field(default_factory=list)
    country: str | None = None
    gender: str | None = None
    surname: str | None = None
    offices: list[DraftOffice] = field(default_factory=list)


class Fate(StrEnum):
    """What became of a row or of a part of it."""

    ADDED = "added"
    MERGED = "merged"
    UNCHANGED = "unchanged"
    LEFT_OUT = "left out"  #: a part of a row whose rest is taken
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One line of the report."""

    fate: Fate
    line: int
    what: str  #: label and key, or what is wrong
    remedy: str = ""


class RefusedRow(Exception):
    """A row that is not taken: why, and the way out."""

    def __init__(self, line: int, why: str, remedy: str) -> None:
        super().__init__(why)
        self.outcome = Outcome(Fate.REFUSED, line, why, remedy)

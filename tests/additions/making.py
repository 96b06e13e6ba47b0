"""Records of a file, and what is made of them with the shipped gazetteer."""

from __future__ import annotations

from kg.additions.drafting import Drafting
from kg.additions.names import load_names
from kg.additions.records import Record
from kg.gazetteer import Gazetteer
from kg.model import EntityType
from kg.resources import in_force

NAMES = load_names(in_force().gazetteer)


def record(line: int, **values: str) -> Record:
    return Record(line, {name: (value,) for name, value in values.items()})


def drafting(gazetteer: Gazetteer, *rows: Record, kind: EntityType | None = None) -> Drafting:
    made = Drafting(NAMES, gazetteer, kind)
    made.take(rows)
    return made

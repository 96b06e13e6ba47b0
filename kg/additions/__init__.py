"""People, bodies and places of a file → the gazetteer of the user's own knowledge folder.

The gazetteer that ships is never changed, and nothing that stands in a knowledge folder is taken away: new statements
are put behind those of ``gazetteer/added-NAME.ttl``. What is known already gives nothing: the same file twice is
once.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from kg.additions.comparing import Comparing
from kg.additions.drafting import Drafting
from kg.additions.names import load_names
from kg.additions.reading import read_records
from kg.additions.records import Fate, Outcome
from kg.additions.writing import header, to_turtle
from kg.errors import InputError
from kg.gazetteer.loading import load_gazetteer
from kg.gazetteer.turtle import read_rows
from kg.language.spelling import slug
from kg.model import EntityType
from kg.rdf.atomic import atomic_file
from kg.resources import Data, Overlay

__all__ = ["Fate", "Outcome", "Report", "add_file", "load_names"]


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a file: outcomes by line, and the Turtle file they stand in."""

    target: Path
    outcomes: tuple[Outcome, ...]
    unread: tuple[str, ...] = ()  #: columns of a table that are none of columns.toml

    def count(self, fate: Fate) -> int:
        """How many outcomes there are of a kind."""
        return Counter(outcome.fate for outcome in self.outcomes)[fate]


def add_file(path: Path, data: Data, *, kind: EntityType | None = None, dry_run: bool = False) -> Report:
    """Add what ``path`` describes to ``data.own``; ``kind``: of rows that do not say what they are.

    Raises InputError for a file that is no table of entities, OntologyError where the gazetteer in force is broken.
    """
    if data.own is None:
        raise InputError("no knowledge folder", "Name one with --knowledge DIR, or in kg.toml: knowledge = …")
    names = load_names(data.gazetteer)
    gazetteer = load_gazetteer(data.gazetteer, data.language)
    drafting = Drafting(names, gazetteer, kind)
    unread: list[str] = []
    drafting.take(read_records(path, names, unread.append))
    compared = list(Comparing(gazetteer, names).compare(drafting.drafts))
    blocks = to_turtle(new for new, _ in compared if new is not None)
    outcomes = [*drafting.outcomes, *(outcome for _, found in compared for outcome in found)]
    target = data.own / "gazetteer" / f"added-{slug(path.stem) or 'file'}.ttl"
    if blocks and not dry_run:
        _write(target, blocks, data)
    return Report(target, tuple(sorted(outcomes, key=lambda outcome: outcome.line)), tuple(unread))


def _write(target: Path, blocks: str, data: Data) -> None:
    """Put blocks behind what stands in the file, once all of it can be read together with the rest."""
    old = target.read_bytes() if target.is_file() else header().encode()
    content = old + (b"" if old.endswith(b"\n") else b"\n") + blocks.encode()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / target.name).write_bytes(content)
        read_rows(Overlay((*data.gazetteer.layers, Path(folder))))
    target.parent.mkdir(parents=True, exist_ok=True)
    with atomic_file(target) as stream:
        stream.write(content)

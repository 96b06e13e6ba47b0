"""What a run counts."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

#: problems and notes of a run that are kept and shown one by one; the others are counted
LISTED = 100


@dataclass(slots=True)
class Counts:
    """What a run did; shown in its last line."""

    read: int = 0
    unchanged: int = 0  #: of those read, held by the store as this run would make them
    replaced: int = 0  #: of those read, held by the store under the same id with another text
    resumed: int = 0  #: of those read, finished by an earlier run that was cut off
    removed: int = 0  #: articles of the store that the inputs no longer hold
    skipped: int = 0
    foreign: int = 0  #: of those skipped, in another language
    duplicates: int = 0
    empty: int = 0  #: articles without facts
    events: int = 0
    linked: int = 0  #: entities with a Wikidata id
    entities: int = 0
    set_aside: int = 0  #: single events that break a shape
    quarantined: int = 0  #: articles set aside as a whole
    findings: int = 0
    doubtful: int = 0  #: events left out for too low a confidence
    corrected: int = 0  #: corrections applied
    unmatched: list[str] = field(default_factory=list)  #: one message per correction that found no statement
    problems: list[str] = field(default_factory=list)  #: one message per skipped or duplicate article

    def add(self, other: Counts) -> None:
        """Add what another count holds."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))

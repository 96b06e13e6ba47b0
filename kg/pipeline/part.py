"""What a batch of articles gave, finished: the run needs nothing else of them, so it can be kept and taken up again.

As a file: gzip over one line of JSON and the quads as N-Quads. No objects of Python are stored, since whoever can write
the file must not be able to run anything.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from kg.graph.terms import Quad, line_of, quad_of

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


#: quick is better than small here: a part lives until the run is over
_LEVEL = 1


@dataclass(slots=True)
class Part:
    """Everything that stays of a batch."""

    counts: Counts = field(default_factory=Counts)  #: without what the reader of files counts
    kept: list[str] = field(default_factory=list)  #: ids of the articles in the graph
    lost: list[str] = field(default_factory=list)  #: ids of articles set aside as a whole
    #: entities that other articles may speak of, too: key → whether it is linked to Wikidata
    known: dict[str, bool] = field(default_factory=dict)
    aside: list[str] = field(default_factory=list)  #: lines of the quarantine file
    quads: Sequence[Quad] = ()


def to_bytes(part: Part) -> bytes:
    """A part as it is stored and sent."""
    head = {
        "counts": asdict(part.counts),
        "kept": part.kept,
        "lost": part.lost,
        "known": part.known,
        "aside": part.aside,
    }
    text = json.dumps(head, ensure_ascii=True) + "\n" + "".join(map(line_of, part.quads))
    return gzip.compress(text.encode("utf-8"), compresslevel=_LEVEL, mtime=0)


def from_bytes(data: bytes) -> Part:
    """Read a part back; raises ValueError where this is not what ``to_bytes`` gave."""
    head, lines = _content(data)
    try:
        fields = json.loads(head)
        counts = Counts(**fields.pop("counts"))
        if fields.keys() != {"kept", "lost", "known", "aside"}:
            raise ValueError(f"no part of a build (it has {', '.join(sorted(fields))})")
        return Part(counts=counts, **fields, quads=[quad_of(line + "\n") for line in lines.split("\n")[:-1]])
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(f"no part of a build ({error})") from error


def write_part(part: Part, target: Path) -> None:
    """Write a part, whole or not at all; raises StoreError or ResourceError."""
    from kg.rdf.atomic import atomic_file

    with atomic_file(target) as stream:
        stream.write(to_bytes(part))


def is_whole(path: Path) -> bool:
    """Whether a part is there and undamaged."""
    try:
        from_bytes(path.read_bytes())
    except (OSError, ValueError):
        return False
    return True


def _content(data: bytes) -> tuple[str, str]:
    try:
        text = gzip.decompress(data).decode("utf-8")
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ValueError(f"damaged ({error})") from error
    head, _, lines = text.partition("\n")
    return head, lines

"""What identity is decided from, and what the decision says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Judgement(StrEnum):
    """Whether two are the same; local names of individuals in ontology/news.ttl."""

    SAME = "Same"
    UNSURE = "Unsure"
    DIFFERENT = "Different"


#: From these scores on two are the same, or somebody should look.
SAME, UNSURE = 0.8, 0.55


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys whose entities and events are to be compared."""

    names: frozenset[str]
    events: frozenset[str]

    def __or__(self, other: Keys) -> Keys:
        return Keys(self.names | other.names, self.events | other.events)


@dataclass(frozen=True, slots=True)
class Source:
    """An article as far as its origin is concerned."""

    article: str  #: IRI
    published: dt.date | None = None
    publisher: str | None = None
    sketch: str = ""  #: see ``kg.likeness.sketch``
    agencies: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody who acts with or upon the one described."""

    name: str  #: IRI or name key, for a person with the first sound of the name
    titles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Profile:
    """What all articles together say of one entity of the graph."""

    iri: str
    key: str  #: name key
    names: tuple[str, ...]  #: preferred labels first
    linked: bool  #: known to the gazetteer, so never the same as another known one
    titles: frozenset[str] = frozenset()  #: "Reederin"
    countries: frozenset[str] = frozenset()  #: IRIs
    companions: frozenset[Companion] = frozenset()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One event as one article presents it."""

    iri: str
    key: str  #: event key
    relation: str  #: IRI of the class
    agents: frozenset[str]  #: IRIs
    targets: frozenset[str]
    status: str  #: "Actual", "Planned" or "Negated"
    source: Source
    hypothetical: bool = False
    begin: dt.date | None = None
    end: dt.date | None = None  #: the day after the last
    basis: str | None = None  #: IRI: how its time was worked out
    place: str | None = None
    topic: str | None = None
    epithet: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What speaks for two being the same."""

    score: float  #: 0 … 1
    reasons: tuple[str, ...]
    possible: bool = True  #: False: something rules it out, whatever else speaks for it


@dataclass(frozen=True, slots=True)
class Link:
    """The judgement on two entities or two events, by IRI, the lesser first."""

    one: str
    other: str
    score: float
    judgement: Judgement
    reasons: tuple[str, ...]
    by: str  #: the pass: "people", "bodies", "happenings", or "review" where somebody decided


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of the world and the reports that tell of it."""

    reports: tuple[Report, ...]  #: best first
    agents: frozenset[str]  #: representatives
    targets: frozenset[str]
    independent: int
    publishers: int
    agencies: int
    disputed: bool


@dataclass(frozen=True, slots=True)
class Block:
    """Everything decided on the entities, or the events, of one key."""

    key: str
    links: tuple[Link, ...] = ()
    same: tuple[tuple[str, ...], ...] = ()  #: IRIs of one entity, its representative first
    happenings: tuple[Happening, ...] = ()

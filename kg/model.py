"""The records that travel between the stages; frozen, small, free of spaCy and rdflib objects.

files ─read→ Article ─annotate→ Doc ─extract→ Extraction (mentions, statements) ─resolve→ Resolution (entities, events)
─rdf→ quads ─validate→ Finding ─store→ file | directory | endpoint

Offsets are characters in ``Article.text``, end exclusive. Dates are half-open intervals.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum


class Status(StrEnum):
    """Whether the text presents an event as having happened; local names of individuals in ontology/news.ttl."""

    ACTUAL = "Actual"
    PLANNED = "Planned"
    NEGATED = "Negated"


class EntityType(StrEnum):
    """What a name stands for; local names of classes in ontology/news.ttl."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    COUNTRY = "Country"
    PLACE = "Place"
    MEDIA = "Media"
    GROUP = "Group"
    MATTER = "Matter"  #: a thing, act or issue that is praised, criticised …; never an actor


class MentionForm(StrEnum):
    """How a text refers to an entity."""

    NAME = "name"  #: "Xi Jinping", also with title: "der russische Präsident Wladimir Putin"
    NOMINAL = "nominal"  #: "der Kremlchef", "westliche Länder", "den Handel"
    PRONOUN = "pronoun"  #: "er", "sein", "beide", "ich", a relative pronoun


class TimeBasis(StrEnum):
    """How the time of an event was found; local names of individuals in ontology/news.ttl."""

    EXPLICIT = "Explicit"  #: "am 21. Januar 2025", "2014"
    RELATIVE = "ResolvedRelative"  #: "gestern", "vergangene Woche", with the article's date known
    WEEKDAY = "Weekday"  #: "am Dienstag", with the article's date known
    UNRESOLVED = "Unresolved"  #: words of time that cannot be resolved (no article date, too vague)


class Granularity(StrEnum):
    """The unit of an event's time; local names of individuals in ontology/news.ttl."""

    DAY = "Day"
    WEEK = "Week"
    MONTH = "Month"
    YEAR = "Year"
    PERIOD = "Period"


class Certainty(StrEnum):
    """How certain the source presents the event (GRaSP / FactBank); local names in ontology/news.ttl."""

    CERTAIN = "Certain"
    PROBABLE = "Probable"  #: "angeblich", "soll … haben", "mutmaßlich"
    POSSIBLE = "Possible"  #: "könnte", "möglicherweise"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of ``Article.text``: characters, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read. ``text`` is exactly what is analysed, hashed and quoted (title included)."""

    id: str  #: file name without suffix, or the record's ``id``/``doc``
    text: str
    source: str  #: path (with record number) it came from, "-" for standard input
    title: str | None = None
    title_end: int = 0  #: where the headline ends in ``text``; 0 when there is none
    published: dt.date | None = None
    url: str | None = None
    publisher: str | None = None
    #: what is never analysed: residue of the web page (bylines, teasers), signs and figures that are no text
    residue: tuple[Span, ...] = ()
    corrections: str | None = None  #: digest of what people decided on it

    @property
    def digest(self) -> str:
        """SHA-256 of the text read, hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Mention:
    """One reference to an entity or thing: the noun phrase without relative clause, and what grammar says of it."""

    span: Span
    text: str
    form: MentionForm
    head: str  #: lemma of the head noun, name or pronoun
    sentence: int  #: index of the sentence, from 0
    name: str | None = None  #: the proper name inside, as written: "Wladimir Putin"
    name_span: Span | None = None
    entity_type: EntityType | None = None  #: from the named-entity recogniser or the gazetteer; None when unknown
    role: str | None = None  #: lemma of the title or role noun: "Staatspräsident", "Kremlchef", "Amtskollege"
    modifiers: tuple[str, ...] = ()  #: lemmas of attributive adjectives: ("chinesisch",), ("beide",)
    determiner: str | None = None  #: lemma of the determiner: "der", "ein", "sein", "beide", "kein"
    possessor: int | None = None  #: index of the genitive or possessive mention: "Russlands Präsident", "sein Kollege"
    antecedent: int | None = None  #: index fixed by grammar: relative pronoun → its noun, apposition → its anchor
    number: str | None = None  #: "Sing" or "Plur"
    gender: str | None = None  #: "Masc", "Fem" or "Neut"
    person: int | None = None  #: 1, 2 or 3 for pronouns
    function: str | None = None  #: UD relation to its governor: "nsubj", "obj" …
    speaker: int | None = None  #: index of the mention whose direct speech this mention stands in
    token: int = 0  #: its head in the view of the sentences (``kg.grammar``)
    words: range = range(0)  #: all its words there


@dataclass(frozen=True, slots=True)
class EventTime:
    """When an event took place or is to take place: a half-open interval of days, or words only."""

    text: str  #: the words in the article
    basis: TimeBasis
    begin: dt.date | None = None  #: first day
    end: dt.date | None = None  #: the day after the last
    granularity: Granularity | None = None


@dataclass(frozen=True, slots=True)
class StatusFinding:
    """The status of an event with the cue that decided it."""

    status: Status = Status.ACTUAL
    cue: str | None = None  #: the words that decided: "nicht", "will", "falls"
    rule: str | None = None  #: cue file and entry: "negation.toml#3"
    hypothetical: bool = False  #: stands in a conditional or merely imagined context: no flat triple


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says that the event took place, other than the article itself."""

    text: str  #: the words that name the source: "laut chinesischen Staatsmedien"
    mention: int | None = None  #: index of the source's mention
    certainty: Certainty = Certainty.CERTAIN
    rule: str | None = None  #: cue file and entry


@dataclass(frozen=True, slots=True)
class Statement:
    """One event as one clause expresses it; arguments are indices into ``Extraction.mentions``."""

    relation: str  #: local name of the event class: "Meeting"
    agents: tuple[int, ...]
    targets: tuple[int, ...]
    trigger: Span
    clause: Span  #: the clause that expresses the event: the evidence
    sentence: int
    rule: str  #: relation file and trigger: "meeting.toml#2"; or the reader of events and its version
    status: StatusFinding = StatusFinding()
    attribution: Attribution | None = None
    time: EventTime | None = None
    place: int | None = None
    channel: str | None = None  #: local name of the individual: "InPerson", "Video", "Telephone"
    epithet: str | None = None  #: Naming only, without quotation marks
    topic: str | None = None
    heard: float | None = None  #: 0 … 1: what the reader of events gives it; None without that reader
    timeless: bool = False  #: the headline's present, or no verb at all: an appointment that has been or is to come
    by_verb: bool = False  #: told by a verb alone ("kritisiert wurde"), not by a noun or a phrase
    by_phrase: bool = False  #: told by a verb with other words ("stieß auf Kritik")
    #: what its trigger is said of, where that is less than the class allows: "begrüßen" praises things
    target_types: frozenset[EntityType] = frozenset()


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article before anything is linked."""

    article: Article
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]  #: in order of ``span.start``
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """A position held by a person; ``begin``/``end`` are half-open, None = open or unknown."""

    role: str  #: "President", "Foreign Minister" … (English, as in the source)
    of: str | None  #: key of the country or organisation
    begin: dt.date | None = None
    end: dt.date | None = None
    title: str | None = None  #: German title where known
    seen: dt.date | None = None  #: the last day on which an office without an end is known to be held


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, country, place or thing. ``key`` is unique and becomes the last part of the IRI."""

    key: str  #: Wikidata id ("Q30"), gazetteer slug ("hisbollah") or "local/<article>/<slug>"
    label: str  #: canonical German name
    type: EntityType
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None  #: "Q30"; None when not certain
    certain: bool = True  #: False: ``wikidata`` is a close match only
    country: str | None = None  #: key of the country it belongs to
    offices: tuple[Office, ...] = ()
    gender: str | None = None  #: "Masc" or "Fem" where known


@dataclass(frozen=True, slots=True)
class Link:
    """A mention read as an entity, with what speaks for it."""

    mention: int
    entity: str  #: Entity.key
    score: float  #: 0 … 1
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where and how the text expresses an event."""

    span: Span  #: the clause
    trigger: Span
    rule: str
    status: StatusFinding
    attribution: Attribution | None = None
    source: str | None = None  #: Entity.key of the attribution's source
    heard: float | None = None  #: 0 … 1: what the reader of events gives it; None without that reader


@dataclass(frozen=True, slots=True)
class Review:
    """What somebody decided on an event, beside or against the rules."""

    verdict: str  #: "accept" or "change"
    by: str | None = None
    date: dt.date | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event of one article, its arguments resolved, all its mentions merged."""

    relation: str
    agents: tuple[str, ...]  #: Entity.key, in order of mention
    targets: tuple[str, ...]
    status: Status
    evidence: tuple[Evidence, ...]  #: at least one, best first
    hypothetical: bool = False
    time: EventTime | None = None
    place: str | None = None  #: Entity.key
    channel: str | None = None
    epithet: str | None = None
    topic: str | None = None
    review: Review | None = None
    confidence: float | None = None  #: chance that class, status and sides are right, 0 … 1


@dataclass(frozen=True, slots=True)
class Resolution:
    """One article's entities and events: what is written to its named graph."""

    article: Article
    entities: tuple[Entity, ...]  #: those that events use, in order of first use
    events: tuple[Event, ...]
    links: tuple[Link, ...]
    mentions: tuple[Mention, ...]
    sentences: tuple[Span, ...] = ()  #: of the whole article; the graph quotes the sentence around each clause
    unstated: tuple[tuple[Statement, str], ...] = ()  #: statements that give no event, and why

    def with_events(self, events: tuple[Event, ...]) -> Resolution:
        """The article with these events alone, and nobody who takes part in none of them."""
        used = {
            key
            for event in events
            for key in (*event.agents, *event.targets, event.place, *(each.source for each in event.evidence))
        }
        entities = tuple(entity for entity in self.entities if entity.key in used)
        links = tuple(link for link in self.links if link.entity in used)
        return replace(self, events=events, entities=entities, links=links)

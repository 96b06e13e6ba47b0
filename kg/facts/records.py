"""What a graph tells, as plain records: articles, entities, events with their evidence. Free of RDF terms.

Every writer of ``kg.export``, the tables and the pages go by these records, so that they agree on what an event says.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

DAY = dt.timedelta(days=1)
_WEB_ADDRESS = re.compile(r"https?://[^\s<>()\\\"'`{}|^\x00-\x20\x7f-\x9f]+")


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article."""

    iri: str
    id: str
    title: str | None = None
    published: dt.date | None = None
    url: str | None = None
    publisher: str | None = None
    digest: str | None = None  #: SHA-256 of the text that was read, hexadecimal
    length: int | None = None  #: of that text, in characters

    @property
    def web_address(self) -> str | None:
        """``url``, if it is an address of the web without spaces, quotes and brackets: what may become a link."""
        return self.url if self.url and _WEB_ADDRESS.fullmatch(self.url) else None


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """Somebody or something that takes part in an event, is its place, or says so."""

    iri: str
    label: str
    kind: str | None = None  #: "Person", "Organization", "Country", "Group", "Media", "Place" or "Matter"
    aliases: tuple[str, ...] = ()  #: sorted
    wikidata: str | None = None  #: "Q…" where certain
    close_match: str | None = None  #: "Q…" that is probably the same
    same_as: str | None = None  #: IRI of the entity under which all the same of other articles are brought together
    country: str | None = None  #: IRI of the country it belongs to; a country's own
    country_label: str | None = None
    country_code: str | None = None  #: ISO 3166-1 alpha-2
    country_iso3: str | None = None  #: ISO 3166-1 alpha-3
    latitude: float | None = None  #: degrees, WGS 84
    longitude: float | None = None
    events: int | None = None  #: that it takes part in; only where counted
    articles: int | None = None

    @property
    def key(self) -> str:
        """IRI of the entity that stands for it and all the same of other articles."""
        return self.same_as or self.iri

    def merged(self, others: Sequence[EntityRecord]) -> EntityRecord:
        """Give this entity the names and numbers of ``others``, which are the same."""
        names = {name for one in (self, *others) for name in (one.label, *one.aliases)}
        return replace(
            self,
            aliases=tuple(sorted(names - {self.label})),
            events=sum(one.events or 0 for one in (self, *others)),
            articles=sum(one.articles or 0 for one in (self, *others)),
        )


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence that stand for an entity; offsets in characters of the article, end exclusive."""

    entity: str  #: IRI
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """One clause that expresses an event."""

    iri: str
    article: str  #: IRI
    sentence: str
    quote: str | None = None  #: the clause
    prefix: str | None = None  #: some characters before it
    suffix: str | None = None
    start: int | None = None  #: of the clause: characters of the article, end exclusive
    end: int | None = None
    trigger: str | None = None
    rule: str | None = None
    status_cue: str | None = None
    status_rule: str | None = None
    source: EntityRecord | None = None  #: who says so, where not the article itself
    source_text: str | None = None  #: the words for that source
    certainty: str | None = None  #: "Certain", "Probable" or "Possible", as that source presents it
    words: tuple[Words, ...] = ()  #: in the order of the text

    @property
    def said_by(self) -> str | None:
        """The label of the source, else its words, else None: the article itself, however sure ("könnte", "wohl")."""
        if self.source is not None or self.source_text is None:
            return self.source.label if self.source else None
        return None if self.source_text.islower() and self.certainty != "Certain" else self.source_text

    def words_for(self, entity: EntityRecord | None) -> str | None:
        """The words of the sentence that stand for ``entity``."""
        return next((words.text for words in self.words if entity and words.entity == entity.iri), None)


@dataclass(frozen=True, slots=True)
class OfficeRecord:
    """An office that somebody who takes part in an event held at its time."""

    person: str  #: IRI
    title: str  #: "Ministerpräsident"
    sector: str | None = None  #: PLOVER sector: "GOV"


#: The two sides of one row: who acts, and on whom; None where the text names nobody.
Pair = tuple[EntityRecord | None, EntityRecord | None]


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One event of one article."""

    iri: str
    kind: str  #: local name of its class: "Meeting"
    label: str  #: German label of its class: "Treffen"
    status: str  #: "Actual", "Planned" or "Negated"
    article: ArticleRecord
    evidence: tuple[EvidenceRecord, ...]  #: at least one, best first
    agents: tuple[EntityRecord, ...] = ()  #: in the order of the text
    targets: tuple[EntityRecord, ...] = ()
    symmetric: bool = False  #: a meeting or call: nobody acts on the other
    hypothetical: bool = False  #: "falls …", "würde …"
    plover: str | None = None  #: "CONSULT-visit"
    cameo: str | None = None  #: "042"
    quad_class: int | None = (
        None  #: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
    )
    begin: dt.date | None = None  #: first day
    end: dt.date | None = None  #: the day after the last
    granularity: str | None = None  #: "Day", "Week", "Month", "Year" or "Period"
    time_basis: str | None = None
    time_text: str | None = None
    place: EntityRecord | None = None
    channel: str | None = None  #: "InPerson", "Video" or "Telephone"
    epithet: str | None = None
    topic: str | None = None
    confidence: float | None = None  #: 0 … 1
    happening: str | None = None  #: IRI of what several articles report
    sources: int | None = None  #: independent sources that report it
    offices: tuple[OfficeRecord, ...] = ()  #: sorted by title

    def offices_of(self, entity: EntityRecord | None) -> tuple[OfficeRecord, ...]:
        """The offices that an actor held at the time."""
        return tuple(office for office in self.offices if entity and office.person == entity.iri)

    @property
    def best(self) -> EvidenceRecord:
        """The clause to show where there is room for one."""
        return self.evidence[0]

    @property
    def shown_status(self) -> str:
        """The status, or "Hypothetical" for what is merely imagined."""
        return "Hypothetical" if self.hypothetical else self.status

    @property
    def happened(self) -> bool:
        """Whether the article tells it as having happened."""
        return self.status == "Actual" and not self.hypothetical

    def is_sure(self, least: float | None) -> bool:
        """Whether its confidence is at least so much; where none is known, it counts as sure."""
        return least is None or self.confidence is None or self.confidence >= least

    @property
    def last_day(self) -> dt.date | None:
        """The last day of its time."""
        return self.end - DAY if self.end and self.end > dt.date.min else None

    @property
    def bound(self) -> str | None:
        """How its dates bound it: "on" one day, "within" several, "not before", "not after"; None without dates."""
        if self.begin and self.end:
            return "on" if self.last_day == self.begin else "within"
        return "not before" if self.begin else "not after" if self.end else None

    @property
    def date_or_published(self) -> tuple[dt.date | None, str | None]:
        """A day to sort and count by, and what it rests on: "event", else "published"."""
        if self.begin and self.end:
            return self.begin, "event"
        return (self.article.published, "published") if self.article.published else (None, None)

    def pairs(self) -> Iterator[Pair]:
        """Who with, to or about whom: each agent with each target; in a meeting without sides, all with all.

        Of two sides nothing is said of two people of the same side. At least one pair, perhaps with an empty side.
        """
        found: list[Pair] = []
        if self.symmetric and not self.targets:
            found.extend(combinations(self.agents, 2))
        elif self.agents and self.targets:
            found.extend((one, two) for one, two in product(self.agents, self.targets) if one.iri != two.iri)
        if found:
            yield from found
        else:
            yield from (
                product(self.agents or (None,), self.targets or (None,))
                if self.targets
                else ((one, None) for one in self.agents or (None,))
            )

    @property
    def title(self) -> str:
        """The event in a line: "Treffen: Anna Lindqvist – Bruno Keller"."""
        names = " – ".join(actor.label for actor in self.actors())
        return f"{self.label}: {names}" if names else self.label

    def actors(self) -> tuple[EntityRecord, ...]:
        """Everybody on either side, each once."""
        return tuple({entity.iri: entity for entity in (*self.agents, *self.targets)}.values())


def best_first(evidence: list[EvidenceRecord], actors: list[EntityRecord]) -> tuple[EvidenceRecord, ...]:
    """Sort clauses: those whose sentence names most of the actors first, then by their place in the text."""
    return tuple(
        sorted(
            evidence,
            key=lambda clause: (
                -named(clause.sentence, [actor.label for actor in actors]),
                clause.start is None,
                clause.start or 0,
                clause.end or 0,
                clause.iri,
            ),
        )
    )


def named(sentence: str, labels: list[str]) -> int:
    """How many of the labels a sentence names, at least by their last word."""
    return sum(bool(label.split()) and label.split()[-1] in sentence for label in labels)

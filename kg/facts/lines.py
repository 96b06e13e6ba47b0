"""Facts as lines: one record per article, in the form in which annotated articles are written."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby

from kg.facts.reading import read_articles, read_events
from kg.facts.records import EntityRecord, EventRecord
from kg.store import Store
from kg.vocabulary import current_vocabulary

_MEDIUM = {"InPerson": "in person", "Video": "video", "Telephone": "phone"}


@dataclass(frozen=True, slots=True)
class FactActor:
    """Somebody or something in a fact."""

    label: str
    aliases: tuple[str, ...]
    id: str  #: IRI in the graph
    wikidata: str | None  #: "Q…" where certain


@dataclass(frozen=True, slots=True)
class Fact:
    """One event of one article; names of the fields as in the exported JSON."""

    type: str  #: "MEET"
    agents: tuple[FactActor, ...]  #: in the order of the text
    targets: tuple[FactActor, ...]
    status: str  #: "actual", "planned" or "negated"
    when: str | None  #: ISO date, month or year
    when_text: str | None
    where: str | None
    medium: str | None  #: "in person", "video" or "phone"
    label: str | None  #: the epithet of a naming
    topic: str | None
    source: str | None  #: who says so, where not the article itself
    span: tuple[int, int]  #: the best clause: characters, end exclusive
    clause: str = ""  #: its words


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """One line of the export."""

    doc: str
    date: str | None
    facts: tuple[Fact, ...]


def export_facts(store: Store, least: float | None = None) -> Iterator[ArticleFacts]:
    """Every article of the store with its facts, sorted by id; articles without facts, too.

    Facts whose confidence is below ``least`` are left out.
    """
    told = groupby(read_events(store, least), key=lambda event: event.article.iri)
    ahead = next(told, None)
    for article in read_articles(store):
        facts: tuple[Fact, ...] = ()
        if ahead is not None and ahead[0] == article.iri:
            facts = tuple(sorted((_fact(event) for event in ahead[1] if event.evidence), key=_order))
            ahead = next(told, None)
        yield ArticleFacts(article.id, _iso(article.published), facts)


def to_jsonl(articles: Iterable[ArticleFacts]) -> Iterator[str]:
    """One line of JSON per article."""
    for article in articles:
        yield json.dumps(asdict(article), ensure_ascii=False) + "\n"


def _fact(event: EventRecord) -> Fact:
    best = event.best
    return Fact(
        type=current_vocabulary().event_classes[event.kind].fact_type,
        agents=_actors(event.agents),
        targets=_actors(event.targets),
        status=event.status.lower(),
        when=when(_iso(event.begin), _iso(event.end), event.granularity),
        when_text=event.time_text,
        where=event.place.label if event.place else None,
        medium=_MEDIUM.get(event.channel or ""),
        label=event.epithet,
        topic=event.topic,
        source=best.said_by,
        span=(best.start or 0, best.end or 0),
        clause=best.quote or "",
    )


def _actors(entities: Sequence[EntityRecord]) -> tuple[FactActor, ...]:
    return tuple(FactActor(one.label, one.aliases, one.iri, one.wikidata) for one in entities)


def when(begin: str | None, end: str | None, granularity: str | None) -> str | None:
    """The day, else the month or year that the half-open interval lies in; its first year when it spans several."""
    if begin is None or end is None:
        return None
    if granularity == "Day":
        return begin
    last = (dt.date.fromisoformat(end) - dt.timedelta(days=1)).isoformat()
    return begin[:7] if granularity != "Year" and begin[:7] == last[:7] else begin[:4]


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _order(fact: Fact) -> tuple[int, int, str, str]:
    return (*fact.span, fact.type, json.dumps(asdict(fact), ensure_ascii=False))

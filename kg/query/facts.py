"""Export the facts of a graph as one record per article, for comparison with annotated articles and for spreadsheets.

Everything is asked of the store by SPARQL, article batch by article batch, so a graph of any size needs little memory.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from kg.graph.terms import PREFIXES
from kg.query.names import sparql
from kg.query.terms import vocabulary
from kg.store import AnswerCut, Literal, Store, Term

#: Articles asked for together.
BATCH = 50

_MEDIUM = {"InPerson": "in person", "Video": "video", "Telephone": "phone"}
#: Properties whose values are entities with a name.
_ROLES = ("agent", "target", "hasPlace")
_NAMELESS: tuple[str, tuple[str, ...], str | None] = ("", (), None)


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


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """One line of the export."""

    doc: str
    date: str | None
    facts: tuple[Fact, ...]


def export_facts(store: Store) -> Iterator[ArticleFacts]:
    """Every article of the store with its facts, sorted by id; articles without facts, too."""
    articles = sorted(store.select(sparql("facts-articles")).rows, key=lambda row: _text(row[1]) or "")
    for first in range(0, len(articles), BATCH):
        batch = articles[first : first + BATCH]
        facts = _facts(store, [iri for iri, _, _ in batch if iri is not None])
        for iri, doc, date in batch:
            yield ArticleFacts(_text(doc) or "", _text(date), facts.get(iri, ()) if iri else ())


def to_jsonl(articles: Iterable[ArticleFacts]) -> Iterator[str]:
    """One line of JSON per article."""
    for article in articles:
        yield json.dumps(asdict(article), ensure_ascii=False) + "\n"


@dataclass(slots=True)
class _Event:
    """What the graph says of one event, as it was asked for."""

    article: Term
    values: dict[str, set[Term]] = field(default_factory=lambda: defaultdict(set))  #: property → values
    clauses: list[tuple[int, int, Term]] = field(default_factory=list)  #: start, end, mention
    places: dict[Term, int] = field(default_factory=dict)  #: entity → where the clauses first mention it

    def one(self, name: str) -> str | None:
        """The text or local name of a property with one value (the least, should a foreign graph have more)."""
        return min((_name(term) for term in self.values.get(name, ())), default=None)


#: Entity → label, other names, Wikidata id.
_Names = Mapping[Term, tuple[str, tuple[str, ...], str | None]]


def _facts(store: Store, articles: Sequence[Term]) -> dict[Term, tuple[Fact, ...]]:
    try:
        return _facts_at_once(store, articles)
    except AnswerCut:
        if len(articles) == 1:
            raise
    middle = len(articles) // 2
    return _facts(store, articles[:middle]) | _facts(store, articles[middle:])


def _facts_at_once(store: Store, articles: Sequence[Term]) -> dict[Term, tuple[Fact, ...]]:
    binding = {"article": tuple(articles)}
    events: dict[Term | None, _Event] = {}
    for article, event, predicate, value in store.select(sparql("facts-events"), binding).rows:
        if article and predicate and value:
            events.setdefault(event, _Event(article)).values[_name(predicate)].add(value)
    for event, mention, start, end in store.select(sparql("facts-clauses"), binding).rows:
        if event in events and mention and start and end:
            events[event].clauses.append((int(start.value), int(end.value), mention))
    for event, _, entity, start in store.select(sparql("facts-places"), binding).rows:
        if event in events and entity and start:
            places = events[event].places
            places[entity] = min(int(start.value), places.get(entity, int(start.value)))
    said: dict[Term | None, dict[str, Term]] = defaultdict(dict)
    for mention, predicate, value in store.select(sparql("facts-sources"), binding).rows:
        if predicate and value:
            said[mention][_name(predicate)] = value
    speakers = {by["wasAttributedTo"] for by in said.values() if "wasAttributedTo" in by}
    fillers = {entity for event in events.values() for role in _ROLES for entity in event.values.get(role, ())}
    names = _names(store, fillers | speakers)
    sources = {mention: _source(by, names) for mention, by in said.items()}
    found: dict[Term, list[Fact]] = defaultdict(list)
    for known in events.values():
        if known.clauses:
            found[known.article].append(_fact(known, names, sources))
    return {article: tuple(sorted(facts, key=_order)) for article, facts in found.items()}


def _names(store: Store, entities: Iterable[Term]) -> _Names:
    labels: dict[Term, set[str]] = defaultdict(set)
    aliases: dict[Term, set[str]] = defaultdict(set)
    items: dict[Term, set[str]] = defaultdict(set)
    ordered = sorted(entities, key=lambda entity: entity.value)
    for first in range(0, len(ordered), BATCH):
        binding = {"entity": tuple(ordered[first : first + BATCH])}
        for entity, *found in store.select(sparql("facts-names"), binding).rows:
            for known, term in zip((labels, aliases, items), found, strict=True):
                if entity and term:
                    known[entity].add(term.value)
    return {
        entity: (min(labels[entity], default=""), tuple(sorted(aliases[entity])), _wikidata(items[entity]))
        for entity in ordered
    }


def _wikidata(items: Iterable[str]) -> str | None:
    ids = [item.removeprefix(PREFIXES["wd"]) for item in items if item.startswith(PREFIXES["wd"])]
    return min(ids, default=None)


def _source(said: Mapping[str, Term], names: _Names) -> str | None:
    """The label of whoever says so, else the words of the text."""
    if "wasAttributedTo" in said:
        return names[said["wasAttributedTo"]][0]
    return said["sourceText"].value if "sourceText" in said else None


def _fact(event: _Event, names: _Names, sources: Mapping[Term | None, str | None]) -> Fact:
    kinds = vocabulary().event_classes
    best = event.values.get("evidence", ())
    start, end, mention = min(event.clauses, key=lambda clause: (clause[2] not in best, clause[0], clause[1]))

    def side(role: str) -> tuple[FactActor, ...]:
        entities = event.values.get(role, ())
        ordered = sorted(entities, key=lambda entity: (event.places.get(entity, 10**9), entity.value))
        described = ((entity, names.get(entity, _NAMELESS)) for entity in ordered)
        return tuple(FactActor(label, aliases, entity.value, item) for entity, (label, aliases, item) in described)

    places = side("hasPlace")
    return Fact(
        type=min(kinds[name].fact_type for name in map(_name, event.values["type"]) if name in kinds),
        agents=side("agent"),
        targets=side("target"),
        status=(event.one("status") or "").lower(),
        when=when(event.one("hasBeginTimeStamp"), event.one("hasEndTimeStamp"), event.one("granularity")),
        when_text=event.one("timeText"),
        where=places[0].label if places else None,
        medium=_MEDIUM.get(event.one("channel") or ""),
        label=event.one("epithet"),
        topic=event.one("topic"),
        source=sources.get(mention),
        span=(start, end),
    )


def when(begin: str | None, end: str | None, granularity: str | None) -> str | None:
    """The day, else the month or year that the half-open interval lies in; its first year when it spans several."""
    if begin is None or end is None:
        return None
    if granularity == "Day":
        return begin
    last = (dt.date.fromisoformat(end) - dt.timedelta(days=1)).isoformat()
    return begin[:7] if granularity != "Year" and begin[:7] == last[:7] else begin[:4]


def _order(fact: Fact) -> tuple[int, int, str, str]:
    return (*fact.span, fact.type, json.dumps(asdict(fact), ensure_ascii=False))


def _text(term: Term | None) -> str | None:
    return None if term is None else term.value


def _name(term: Term) -> str:
    """The text of a literal, the local name of an IRI."""
    return term.value if isinstance(term, Literal) else re.split(r"[#/]", term.value)[-1]

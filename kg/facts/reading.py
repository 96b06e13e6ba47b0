"""Read the articles and events of any store by SPARQL, batch by batch: never the whole graph in memory."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.facts.asking import everything, facts_about, local_name, one, one_name, rows_about, sorted_iris
from kg.facts.codes import notation, quad_class
from kg.facts.entities import Entities
from kg.facts.records import ArticleRecord, EntityRecord, EventRecord, EvidenceRecord, OfficeRecord, Words, best_first
from kg.numbers import measure, offset
from kg.store import Iri, Store, Term
from kg.vocabulary import current_vocabulary

#: Articles whose events are read together.
BATCH = 50


def read_articles(store: Store) -> Iterator[ArticleRecord]:
    """Every article of the store, sorted by id."""
    iris = _article_iris(store)
    for first in range(0, len(iris), BATCH):
        part = iris[first : first + BATCH]
        records = _articles(store, part)
        yield from (records[iri] for iri in part)


def read_events(
    store: Store, least: float | None = None, *, left_out: list[str] | None = None
) -> Iterator[EventRecord]:
    """Every event of the store: article by article in the order of their ids, in the order of the text.

    Events whose confidence is below ``least`` are passed over; those without any stay. An event of a foreign graph
    without a class of ours or a clause with an IRI is left out; its IRI is added to ``left_out``.
    """
    entities = Entities(store)
    iris = _article_iris(store)
    for first in range(0, len(iris), BATCH):
        part = iris[first : first + BATCH]
        articles = _articles(store, part)
        told = rows_about(store, "events-of-articles", "article", part)
        by_article: dict[str, list[EventRecord]] = defaultdict(list)
        for event in _events(store, told, articles, entities, left_out):
            if event.is_sure(least):
                by_article[event.article.iri].append(event)
        for iri in part:
            yield from sorted(by_article[iri.value], key=text_order)


def unknown_classes(store: Store) -> tuple[str, ...]:
    """Local names of the store's classes of events that no data file in force defines: no event of theirs is read."""
    known = current_vocabulary()
    told = (row[0].value for row in everything(store, "classes") if row[0])
    ours = (iri.removeprefix(known.namespace) for iri in told if iri.startswith(known.namespace))
    return tuple(sorted(set(ours) - known.terms))


def read_events_named(store: Store, iris: Sequence[str]) -> tuple[EventRecord, ...]:
    """The events of these IRIs that the store has, in the same order."""
    terms = sorted_iris(map(Iri, iris))
    told = list(rows_about(store, "clauses-of-events", "event", terms))
    articles = _articles(store, sorted_iris(row[0] for row in told if row[0] is not None))
    found = {event.iri: event for event in _events(store, told, articles, Entities(store), None)}
    return tuple(found[iri] for iri in dict.fromkeys(iris) if iri in found)


def read_events_of(store: Store, entities: Sequence[str], least: float | None = None) -> tuple[EventRecord, ...]:
    """The events in which any of the entities takes part or whose place it is; else as ``read_events``."""
    rows = rows_about(store, "events-of-entities", "entity", sorted_iris(map(Iri, entities)))
    named = read_events_named(store, sorted({row[0].value for row in rows if row[0] is not None}))
    events = (event for event in named if event.is_sure(least))
    return tuple(sorted(events, key=lambda event: (event.article.id, event.article.iri, *text_order(event))))


def text_order(event: EventRecord) -> tuple[int, int, str, str]:
    """A key that sorts the events of an article as its text tells them."""
    places = [(clause.start, clause.end or 0) for clause in event.evidence if clause.start is not None]
    return (*min(places, default=(0, 0)), event.kind, event.iri)


def _article_iris(store: Store) -> list[Term]:
    ids: dict[Term, str] = {}
    for article, name in everything(store, "articles"):
        if article and name:
            ids[article] = min(name.value, ids.get(article, name.value))
    return sorted(ids, key=lambda article: (ids[article], article.value))


def _articles(store: Store, iris: Sequence[Term]) -> dict[Term, ArticleRecord]:
    facts = facts_about(store, "article-facts", "article", iris)
    publishers: dict[Term, str] = {}
    for article, name in rows_about(store, "article-publishers", "article", iris):
        if article and name:
            publishers[article] = min(name.value, publishers.get(article, name.value))
    return {
        iri: ArticleRecord(
            iri=iri.value,
            id=one(facts[iri]["identifier"]) or local_name(iri),
            title=one(facts[iri]["headline"]),
            published=_day(one(facts[iri]["datePublished"])),
            url=one(facts[iri]["url"]),
            publisher=publishers.get(iri),
            digest=one(facts[iri]["textDigest"]),
            length=offset(one(facts[iri]["textLength"])),
        )
        for iri in iris
    }


def _events(
    store: Store,
    told: Iterable[tuple[Term | None, ...]],
    articles: Mapping[Term, ArticleRecord],
    entities: Entities,
    left_out: list[str] | None,
) -> Iterator[EventRecord]:
    """The events of rows of article, event and clause."""
    clauses: dict[Term, list[tuple[Term, Term]]] = defaultdict(list)
    for article, event, mention in told:
        if article and event and mention:
            clauses[event].append((article, mention))
    events = sorted_iris(clauses)
    facts = facts_about(store, "event-facts", "event", events)
    evidence = _evidence(store, sorted_iris(mention for found in clauses.values() for _, mention in found), entities)
    actors = entities.get(value for event in events for role in _ROLES for value in facts[event][role])
    happenings = _happenings(store, events)
    offices = _offices(store, sorted_iris(value for event in events for value in facts[event]["officeHeld"]))
    for event in events:
        record = _event(event, facts[event], clauses[event], articles, evidence, actors)
        if record and facts[event]["officeHeld"]:
            held = (offices[value] for value in facts[event]["officeHeld"] if value in offices)
            record = replace(record, offices=tuple(sorted(held, key=lambda office: (office.title, office.person))))
        if record and event in happenings:
            yield replace(record, happening=happenings[event][0], sources=happenings[event][1])
        elif record:
            yield record
        elif left_out is not None:
            left_out.append(event.value)


def _happenings(store: Store, events: Sequence[Term]) -> dict[Term, tuple[str, int | None]]:
    """Event → what it is a report of, and the number of independent sources."""
    found: dict[Term, tuple[str, int | None]] = {}
    for event, happening, sources in rows_about(store, "happenings-of-events", "event", events):
        if event and happening:
            known = (happening.value, offset(sources.value if sources else None))
            found[event] = min(known, found.get(event, known), key=lambda one: one[0])
    return found


def _offices(store: Store, iris: Sequence[Iri]) -> dict[Term, OfficeRecord]:
    facts = facts_about(store, "office-facts", "office", iris)
    found: dict[Term, OfficeRecord] = {}
    for iri in iris:
        person, title, sector = (one(facts[iri][name]) for name in ("member", "roleName", "sector"))
        if person and title:
            found[iri] = OfficeRecord(person, title, notation(sector) if sector else None)
    return found


_ROLES = ("agent", "target", "participant", "hasPlace")


def _event(
    event: Iri,
    facts: Mapping[str, set[Term]],
    clauses: Sequence[tuple[Term, Term]],
    articles: Mapping[Term, ArticleRecord],
    evidence: Mapping[Term, EvidenceRecord],
    entities: Mapping[str, EntityRecord],
) -> EventRecord | None:
    kinds = current_vocabulary().event_classes
    kind = min((name for name in map(local_name, facts["type"]) if name in kinds), default=None)
    article, _ = min(clauses, key=lambda clause: clause[0].value)
    if kind is None or article not in articles:
        return None
    found = [evidence[mention] for _, mention in clauses if mention in evidence]
    if not found:
        return None

    agents, targets, places = (_side(facts[role], entities, found) for role in ("agent", "target", "hasPlace"))
    plover, cameo = one(facts["ploverType"]), one(facts["cameoCode"])
    return EventRecord(
        iri=event.value,
        kind=kind,
        label=kinds[kind].label,
        status=one_name(facts["status"]) or "Actual",
        article=articles[article],
        evidence=best_first(found, [*agents, *targets]),
        agents=agents,
        targets=targets,
        symmetric=bool(facts["participant"]) or kinds[kind].symmetric,
        hypothetical=one(facts["hypothetical"]) == "true",
        plover=notation(plover) if plover else None,
        cameo=notation(cameo) if cameo else None,
        quad_class=quad_class(notation(plover)) if plover else None,
        begin=_day(one(facts["hasBeginTimeStamp"])),
        end=_day(one(facts["hasEndTimeStamp"])),
        granularity=one_name(facts["granularity"]),
        time_basis=one_name(facts["timeBasis"]),
        time_text=one(facts["timeText"]),
        place=places[0] if places else None,
        channel=one_name(facts["channel"]),
        epithet=one(facts["epithet"]),
        topic=one(facts["topic"]),
        confidence=measure(one(facts["confidence"])),
    )


def _side(
    values: Iterable[Term], entities: Mapping[str, EntityRecord], clauses: Sequence[EvidenceRecord]
) -> tuple[EntityRecord, ...]:
    """The entities of one role, in the order in which the clauses name them."""
    members = [entities[value.value] for value in values if value.value in entities]
    return tuple(sorted(members, key=lambda entity: (_first_named(entity, clauses), entity.iri)))


def _first_named(entity: EntityRecord, clauses: Iterable[EvidenceRecord]) -> int:
    places = (words.start for clause in clauses for words in clause.words if words.entity == entity.iri)
    return min(places, default=10**9)


def _evidence(store: Store, mentions: Sequence[Term], entities: Entities) -> dict[Term, EvidenceRecord]:
    facts = facts_about(store, "mention-facts", "mention", mentions)
    places = facts_about(store, "mention-places", "mention", mentions)
    said = facts_about(store, "mention-sources", "mention", mentions)
    sources = entities.get(value for by in said.values() for value in by["wasAttributedTo"])
    words = _words(store, mentions)
    articles: dict[Term, str] = {}
    for article, mention in rows_about(store, "articles-of-mentions", "mention", mentions):
        if article and mention:
            articles[mention] = min(article.value, articles.get(mention, article.value))
    return {
        mention: _clause(
            mention, articles.get(mention, ""), facts[mention], places[mention], said[mention], sources, words
        )
        for mention in mentions
    }


def _clause(
    mention: Term,
    article: str,
    facts: Mapping[str, set[Term]],
    places: Mapping[str, set[Term]],
    said: Mapping[str, set[Term]],
    sources: Mapping[str, EntityRecord],
    words: Mapping[Term, tuple[Words, ...]],
) -> EvidenceRecord:
    return EvidenceRecord(
        iri=mention.value,
        article=article,
        sentence=one(facts["sentence"]) or "",
        quote=one(places["exact"]),
        prefix=one(places["prefix"]),
        suffix=one(places["suffix"]),
        start=offset(one(places["start"])),
        end=offset(one(places["end"])),
        trigger=one(facts["trigger"]),
        rule=one(facts["rule"]),
        status_cue=one(facts["statusCue"]),
        status_rule=one(facts["statusRule"]),
        source=sources.get(one(said["wasAttributedTo"]) or ""),
        source_text=one(said["sourceText"]),
        certainty=one_name(said["certainty"]),
        words=words.get(mention, ()),
    )


def _words(store: Store, mentions: Sequence[Term]) -> dict[Term, tuple[Words, ...]]:
    found: dict[Term, set[Words]] = defaultdict(set)
    for mention, entity, start, end, text in rows_about(store, "mention-entities", "mention", mentions):
        first, last = (offset(term.value if term else None) for term in (start, end))
        if mention and entity and text and first is not None and last is not None:
            found[mention].add(Words(entity.value, first, last, text.value))
    return {
        mention: tuple(sorted(words, key=lambda one: (one.start, one.end, one.entity)))
        for mention, words in found.items()
    }


def _day(text: str | None) -> dt.date | None:
    """A date of the graph; None for what foreign graphs may have instead."""
    try:
        return dt.date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None

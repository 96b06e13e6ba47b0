"""The four flat tables and their columns: names that do not change, types, and what each holds.

``docs/tables.md`` lists them; the tests compare the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from kg.facts.entities import read_entities
from kg.facts.flat import Cell, Column, EventPair, FlatTable, pairs_of
from kg.facts.reading import read_articles, read_events
from kg.facts.records import EventRecord, EvidenceRecord
from kg.store import Store


def _pairs(store: Store, least: float | None) -> Iterator[EventPair]:
    for event in read_events(store, least):
        yield from pairs_of(event)


def _clauses(store: Store, least: float | None) -> Iterator[tuple[EventRecord, EvidenceRecord]]:
    for event in read_events(store, least):
        for clause in event.evidence:
            yield event, clause


def _side(name: str, who: str) -> tuple[Column, ...]:
    """The columns of one side of an event."""

    def of(field: str) -> Callable[[EventPair], Cell]:
        return lambda pair: getattr(getattr(pair, name), field, None)

    return (
        Column(name, "iri", who, of("iri")),
        Column(f"{name}_label", "text", "its name", of("label")),
        Column(f"{name}_kind", "text", "Person, Organization, Country, Group, Media, Place or Matter", of("kind")),
        Column(f"{name}_wikidata", "text", "its Wikidata item, where certain", of("wikidata")),
        Column(f"{name}_country", "text", "the country it belongs to", of("country_label")),
        Column(f"{name}_country_code", "text", "ISO 3166-1 code of that country: DE", of("country_code")),
        Column(
            f"{name}_words",
            "text",
            "the words of the sentence that stand for it, with title or office where the text has one",
            lambda pair: pair.event.best.words_for(getattr(pair, name)),
        ),
    )


EVENTS = FlatTable(
    "events",
    "One row for each event and pair of actors, with its best sentence.",
    (
        Column("event", "iri", "the event; several rows where it has several pairs", lambda pair: pair.event.iri),
        Column("pair", "integer", "number of the pair within the event, from 1", lambda pair: pair.number),
        Column("class", "text", "class of the ontology: Meeting", lambda pair: pair.event.kind),
        Column("class_label", "text", "its German name: Treffen", lambda pair: pair.event.label),
        Column("plover", "text", "PLOVER type and mode: CONSULT-visit", lambda pair: pair.event.plover),
        Column("cameo", "text", "CAMEO code: 042", lambda pair: pair.event.cameo),
        Column(
            "quad_class",
            "integer",
            "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
            lambda pair: pair.event.quad_class,
        ),
        Column("status", "text", "Actual, Planned or Negated", lambda pair: pair.event.status),
        Column(
            "hypothetical", "boolean", 'merely imagined ("falls …", "würde …")', lambda pair: pair.event.hypothetical
        ),
        *_side("agent", "who acts; of meetings and calls the one named first"),
        *_side("target", "on whom or with whom"),
        Column("date", "date", "first day, as far as the text tells it", lambda pair: pair.event.begin),
        Column("date_end", "date", "last day, included", lambda pair: pair.event.last_day),
        Column("date_unit", "text", "Day, Week, Month, Year or Period", lambda pair: pair.event.granularity),
        Column(
            "date_basis",
            "text",
            "how the date was found: Explicit, Weekday, ResolvedRelative; Unresolved: words of time only",
            lambda pair: pair.event.time_basis,
        ),
        Column(
            "date_bound",
            "text",
            '"on" one day, "within" several days, "not before" or "not after" where one end is open',
            lambda pair: pair.event.bound,
        ),
        Column("date_text", "text", "the words of time", lambda pair: pair.event.time_text),
        Column(
            "date_or_published",
            "date",
            "a day to sort and count by: the event's, else that of publication",
            lambda pair: pair.event.date_or_published[0],
        ),
        Column(
            "date_or_published_basis",
            "text",
            '"event" or "published": what that day rests on',
            lambda pair: pair.event.date_or_published[1],
        ),
        Column("place", "iri", "where", lambda pair: getattr(pair.event.place, "iri", None)),
        Column("place_label", "text", "its name", lambda pair: getattr(pair.event.place, "label", None)),
        Column("place_wikidata", "text", "its item", lambda pair: getattr(pair.event.place, "wikidata", None)),
        Column("place_country", "text", "its country", lambda pair: getattr(pair.event.place, "country_label", None)),
        Column(
            "place_country_code",
            "text",
            "ISO 3166-1 code of that country: DE",
            lambda pair: getattr(pair.event.place, "country_code", None),
        ),
        Column("latitude", "number", "of the place, WGS 84", lambda pair: getattr(pair.event.place, "latitude", None)),
        Column("longitude", "number", "of the place", lambda pair: getattr(pair.event.place, "longitude", None)),
        Column("channel", "text", "InPerson, Video or Telephone", lambda pair: pair.event.channel),
        Column("epithet", "text", "what somebody is called", lambda pair: pair.event.epithet),
        Column("topic", "text", "about what, of what, with what", lambda pair: pair.event.topic),
        Column("source", "iri", "who says so, where not the article itself", lambda pair: _source(pair, "iri")),
        Column("source_label", "text", "its name", lambda pair: _source(pair, "label")),
        Column("source_text", "text", "the words for that source", lambda pair: pair.event.best.source_text),
        Column(
            "source_certainty",
            "text",
            "Certain, Probable or Possible, as that source has it",
            lambda pair: pair.event.best.certainty,
        ),
        Column(
            "confidence",
            "number",
            "how sure kg is, 0 … 1; empty where not computed",
            lambda pair: pair.event.confidence,
        ),
        Column(
            "happening",
            "iri",
            "what several articles report; empty where not linked",
            lambda pair: pair.event.happening,
        ),
        Column("sources", "integer", "independent sources that report it", lambda pair: pair.event.sources),
        Column(
            "sentence", "text", "the sentence that says so, the best of several", lambda pair: pair.event.best.sentence
        ),
        Column("quote", "text", "the clause in it", lambda pair: pair.event.best.quote),
        Column(
            "start",
            "integer",
            "first character of the clause in the article's text",
            lambda pair: pair.event.best.start,
        ),
        Column("end", "integer", "the character after its last", lambda pair: pair.event.best.end),
        Column("trigger", "text", "the word that made it an event", lambda pair: pair.event.best.trigger),
        Column("rule", "text", "the rule that read it: file#number", lambda pair: pair.event.best.rule),
        Column("status_cue", "text", "the word that decided the status", lambda pair: pair.event.best.status_cue),
        Column("mentions", "integer", "clauses of the article that tell it", lambda pair: len(pair.event.evidence)),
        Column("article", "text", "id of the article", lambda pair: pair.event.article.id),
        Column("title", "text", "its headline", lambda pair: pair.event.article.title),
        Column("published", "date", "its day of publication", lambda pair: pair.event.article.published),
        Column("publisher", "text", "who published it", lambda pair: pair.event.article.publisher),
        Column("url", "text", "its address", lambda pair: pair.event.article.url),
    ),
    _pairs,
)


def _source(pair: EventPair, field: str) -> Cell:
    return getattr(pair.event.best.source, field, None)


ENTITIES = FlatTable(
    "entities",
    "One row for everybody and everything that takes part in an event, is its place, or is named as a source.",
    (
        Column("entity", "iri", "the entity", lambda one: one.iri),
        Column("label", "text", "its name", lambda one: one.label),
        Column("kind", "text", "Person, Organization, Country, Group, Media, Place or Matter", lambda one: one.kind),
        Column("aliases", "text", 'other names, separated by " | "', lambda one: " | ".join(one.aliases) or None),
        Column("wikidata", "text", "its Wikidata item, where certain", lambda one: one.wikidata),
        Column("wikidata_close", "text", "an item that is probably the same", lambda one: one.close_match),
        Column("same_as", "iri", "the entity that stands for all the same of other articles", lambda one: one.same_as),
        Column("country", "text", "the country it belongs to", lambda one: one.country_label),
        Column("country_code", "text", "ISO 3166-1 code of that country: DE", lambda one: one.country_code),
        Column("latitude", "number", "of a place, WGS 84", lambda one: one.latitude),
        Column("longitude", "number", "of a place", lambda one: one.longitude),
        Column("events", "integer", "events it takes part in or is the place of", lambda one: one.events),
        Column("articles", "integer", "articles that tell these", lambda one: one.articles),
    ),
    read_entities,
)

EVIDENCE = FlatTable(
    "evidence",
    "One row for each clause that expresses an event.",
    (
        Column("mention", "iri", "the clause", lambda row: row[1].iri),
        Column("event", "iri", "the event it expresses", lambda row: row[0].iri),
        Column("rank", "integer", "1 for the event's best clause", lambda row: row[0].evidence.index(row[1]) + 1),
        Column("class", "text", "class of the event", lambda row: row[0].kind),
        Column("status", "text", "status of the event", lambda row: row[0].status),
        Column("sentence", "text", "the sentence", lambda row: row[1].sentence),
        Column("quote", "text", "the clause in it", lambda row: row[1].quote),
        Column("start", "integer", "first character of the clause in the article's text", lambda row: row[1].start),
        Column("end", "integer", "the character after its last", lambda row: row[1].end),
        Column("trigger", "text", "the word that made it an event", lambda row: row[1].trigger),
        Column("rule", "text", "the rule that read it: file#number", lambda row: row[1].rule),
        Column("status_cue", "text", "the word that decided the status", lambda row: row[1].status_cue),
        Column("status_rule", "text", "the rule for that", lambda row: row[1].status_rule),
        Column(
            "source",
            "iri",
            "who says so, where not the article itself",
            lambda row: getattr(row[1].source, "iri", None),
        ),
        Column("source_label", "text", "its name", lambda row: getattr(row[1].source, "label", None)),
        Column("source_text", "text", "the words for that source", lambda row: row[1].source_text),
        Column("source_certainty", "text", "Certain, Probable or Possible", lambda row: row[1].certainty),
        Column("article", "text", "id of the article", lambda row: row[0].article.id),
    ),
    _clauses,
)

ARTICLES = FlatTable(
    "articles",
    "One row for each article, also those in which no event was found.",
    (
        Column("article", "text", "its id", lambda one: one.id),
        Column("iri", "iri", "its IRI in the graph", lambda one: one.iri),
        Column("title", "text", "its headline", lambda one: one.title),
        Column("published", "date", "day of publication", lambda one: one.published),
        Column("publisher", "text", "who published it", lambda one: one.publisher),
        Column("url", "text", "its address", lambda one: one.url),
        Column("text_length", "integer", "characters of the text that was read", lambda one: one.length),
        Column("text_digest", "text", "SHA-256 of that text", lambda one: one.digest),
    ),
    lambda store, least: read_articles(store),
)

#: By name, in the order in which they are written.
TABLES: Mapping[str, FlatTable] = MappingProxyType(
    {table.name: table for table in (EVENTS, ENTITIES, EVIDENCE, ARTICLES)}
)

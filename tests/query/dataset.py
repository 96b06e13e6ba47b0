"""Eight small articles with traps for every saved question, as the pipeline would write them.

Entities occur in several articles, one meeting is reported twice, a call is planned and later made, a criticism is denied
in one article and reported, none too surely, in another, a visit is merely imagined, one article has neither date nor publisher nor facts.
Somebody whom no gazetteer knows is the same in three articles; a meeting is told by three, one of which denies it; praise is
printed twice from one wire; a denial of 2010 has nothing to do with a meeting of 2024.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.gazetteer import load_gazetteer
from kg.graph.formats import FORMATS
from kg.graph.names import Names
from kg.graph.terms import line_of
from kg.identity.records import Block, Happening, Judgement, Report, Source
from kg.identity.records import Link as IdentityLink
from kg.identity.writing import quads_of
from kg.model import (
    Article,
    Attribution,
    Certainty,
    Entity,
    EntityType,
    Event,
    EventTime,
    Evidence,
    Granularity,
    Link,
    Mention,
    MentionForm,
    Office,
    Resolution,
    Span,
    Status,
    StatusFinding,
    TimeBasis,
)
from kg.rdf import GraphWriter, Quad, Run, to_quads
from kg.resources import language_folder, ontology_folder
from kg.vocabulary import load_vocabulary

BASE = "https://example.org/kg/"
RUN = Run("kg 0.1.0", "de_news 1.0", "0" * 64)

OFFICES = (
    Office("Foreign Minister", "Q20", dt.date(2021, 1, 1), dt.date(2024, 6, 1), "Außenminister"),
    Office("Premier", "nordrhein-westfalen", dt.date(2024, 6, 1), None, "Ministerpräsident"),
)
ENTITIES = {
    "anna": Entity(
        "anna", "Anna Lindqvist", EntityType.PERSON, aliases=("A. Lindqvist",), wikidata="Q1000001", offices=OFFICES
    ),
    "bruno": Entity("bruno", "Bruno Keller", EntityType.PERSON, aliases=("Keller-Bruno",), country="sund"),
    "carla": Entity("carla", "Carla Öztürk", EntityType.PERSON, wikidata="Q1000003", certain=False),
    "sund": Entity("sund", "Sundland", EntityType.COUNTRY, aliases=("Republik Sundland",)),
    "union": Entity("union", "Nordische Union", EntityType.ORGANIZATION),
    "agentur": Entity("agentur", "Agentur Nord", EntityType.MEDIA),
    "bergen": Entity("bergen", "Bergen", EntityType.PLACE, wikidata="Q26793"),
    "local/d/dora-sand": Entity("local/d/dora-sand", "Dora Sand", EntityType.PERSON),
    "local/f/dora-sand": Entity("local/f/dora-sand", "Dora Sand", EntityType.PERSON),
    "local/g/frau-sand": Entity("local/g/frau-sand", "D. Sand", EntityType.PERSON),
    "local/d/emil": Entity("local/d/emil", 'Emil "Der Fisch" Bø', EntityType.PERSON),
    "local/a/vertrag": Entity("local/a/vertrag", "neuer Vertrag", EntityType.MATTER),
    "local/c/hafen": Entity("local/c/hafen", "Ausbau des Hafens", EntityType.MATTER),
}


@dataclass(frozen=True)
class Told:
    """One sentence and the event it tells; ``agents`` and ``targets`` are keys separated by blanks."""

    sentence: str
    relation: str
    agents: str
    targets: str
    status: Status = Status.ACTUAL
    more: tuple[tuple[str, Any], ...] = ()
    cue: str | None = None
    said_by: tuple[str, str | None, Certainty] | None = None  #: words, key, certainty


def day(text: str) -> tuple[str, EventTime]:
    begin = dt.date.fromisoformat(text)
    return "time", EventTime("am Samstag", TimeBasis.WEEKDAY, begin, begin + dt.timedelta(days=1), Granularity.DAY)


JUNE = ("time", EventTime("im Juni", TimeBasis.RELATIVE, dt.date(2024, 6, 1), dt.date(2024, 7, 1), Granularity.MONTH))
VAGUE = ("time", EventTime("neulich", TimeBasis.UNRESOLVED))
IMAGINED = ("hypothetical", True)
PHONE = ("channel", "Telephone")

ARTICLES: tuple[tuple[Article, tuple[Told, ...]], ...] = (
    (
        Article(
            "a", "", "a.txt", published=dt.date(2024, 5, 6), publisher="Küstenpost", url="https://kueste.example/a"
        ),
        (
            Told(
                "Lindqvist traf am Samstag Keller in Bergen.",
                "Meeting",
                "anna",
                "bruno",
                more=(day("2024-05-04"), ("place", "bergen"), ("channel", "InPerson")),
            ),
            Told(
                "Lindqvist lobte Keller.",
                "Praise",
                "anna",
                "bruno",
                said_by=("der Agentur Nord", "agentur", Certainty.CERTAIN),
            ),
            Told("Lindqvist würdigte den neuen Vertrag.", "Praise", "anna", "local/a/vertrag"),
            Told(
                "Sundland soll die Union unterstützt haben.",
                "Support",
                "sund",
                "union",
                more=(("topic", "Küstenschutz"),),
                said_by=("Beobachtern", None, Certainty.PROBABLE),
            ),
        ),
    ),
    (
        Article("b", "", "b.txt", published=dt.date(2024, 5, 7), publisher="Tagblatt Süd"),
        (
            Told("Keller traf am Samstag Lindqvist.", "Meeting", "bruno", "anna", more=(day("2024-05-04"),)),
            Told(
                "Im Juni will Lindqvist mit Öztürk telefonieren.",
                "Call",
                "anna",
                "carla",
                Status.PLANNED,
                (JUNE, PHONE),
                "will",
            ),
            Told(
                "Keller nannte Lindqvist eine »alte Freundin«.",
                "Naming",
                "bruno",
                "anna",
                more=(("epithet", "alte Freundin"),),
            ),
            Told("Lindqvist kritisierte Keller nicht.", "Criticism", "anna", "bruno", Status.NEGATED, cue="nicht"),
            Told("Die Union will Sundland besuchen.", "Visit", "union", "sund", Status.PLANNED, cue="will"),
        ),
    ),
    (
        Article("c", "", "c.txt", published=dt.date(2024, 6, 20), publisher="Küstenpost"),
        (
            Told(
                "Lindqvist sprach am Dienstag mit Öztürk am Telefon.",
                "Call",
                "carla",
                "anna",
                more=(day("2024-06-18"), PHONE),
            ),
            Told("Lindqvist kritisierte Keller scharf.", "Criticism", "anna", "bruno", more=(("confidence", 0.4),)),
            Told("Falls Keller nach Sundland reiste, wäre das neu.", "Visit", "bruno", "sund", more=(IMAGINED,)),
            Told("Gegen Sundland wurden Sanktionen verhängt.", "Sanction", "", "sund", more=(JUNE,)),
            Told("Die Union verhängte Sanktionen gegen Sundland.", "Sanction", "union", "sund", more=(JUNE,)),
            Told("Keller warf Öztürk Betrug vor.", "Accusation", "bruno", "carla", more=(("topic", "Betrug"),)),
            Told("Die Union drohte Sundland mit Zöllen.", "Threat", "union", "sund", more=(("topic", "Zölle"),)),
            Told(
                "Lindqvist forderte den Ausbau des Hafens.",
                "Demand",
                "anna",
                "",
                more=(("topic", "Ausbau des Hafens"),),
            ),
            Told("Öztürk unterstützte den Ausbau des Hafens.", "Support", "carla", "local/c/hafen"),
            Told("Keller gratulierte Öztürk.", "Congratulation", "bruno", "carla"),
            Told("Lindqvist besuchte Sundland.", "Visit", "anna", "sund", more=(day("2024-06-15"),)),
        ),
    ),
    (
        Article("d", "", "d.txt"),
        (
            Told(
                "=SUMME(1) sagten Lindqvist und Sand, die sich neulich trafen.",
                "Meeting",
                "anna local/d/dora-sand",
                "",
                more=(VAGUE,),
            ),
            Told('Emil "Der Fisch" Bø lobte Sand.', "Praise", "local/d/emil", "local/d/dora-sand"),
        ),
    ),
    (
        Article("e", "", "e.txt", published=dt.date(2010, 3, 2), publisher="Tagblatt Süd"),
        (Told("Lindqvist traf Keller nicht.", "Meeting", "anna", "bruno", Status.NEGATED, cue="nicht"),),
    ),
    (
        Article("f", "", "f.txt", published=dt.date(2024, 5, 9), publisher="Nordblatt"),
        (
            Told(
                "Am Samstag hat Keller Lindqvist nicht getroffen.",
                "Meeting",
                "bruno",
                "anna",
                Status.NEGATED,
                (day("2024-05-04"),),
                "nicht",
            ),
            Told("Keller wurde von Lindqvist gelobt.", "Praise", "anna", "bruno"),
            Told("Sand kritisierte Öztürk.", "Criticism", "local/f/dora-sand", "carla"),
            Told("Sand will Keller besuchen.", "Visit", "local/f/dora-sand", "bruno", Status.PLANNED, cue="will"),
        ),
    ),
    (
        Article("g", "", "g.txt", published=dt.date(2024, 5, 15), publisher="Küstenpost"),
        (
            Told("Sand kritisierte Öztürk nie.", "Criticism", "local/g/frau-sand", "carla", Status.NEGATED, cue="nie"),
            Told("Sand besuchte Keller.", "Visit", "local/g/frau-sand", "bruno"),
        ),
    ),
    (Article("runs", "", "runs.txt", published=dt.date(2024, 7, 1), title="Wetter"), ()),
)


def resolution(article: Article, told: tuple[Told, ...]) -> Resolution:
    """Put the sentences together and point every event at its own."""
    text, sentences = "", []
    for one in told:
        sentences.append(Span(len(text), len(text) + len(one.sentence)))
        text += one.sentence + " "
    events = tuple(_event(one, span) for one, span in zip(told, sentences, strict=True))
    used = [key for event in events for key in (*event.agents, *event.targets, event.place) if key]
    used += [evidence.source for event in events for evidence in event.evidence if evidence.source]
    mentions: list[Mention] = []
    links: list[Link] = []
    for key in dict.fromkeys(used):
        name = ENTITIES[key].label.split()[-1]
        for span in sentences:
            start = text.find(name, span.start, span.end)
            if start >= 0:
                links.append(Link(len(mentions), key, 1.0))
                mentions.append(Mention(Span(start, start + len(name)), name, MentionForm.NAME, name, 0, name))
    changed = Article(
        article.id,
        text or "Sonne.",
        article.source,
        article.title,
        0,
        article.published,
        article.url,
        article.publisher,
    )
    entities = tuple(ENTITIES[key] for key in dict.fromkeys(used))
    return Resolution(changed, entities, events, tuple(links), tuple(mentions), tuple(sentences))


def _event(told: Told, span: Span) -> Event:
    words, source, certainty = told.said_by or (None, None, Certainty.CERTAIN)
    attribution = Attribution(words, certainty=certainty) if words else None
    status = StatusFinding(told.status, told.cue)
    evidence = Evidence(
        span, Span(span.start, span.start + 5), f"{told.relation.lower()}.toml#1", status, attribution, source
    )
    return Event(
        told.relation,
        tuple(told.agents.split()),
        tuple(told.targets.split()),
        told.status,
        (evidence,),
        **dict(told.more),
    )


def _report(key: str, article_id: str, number: int) -> Report:
    """The event of the ``number``-th sentence of an article, from 0."""
    article, told = next(pair for pair in ARTICLES if pair[0].id == article_id)
    event = resolution(article, told).events[number]
    return Report(
        Names(BASE).event(article.id, event)[1:-1],
        key,
        load_vocabulary(ontology_folder()).kgo(event.relation),
        frozenset(),
        frozenset(),
        event.status,
        Source(Names(BASE).article(article.id)[1:-1], article.published, article.publisher),
        begin=event.time.begin if event.time else None,
        end=event.time.end if event.time else None,
        basis=load_vocabulary(ontology_folder()).kgo(event.time.basis) if event.time else None,
    )


def _happening(
    key: str, *places: tuple[str, int], independent: int, agencies: int = 0, disputed: bool = False
) -> Block:
    reports = tuple(_report(key, article, number) for article, number in places)
    one, other = sorted(report.iri for report in reports[:2])
    link = IdentityLink(one, other, 0.9, Judgement.SAME, ("same class and participants",), "happenings")
    none = frozenset[str]()
    found = Happening(reports, none, none, independent, len(reports), agencies, disputed)
    return Block(key, (link,), happenings=(found,))


def identity() -> list[Quad]:
    """Who is who in these articles, and which of their sentences tell of one event."""
    names, vocabulary = Names(BASE), load_vocabulary(ontology_folder())
    d, f, g, emil = (
        names.entity(f"local/{key}")[1:-1] for key in ("d/dora-sand", "f/dora-sand", "g/frau-sand", "d/emil")
    )
    links = (
        IdentityLink(d, f, 0.95, Judgement.SAME, ("equal name", "companions in common"), "people"),
        IdentityLink(d, g, 0.6, Judgement.UNSURE, ("initial of the first name",), "people"),
        IdentityLink(f, g, 0.85, Judgement.SAME, ("companions in common", "initial of the first name"), "people"),
        IdentityLink(emil, f, 0.3, Judgement.DIFFERENT, ("another first name",), "people"),
    )
    blocks = (
        Block("person sand", links, same=((d, f, g),)),
        _happening("meeting", ("a", 0), ("b", 0), ("f", 0), independent=3, disputed=True),
        _happening("praise", ("a", 1), ("f", 1), independent=1, agencies=1),
        _happening("criticism", ("f", 2), ("g", 0), independent=2, disputed=True),
    )
    return [quad for block in blocks for quad in quads_of(block, names, vocabulary)]


def quads() -> list[Quad]:
    return [quad for quads in _of_articles() for quad in quads] + identity()


def _of_articles() -> Iterator[list[Quad]]:
    vocabulary = load_vocabulary(ontology_folder())
    gazetteer = load_gazetteer(ontology_folder() / "gazetteer", language_folder())
    for article, told in ARTICLES:
        yield to_quads(resolution(article, told), RUN, vocabulary, BASE, gazetteer=gazetteer)


def nquads() -> Iterator[str]:
    """The articles as N-Quads text, one piece each."""
    yield from ("".join(map(line_of, quads)) for quads in _of_articles())
    yield "".join(map(line_of, identity()))


def write(path: Path, form: str) -> Path:
    """The articles as a graph file."""
    vocabulary = load_vocabulary(ontology_folder())
    with GraphWriter(path, FORMATS[form], BASE, vocabulary.prefixes) as writer:
        for quads in _of_articles():
            writer.add(quads)
        writer.add(identity())
    return path

"""The articles of ``articles`` as the pipeline would write them: resolutions, quads, files; and who is who in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.gazetteer.loading import load_gazetteer
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
    Event,
    Evidence,
    Link,
    Mention,
    MentionForm,
    Resolution,
    Span,
    StatusFinding,
)
from kg.rdf import GraphWriter, Quad, Run, to_quads
from kg.resources import language_folder, ontology_folder
from kg.vocabulary import load_vocabulary
from tests.query.articles import ARTICLES, ENTITIES, Told

BASE = "https://example.org/kg/"
RUN = Run("kg 0.1.0", "de_news 1.0", "0" * 64)


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

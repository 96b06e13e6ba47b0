"""Resolution → quads → file: what was found in an article becomes a named graph.

Quads are tuples of N-Triples-encoded terms until they reach a file or a store. docs/graph.md shows the whole graph on
one article.
"""

from __future__ import annotations

from kg.gazetteer import Gazetteer
from kg.graph.names import Names
from kg.graph.sorting import in_reading_order
from kg.graph.terms import Quad
from kg.model import Article, Resolution
from kg.rdf.builder import Builder, add_article
from kg.rdf.entities import add_entities, add_offices, add_referred
from kg.rdf.events import add_event
from kg.rdf.mentions import add_mention, places_of_entities
from kg.rdf.provenance import Run, rules_digest, run_quads
from kg.rdf.write import GraphWriter, write
from kg.vocabulary import Vocabulary

__all__ = [
    "GraphWriter",
    "Names",
    "Quad",
    "Run",
    "article_quads",
    "rules_digest",
    "run_quads",
    "to_quads",
    "write",
]


def article_quads(
    article: Article, run: Run, vocabulary: Vocabulary, base: str, agencies: tuple[str, ...] = ()
) -> list[Quad]:
    """What the graph says of the article itself, whatever was found in it; parameters as for ``to_quads``."""
    builder = Builder(Resolution(article, (), (), (), ()), vocabulary, Names(base), run, agencies)
    add_article(builder)
    return builder.quads


def to_quads(
    resolution: Resolution,
    run: Run,
    vocabulary: Vocabulary,
    base: str,
    agencies: tuple[str, ...] = (),
    gazetteer: Gazetteer | None = None,
) -> list[Quad]:
    """Map one article: its own graph, its share of the graph of entities, the run.

    Sorted, without duplicates, so that the same input gives the same list. ``base`` starts every IRI; see
    ``kg.graph.names.check_base``. ``agencies`` are the marks of news agencies ("dpa") that the article may carry.
    Without ``gazetteer`` offices have no sector, and countries that no event speaks of are not described.
    """
    builder = Builder(resolution, vocabulary, Names(base), run, agencies, gazetteer)
    add_article(builder)
    add_entities(builder)
    places = places_of_entities(builder)
    for event in resolution.events:
        node = add_event(builder, event)
        add_offices(builder, event, node)
        for evidence in event.evidence:
            add_mention(builder, event, node, evidence, places)
    add_referred(builder)
    builder.quads.extend(run_quads(run, vocabulary, builder.names))
    return in_reading_order(set(builder.quads))

"""Which graph each triple of a file without graphs goes back to."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from kg.graph.names import Names
from kg.graph.terms import Quad
from kg.store.union import GraphUnion
from kg.vocabulary import current_vocabulary
from tests.query import dataset


def quads() -> Iterator[ox.Quad]:
    """The graph of the test articles as triples of one graph."""
    for piece in dataset.nquads():
        for quad in ox.parse(piece, format=ox.RdfFormat.N_QUADS):
            yield ox.Quad(quad.subject, quad.predicate, quad.object)


def terms() -> list[Quad]:
    return [(str(q.subject), str(q.predicate), str(q.object), "") for q in quads()]


@pytest.fixture
def union() -> GraphUnion:
    return GraphUnion(Names(dataset.BASE), current_vocabulary(), quads())


def test_every_article_gets_its_graph_and_nothing_is_left(union: GraphUnion) -> None:
    graphs = {graph for graph, triples in union.of_articles(terms()) if list(triples)}
    shared = {graph for graph, triples in union.of_what_is_shared() if list(triples)}
    assert len(graphs) > 1
    assert graphs.isdisjoint(shared)
    assert list(union.left()) == []


def test_what_no_article_leads_to_is_left() -> None:
    stray = ox.Quad(ox.NamedNode("https://example.org/stray"), ox.NamedNode("https://example.org/p"), ox.Literal("x"))
    one = GraphUnion(Names(dataset.BASE), current_vocabulary(), [*quads(), stray])
    for _, triples in (*one.of_articles(terms()), *one.of_what_is_shared()):
        assert ("<https://example.org/stray>", "<https://example.org/p>", '"x"') not in triples
    assert list(one.left()) == [("<https://example.org/stray>", "<https://example.org/p>", '"x"')]

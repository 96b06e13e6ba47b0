"""A store says of itself what it holds, in a graph of its own that is kept up to date."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.graph.names import Names
from kg.store.description import articles_described, description, keep_description
from kg.store.memory import MemoryStore
from tests.query import dataset
from tests.query.dataset import BASE

GRAPH = Names(BASE).dataset


@pytest.fixture
def store() -> Iterator[MemoryStore]:
    with MemoryStore() as made:
        made.load(dataset.nquads())
        yield made


def test_articles_are_counted_with_their_days(store: MemoryStore) -> None:
    articles = articles_described(store)
    assert articles is not None
    assert (articles.number, articles.base) == (8, BASE)
    assert articles.days is not None
    assert articles.days[0] < articles.days[1]
    (node, facts), (period, days) = description(store, articles)
    assert node == f"<{BASE}dataset>"
    assert ("dcterms:temporal", period) in facts
    assert [name for name, _ in days] == ["rdf:type", "dcat:startDate", "dcat:endDate"]


def test_example_is_the_first_article_of_the_first_day_and_of_all_where_no_day_is_known(store: MemoryStore) -> None:
    query = "SELECT ?a ?d { GRAPH ?g { ?a <https://schema.org/datePublished> ?d } }"
    dated = sorted((day.value, article.value) for article, day in store.select(query).rows if article and day)
    articles = articles_described(store)
    assert articles is not None
    assert articles.example == dated[0][1]
    with MemoryStore() as undated:
        undated.load(line for line in store.nquads() if "datePublished" not in line)
        articles = articles_described(undated)
        assert articles is not None
        assert (articles.example, articles.days) == (min(article for _, article in dated), None)


def test_description_is_a_graph_that_is_the_same_when_it_is_kept_again(store: MemoryStore) -> None:
    before = store.count()
    keep_description(store)
    described = sorted(store.nquads())
    assert len(described) > before
    assert all(line.rstrip().endswith(f"{GRAPH} .") for line in set(described) if "void#Dataset" in line)
    keep_description(store)
    assert sorted(store.nquads()) == described


def test_description_goes_with_the_last_article(store: MemoryStore) -> None:
    keep_description(store)
    store.remove([graph for graph in store.graphs() if f"<{graph}>" != GRAPH])
    assert [f"<{graph}>" for graph in store.graphs()] == [GRAPH]
    assert articles_described(store) is None
    keep_description(store)
    assert store.graphs() == ()

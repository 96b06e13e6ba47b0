"""Whom a name, a Wikidata id or an IRI means."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.query.names import entities_named
from kg.store import Iri, Store
from tests.query.dataset import BASE

ANNA = Iri(f"{BASE}entity/anna")


@pytest.mark.parametrize(
    "value", ["Anna Lindqvist", "anna lindqvist", "Lindqvist", "A. Lindqvist", "Líndqvıst", "q1000001", ANNA.value]
)
def test_entity_is_named_in_many_ways(value: str, news: Store) -> None:
    assert ANNA in entities_named(value, "--person", news)


def test_iri_needs_no_store_and_may_be_nobodys(news: Store) -> None:
    assert entities_named("urn:x", "--person", news) == (Iri("urn:x"),)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("Anna Lindkvist", "Did you mean 'Anna Lindqvist'"),
        ("Q42", "is Q42 in Wikidata"),
        ("http://a b", "Give the IRI without spaces"),
        ("Zz", "List who is in the graph"),
    ],
)
def test_name_that_nobody_bears_is_refused_with_a_way_out(value: str, message: str, news: Store) -> None:
    with pytest.raises(QueryError, match="--person") as refused:
        entities_named(value, "--person", news)
    assert message in str(refused.value)

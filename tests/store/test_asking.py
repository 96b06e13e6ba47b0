"""Queries that stand beside their modules, and what is asked in parts."""

from __future__ import annotations

import pytest

from kg.graph.terms import Iri
from kg.resources import Data, using
from kg.store.asking import batches, iris, query_text


def test_query_beside_a_module_is_in_the_namespace_in_force() -> None:
    import kg.facts.asking

    with using(Data(namespace="https://example.org/own/")):
        text = query_text(kg.facts.asking.__file__, "articles")
    assert "https://example.org/own/ontology#" in text
    assert "https://w3id.org/kg-news/ontology#" not in text


def test_query_that_is_not_there_is_no_empty_one() -> None:
    with pytest.raises(FileNotFoundError):
        query_text(__file__, "keys")


def test_batches_keep_order_and_lose_nothing() -> None:
    assert list(batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(batches([], 2)) == []


def test_iris_are_terms_to_bind() -> None:
    assert iris(["urn:a", "urn:b"]) == (Iri("urn:a"), Iri("urn:b"))

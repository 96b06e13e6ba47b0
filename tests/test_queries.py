"""The saved queries as a whole: readable, complete, in the words of the ontology."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.query import SavedQuery, saved_queries
from kg.query.saved import KINDS
from kg.resources import queries_folder
from kg.vocabulary import Vocabulary
from tests.query.cases import cases

QUERIES = saved_queries()


def test_queries_are_at_least_as_many_as_last_time() -> None:
    assert len(QUERIES) >= 15


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_queries_say_what_they_answer(query: SavedQuery) -> None:
    assert len(query.summary) > 10
    assert not query.summary.endswith(".")
    assert query.tags


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_queries_use_terms_of_the_ontology_only(query: SavedQuery, vocabulary: Vocabulary) -> None:
    assert not set(re.findall(r"\bkgo:(\w+)", query.text)) - vocabulary.terms


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_queries_ask_inside_named_graphs_only(query: SavedQuery) -> None:
    body = query.text[query.text.index("WHERE") :]
    assert re.search(r"GRAPH \?\w", body)
    assert "GRAPH <" not in body
    assert not re.search(r"\bFROM\b", query.text)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_queries_have_a_golden_table_and_stand_in_the_readme(query: SavedQuery) -> None:
    assert query.name in {name for name, _ in cases().values()}
    assert f"`{query.name}`" in (queries_folder() / "README.md").read_text(encoding="utf-8")


def test_queries_flat_triples_leave_no_flat_property_out(vocabulary: Vocabulary) -> None:
    text = next(query.asked(()) for query in QUERIES if query.name == "flat-triples")
    flat = {kind.flat.removeprefix(vocabulary.namespace) for kind in vocabulary.event_classes.values()}
    assert set(re.findall(r"kgo:(\w+)", text)) == {"country", "sameEntity"}
    assert not flat & {"country", "sameEntity"}


def test_queries_kinds_of_parameters_stand_in_the_readme() -> None:
    readme = (queries_folder() / "README.md").read_text(encoding="utf-8")
    assert all(f"| `{kind}` |" in readme for kind in KINDS)


def test_queries_that_kg_asks_by_itself_use_terms_of_the_ontology_only(vocabulary: Vocabulary) -> None:
    import kg

    paths = sorted(Path(kg.__file__).parent.glob("*/sparql/*.rq"))
    assert len(paths) >= 20
    for path in paths:
        assert not set(re.findall(r"\bkgo:(\w+)", path.read_text(encoding="utf-8"))) - vocabulary.terms, path.name

"""A store inside this process: answers are plain records, mistakes have their message."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest

from kg.errors import DamagedStore, EndpointError, ResourceError, StoreError
from kg.graph.terms import XSD, Iri, Literal
from kg.store import memory_store
from kg.store.embedded import EmbeddedStore, as_terms, damaged
from tests.store.small import LABEL

P, A, ENTITIES = "<urn:p>", "<http://x/graph/a>", "<http://x/graph/entities>"
QUADS = [
    ("<urn:s>", P, '"eins"', A),
    ("<urn:s>", P, f'"1"^^<{XSD}integer>', A),
    ("<urn:e>", f"<{LABEL}>", '"Ada"@de', ENTITIES),
]


def test_rows_are_terms_and_unbound_cells_are_none() -> None:
    with memory_store(QUADS) as store:
        answer = store.select("SELECT ?s ?o ?none WHERE { GRAPH ?g { ?s <urn:p> ?o } } ORDER BY STR(?o)")
    assert answer.columns == ("s", "o", "none")
    assert answer.rows == (
        (Iri("urn:s"), Literal("1", XSD + "integer"), None),
        (Iri("urn:s"), Literal("eins"), None),
    )


def test_patterns_outside_of_graphs_see_all_graphs_as_one() -> None:
    with memory_store(QUADS) as store:
        assert store.ask(f'ASK {{ ?s <urn:p> "eins" . ?e <{LABEL}> "Ada"@de }}')


def test_shared_graphs_are_read_apart_from_those_of_articles() -> None:
    with memory_store(QUADS) as store:
        assert [quad[3] for quad in store.as_stored(shared=True)] == [ENTITIES]
        assert {quad[3] for quad in store.as_stored(shared=False)} == {A}
        assert store.count() == len(list(store.nquads())) == 3


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELEKT ?s", "the query is not SPARQL"),
        ("ASK { ?s ?p ?o }", "the query does not give a table"),
    ],
)
def test_query_that_gives_no_table_is_refused(query: str, message: str) -> None:
    with memory_store(QUADS) as store, pytest.raises(StoreError, match=message):
        store.select(query)


def test_prefix_that_a_query_does_not_declare_is_named() -> None:
    with memory_store(QUADS) as store, pytest.raises(StoreError) as caught:
        store.select("SELECT ?a WHERE {\n  ?a a my-own:Meeting }")
    assert str(caught.value.problem) == "the query is not SPARQL: line 2: the prefix my-own: is not declared"


def test_query_that_gives_a_table_answers_no_yes_or_no() -> None:
    with memory_store(QUADS) as store, pytest.raises(StoreError, match="does not answer yes or no"):
        store.ask("SELECT * WHERE { ?s ?p ?o }")


def test_constructed_triples_are_lines() -> None:
    with memory_store(QUADS) as store:
        lines = store.construct('CONSTRUCT { ?s <urn:q> "x" } WHERE { GRAPH ?g { ?s <urn:p> ?o } }')
        assert lines == ('<urn:s> <urn:q> "x" .\n',)
        with pytest.raises(StoreError, match="does not give triples"):
            store.construct("ASK { ?s ?p ?o }")


def test_closed_store_is_empty() -> None:
    store = EmbeddedStore("here", ox.Store())
    store.close()
    assert (store.count(), store.graphs()) == (0, ())


@pytest.mark.parametrize(
    ("reason", "kind", "words"),
    [
        ("IO error: No space left on device", ResourceError, "here: "),
        ("Permission denied: /x", StoreError, "cannot be used"),
        ("Corruption: bad block", DamagedStore, "its files are damaged"),
    ],
)
def test_engine_that_fails_has_its_reason_told_apart(reason: str, kind: type[Exception], words: str) -> None:
    error = damaged("here", OSError(reason))
    assert type(error) is kind
    assert words in str(error)


def test_triple_as_a_term_is_refused() -> None:
    inner = ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.NamedNode("urn:c"))
    with pytest.raises(StoreError, match=r"RDF 1\.2"):
        as_terms(ox.Quad(ox.NamedNode("urn:s"), ox.NamedNode("urn:p"), inner, ox.NamedNode("urn:g")))


def test_a_graph_that_a_blank_node_names_is_read_like_any_other() -> None:
    quad = ox.Quad(ox.NamedNode("urn:s"), ox.NamedNode("urn:p"), ox.Literal("x"), ox.BlankNode("g"))
    inside = ox.Store()
    inside.add(quad)
    store = EmbeddedStore("", inside)
    assert store.graphs() == ()
    assert list(store.nquads()) == ['<urn:s> <urn:p> "x" _:g .\n']
    assert list(store.as_stored(shared=False)) == [("<urn:s>", "<urn:p>", '"x"', "_:g")]


@pytest.mark.parametrize("ask", [EmbeddedStore.select, EmbeddedStore.ask])
def test_a_server_that_service_asks_in_vain_is_no_damage_of_the_store(ask: Callable[..., object]) -> None:
    form = "ASK" if ask is EmbeddedStore.ask else "SELECT *"
    with (
        memory_store(QUADS) as store,
        pytest.raises(EndpointError, match="the server that the query asks gives no answer"),
    ):
        ask(store, form + " { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")

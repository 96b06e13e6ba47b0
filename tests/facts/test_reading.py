"""Events are read in any order asked for, and of foreign graphs as far as they can be."""

from __future__ import annotations

from pathlib import Path

from kg.facts import read_events, read_events_named
from kg.store import Store, open_store
from tests.facts.making import events


def test_events_can_be_read_by_their_iris_in_the_order_asked_for(engine: Store) -> None:
    known = list(read_events(engine))
    wanted = [known[5].iri, "urn:unknown", known[2].iri]
    assert [found.iri for found in read_events_named(engine, wanted)] == [known[5].iri, known[2].iri]
    assert read_events_named(engine, wanted)[0] == known[5]


FOREIGN = """
@prefix kgo: <https://w3id.org/kg-news/ontology#> .
@prefix gaf: <http://groundedannotationframework.org/gaf#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix schema: <https://schema.org/> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<urn:article> a kgo:Article ; schema:identifier "x" ; schema:datePublished "gestern" .
<urn:call> a kgo:Call ; kgo:status kgo:Actual ; kgo:agent <urn:who> , [] ; gaf:denotedBy <urn:clause> ;
  sem:hasBeginTimeStamp "99999999999999999999"^^xsd:integer ; sem:hasEndTimeStamp "0001-01-01"^^xsd:date .
<urn:strange> a <urn:Dance> ; kgo:status kgo:Actual ; gaf:denotedBy <urn:clause> .
<urn:clause> oa:hasSource <urn:article> ; oa:hasSelector <urn:position> .
<urn:position> oa:start "abc" ; oa:end "-4"^^xsd:integer .
"""


def test_event_table_of_a_foreign_graph_leaves_empty_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "foreign.ttl").write_text(FOREIGN, encoding="utf-8")
    left_out: list[str] = []
    with open_store(str(tmp_path / "foreign.ttl")) as store:
        [read] = read_events(store, left_out=left_out)
        [row] = events(store)
    assert left_out == ["urn:strange"]
    assert (read.iri, read.begin, read.last_day, read.article.published) == ("urn:call", None, None, None)
    assert (row["agent"], row["agent_label"], row["start"], row["end"], row["sentence"]) == (
        "urn:who",
        "urn:who",
        None,
        None,
        "",
    )

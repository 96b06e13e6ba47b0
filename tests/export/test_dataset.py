"""VoID describes the whole graph by what it holds."""

from __future__ import annotations

import io

import pytest
import rdflib
from rdflib import DCAT, DCTERMS, OWL, RDF, SKOS, VOID
from rdflib.term import Node

from kg.errors import InputError
from kg.export import FORMATS, export_to_stream
from kg.facts import read_events
from kg.store import Store
from tests.export.conftest import Write
from tests.query.dataset import BASE


def test_void_counts_what_the_graph_holds(write: Write, news: Store) -> None:
    graph = rdflib.Graph().parse(write(news, "void"), format="turtle")
    [dataset] = graph.subjects(RDF.type, VOID.Dataset)
    assert (dataset, RDF.type, DCAT.Dataset) in graph
    assert str(dataset) == BASE + "dataset"

    def one(node: Node, about: rdflib.URIRef) -> str:
        return str(graph.value(node, about))

    assert int(one(dataset, VOID.triples)) == news.count()
    counts = {
        one(part, VOID["class"]).rpartition("#")[2]: int(one(part, VOID.entities))
        for part in graph.objects(dataset, VOID.classPartition)
    }
    events = list(read_events(news))
    assert counts["Event"] == len(events)
    assert counts["Visit"] == sum(event.kind == "Visit" for event in events)
    assert counts["Article"] == 8
    [period] = graph.objects(dataset, DCTERMS.temporal)
    assert [one(period, day) for day in (DCAT.startDate, DCAT.endDate)] == ["2010-03-02", "2024-07-01"]
    links = graph.objects(dataset, VOID.subset)
    assert {one(part, VOID.linkPredicate): one(part, VOID.triples) for part in links} == {
        str(OWL.sameAs): "4",
        str(SKOS.closeMatch): "1",
    }


def test_void_of_a_part_of_a_graph_is_refused(news: Store) -> None:
    with pytest.raises(InputError, match="describes the whole graph"):
        export_to_stream(news, FORMATS["void"], "events", io.BytesIO(), 0.5)

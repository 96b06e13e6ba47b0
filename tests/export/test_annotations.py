"""Web annotations are JSON-LD that quotes the text."""

from __future__ import annotations

import json

import pytest
import rdflib

from kg.store import Store
from tests.export.conftest import Write


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_webannotation_is_json_ld_that_quotes_the_text(news: Store, write: Write) -> None:
    data = write(news, "webannotation").decode("utf-8")
    graph = rdflib.Graph().parse(data=data, format="json-ld")
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    annotations = list(graph.subjects(rdflib.RDF.type, oa.Annotation))
    assert len(annotations) == len(json.loads(data)["@graph"]) >= 30
    for annotation in annotations:
        assert graph.value(annotation, oa.hasBody) is not None
        target = graph.value(annotation, oa.hasTarget)
        kinds = {graph.value(selector, rdflib.RDF.type) for selector in graph.objects(target, oa.hasSelector)}
        assert kinds == {oa.TextPositionSelector, oa.TextQuoteSelector}
        assert str(graph.value(target, oa.hasSource)).startswith("https://example.org/kg/article/")
    motivations = {graph.value(annotation, oa.motivatedBy) for annotation in annotations}
    assert motivations == {oa.classifying, oa.identifying}

"""A whole store is validated some articles at a time, each with the shared nodes it refers to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.graph.names import is_shared
from kg.graph.terms import Quad
from kg.rdf import to_quads
from kg.resources import ontology_folder
from kg.validate.stream import validate_quads
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN, resolution


@pytest.mark.parametrize("batch", [1, 100])
def test_article_with_its_shared_nodes_has_no_findings(batch: int, vocabulary: Vocabulary) -> None:
    quads = to_quads(resolution(), RUN, vocabulary, BASE)
    asked: list[bool] = []

    def source(*, shared: bool) -> Iterator[Quad]:
        asked.append(shared)
        return (quad for quad in quads if is_shared(quad[3][1:-1]) == shared)

    assert list(validate_quads(source, ontology_folder(), batch=batch)) == []
    assert asked == [True, False]


def test_shared_node_that_nobody_refers_to_is_validated_too(vocabulary: Vocabulary) -> None:
    orphan = ("<urn:x>", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", f"<{vocabulary.kgo('Person')}>")
    graph = f"<{BASE}graph/entities>"

    def source(*, shared: bool) -> Iterator[Quad]:
        return iter([(*orphan, graph)] if shared else [])

    findings = list(validate_quads(source, ontology_folder(), batch=1))
    assert {finding.focus for finding in findings} == {"urn:x"}

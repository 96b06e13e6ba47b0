"""One article's graph while it is being filled."""

from __future__ import annotations

import pytest

from kg.errors import OntologyError
from kg.graph.names import Names
from kg.rdf.builder import Builder
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN, resolution


@pytest.fixture
def builder(vocabulary: Vocabulary) -> Builder:
    return Builder(resolution(), vocabulary, Names(BASE), RUN)


def test_facts_without_a_value_are_no_quads(builder: Builder) -> None:
    builder.describe("<urn:s>", ("<urn:p>", '"x"'), ("<urn:q>", None))
    builder.describe("<urn:s>", ("<urn:p>", '"y"'), graph="<urn:g>")
    assert builder.quads == [
        ("<urn:s>", "<urn:p>", '"x"', builder.graph),
        ("<urn:s>", "<urn:p>", '"y"', "<urn:g>"),
    ]


def test_terms_are_those_of_the_ontology(builder: Builder) -> None:
    assert builder.kgo("Event").endswith("#Event>")
    with pytest.raises(OntologyError, match="Evnet"):
        builder.kgo("Evnet")


def test_whom_the_article_only_describes_has_no_name_to_be_found_by(builder: Builder) -> None:
    keys = builder.name_keys
    assert keys.keys() == builder.described.keys()
    named = {label for key, label in ((k, e.label) for k, e in builder.described.items()) if keys[key] is not None}
    assert "Liv Nordahl" in named
    assert not any("Küstenwache" in label for label in named)

"""From a node that breaks a rule to the article, sentence and relation rule behind it."""

from __future__ import annotations

import pytest

from kg.graph.names import Names
from kg.rdf import to_quads
from kg.validate.locate import Locator, Place
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN, TEXT, resolution


@pytest.fixture
def locator(vocabulary: Vocabulary) -> Locator:
    return Locator(to_quads(resolution(), RUN, vocabulary, BASE), vocabulary)


def iri(term: str) -> str:
    return term[1:-1]


def test_event_leads_to_its_article_sentence_and_rule(locator: Locator, vocabulary: Vocabulary) -> None:
    event = next(
        quad[0] for quad in to_quads(resolution(), RUN, vocabulary, BASE) if quad[2] == f"<{vocabulary.kgo('Meeting')}>"
    )
    [place] = locator.places(iri(event))
    assert place.article == "nordtreffen"
    assert place.sentence is not None
    assert place.sentence in TEXT
    assert place.rule is not None


def test_article_is_its_own_place(locator: Locator) -> None:
    assert locator.places(iri(Names(BASE).article("nordtreffen"))) == [Place("nordtreffen")]


def test_person_leads_to_an_article_and_to_no_rule(locator: Locator) -> None:
    [place] = locator.places(f"{BASE}entity/local/nordtreffen/liv-nordahl")
    assert (place.article, place.rule) == ("nordtreffen", None)


def test_node_of_nobody_has_no_place(locator: Locator) -> None:
    assert locator.places("urn:nobody") == [Place()]

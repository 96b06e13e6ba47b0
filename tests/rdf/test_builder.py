"""One article's graph while it is being filled."""

from __future__ import annotations

import dataclasses

import pytest

from kg.errors import OntologyError
from kg.graph.names import Names
from kg.graph.terms import literal, term
from kg.model import Resolution
from kg.rdf.builder import Builder, add_article
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN, TEXT, resolution


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


def facts(article: Resolution, vocabulary: Vocabulary, agencies: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """Predicate → objects, of the article alone."""
    builder = Builder(article, vocabulary, Names(BASE), RUN, agencies)
    add_article(builder)
    found: dict[str, list[str]] = {}
    for subject, predicate, value, _ in builder.quads:
        if subject == builder.names.article(article.article.id):
            found.setdefault(predicate, []).append(value)
    return found


def test_article_states_length_and_digest_and_never_its_text(vocabulary: Vocabulary) -> None:
    found = facts(resolution(), vocabulary)
    assert found[f"<{vocabulary.kgo('textLength')}>"][0].startswith(f'"{len(TEXT)}"')
    assert found[f"<{vocabulary.kgo('textDigest')}>"] == [literal(resolution().article.digest)]
    assert not any("Stubb. Laut dem Sender" in value for values in found.values() for value in values)


def test_article_without_title_day_and_address_states_none(vocabulary: Vocabulary) -> None:
    article = resolution()
    bare = dataclasses.replace(article.article, title=None, published=None, url=None, publisher=None)
    found = facts(dataclasses.replace(article, article=bare), vocabulary)
    for name in ("headline", "datePublished", "url", "publisher"):
        assert term(f"schema:{name}") not in found


def test_article_names_the_agencies_that_its_text_marks(vocabulary: Vocabulary) -> None:
    article = resolution()
    marked = dataclasses.replace(article.article, text="OSLO (dpa) - " + TEXT)
    agency = f"<{vocabulary.kgo('agency')}>"
    assert facts(dataclasses.replace(article, article=marked), vocabulary, ("dpa", "afp"))[agency] == [literal("dpa")]
    assert agency not in facts(article, vocabulary, ("dpa",))

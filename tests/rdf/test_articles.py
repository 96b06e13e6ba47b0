"""The article in its graph: what was read, when it was published, by whom."""

from __future__ import annotations

import dataclasses

from kg.graph.names import Names
from kg.graph.terms import literal, term
from kg.model import Resolution
from kg.rdf.articles import add_article
from kg.rdf.builder import Builder
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN, TEXT, resolution


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

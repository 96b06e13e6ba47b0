"""Abbreviations that the article explains, before or behind the name."""

from __future__ import annotations

import pytest

from kg.annotate import annotate
from kg.model import Article
from kg.pipeline import Knowledge
from kg.settings import Settings


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.load(Settings())


@pytest.mark.parametrize(
    "text",
    [
        "Der Nordische Energierat (NER) tagte in Bergen. Am Abend lobte der NER die Reederin Liv Nordahl.",
        "Der NER (Nordischer Energierat) tagte in Bergen. Am Abend lobte der NER die Reederin Liv Nordahl.",
    ],
    ids=["behind", "before"],
)
def test_an_explained_abbreviation_is_another_name_of_the_body(text: str, knowledge: Knowledge) -> None:
    assert ("Nordischer Energierat", ("NER",)) in read(text, knowledge)


def read(text: str, knowledge: Knowledge) -> list[tuple[str, tuple[str, ...]]]:
    ((article, doc),) = annotate(knowledge.nlp, (Article("a", text, "-"),))
    return [(entity.label, entity.aliases) for entity in knowledge.understand(article, doc).entities]


def test_a_bracket_that_the_letters_do_not_fit_is_no_name(knowledge: Knowledge) -> None:
    found = read("Der NER (Sitz in Bergen) lobte am Abend die Reederin Liv Nordahl.", knowledge)
    assert ("Sitz in Bergen", ()) not in found
    assert any(label == "NER" for label, _ in found)

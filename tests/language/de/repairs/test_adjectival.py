"""Nouns made of adjectives: article and ending say that one woman or one man is meant."""

from __future__ import annotations

import pytest

from kg.language.de.nouns import is_bent_adjective
from kg.language.de.repairs.arguments import adjectival_nouns
from kg.language.repair import Tree
from tests.language.de.repairs.trees import tree


def clause(words: str, lemma: str, label: str) -> Tree:
    subject, verb, article, noun = words.split()
    return tree(
        (subject, 1, "nsubj", "PROPN", "", subject),
        (verb, 1, "root", "VERB", "", lemma),
        (article, 3, "det", "DET", "", "der"),
        (noun, 1, label, "NOUN", "Case=Gen|Gender=Masc|Number=Plur", noun),
    )


def test_article_and_ending_leave_one_person() -> None:
    mended = clause("Rom drohte der Vorsitzenden", "drohen", "obl:arg")
    assert list(adjectival_nouns(mended)) == [3]
    assert "Gender=Fem|Number=Sing" in mended.feats[3]


@pytest.mark.parametrize(
    ("words", "lemma", "label"),
    [
        ("Rom dankte den Abgeordneten", "danken", "obj"),
        ("Die Wahl der Abgeordneten", "Wahl", "nmod"),
        ("Rom lobte der Garten", "loben", "obl:arg"),
    ],
    ids=["several in the dative", "genitive", "no adjective"],
)
def test_what_may_be_of_several_stays(words: str, lemma: str, label: str) -> None:
    assert list(adjectival_nouns(clause(words, lemma, label))) == []


@pytest.mark.parametrize(
    "noun", ["Vorsitzenden", "34-Jährigen", "Angeklagten", "Beauftragten", "Verdächtigen", "Motorrad-Toten"]
)
def test_an_adjective_that_is_a_noun_bends(noun: str) -> None:
    assert is_bent_adjective(noun)


@pytest.mark.parametrize(
    "noun", ["Garten", "Hafen", "Orden", "Frieden", "Regen", "Westen", "Wagen", "Schatten", "Spenden", "Astronauten"]
)
def test_a_noun_with_en_in_the_nominative_does_not(noun: str) -> None:
    assert not is_bent_adjective(noun)

"""Sentences in capitals throughout are read as they would stand anywhere else."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.language.capitals import are_loud, in_small_letters


@pytest.mark.parametrize(
    ("words", "loud"),
    [(["RAT", "RÜGT", "BAHN", "!"], True), (["SPD", "UND", "Grüne"], False), (["SPD", "CDU"], False)],
    ids=["in capitals", "one small word", "two words"],
)
def test_a_sentence_without_small_letters_is_loud(words: list[str], loud: bool) -> None:
    assert are_loud(words) is loud


def test_nouns_keep_their_first_capital_and_abbreviations_all() -> None:
    written = in_small_letters(["SPD", "RÜGT", "OB-WAHL", "IN", "ULM"], ["PROPN", "VERB", "NOUN", "ADP", "PROPN"])
    assert written == ["SPD", "rügt", "Ob-Wahl", "in", "ULM"]


def test_other_sentences_stay() -> None:
    assert in_small_letters(["Rat", "RÜGT", "Bahn"], ["NOUN", "VERB", "NOUN"]) == ["Rat", "RÜGT", "Bahn"]


def test_a_headline_in_capitals_has_the_tree_of_one_in_small_letters(nlp: Language) -> None:
    loud, plain = nlp("INNUNG NENNT PFARRER EINEN LÜGNER"), nlp("Innung nennt Pfarrer einen Lügner")
    assert [(t.dep_, t.head.i, t.lemma_) for t in loud] == [(t.dep_, t.head.i, t.lemma_) for t in plain]

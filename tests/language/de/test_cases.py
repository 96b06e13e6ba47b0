"""The cases that the form of a German noun phrase allows."""

from __future__ import annotations

import pytest

from kg.language import ACC, ANY, DAT, GEN, NOM
from kg.language.de.cases import cases, gender_shown

SINGULAR, PLURAL = "Number=Sing", "Number=Plur"


@pytest.mark.parametrize(
    ("words", "upos", "feats", "expected"),
    [
        ("dem Rat", "DET NOUN", SINGULAR, {DAT}),
        ("den Rat", "DET NOUN", SINGULAR, {ACC}),
        ("den Räten", "DET NOUN", PLURAL, {DAT}),
        ("den Präsidenten", "DET NOUN", PLURAL, {ACC, DAT}),
        ("den Helfern", "DET NOUN", SINGULAR, {DAT}),
        ("den Konzern", "DET NOUN", SINGULAR, {ACC}),
        ("der 55-Jährigen", "DET NOUN", SINGULAR + "|Gender=Masc", {DAT, GEN}),
        ("des Rates", "DET NOUN", SINGULAR, {GEN}),
        ("das Dorf", "DET NOUN", SINGULAR, {NOM, ACC}),
        ("der Präsidentin", "DET NOUN", SINGULAR + "|Gender=Masc", {DAT, GEN}),
        ("der AfD", "DET PROPN", SINGULAR + "|Gender=Masc", {DAT, GEN}),
        ("der neue Rat", "DET ADJ NOUN", SINGULAR, {NOM}),
        ("der neuen Leitung", "DET ADJ NOUN", SINGULAR, {DAT, GEN}),
        ("ein neuer Rat", "DET ADJ NOUN", SINGULAR, {NOM}),
        ("ein neues Dorf", "DET ADJ NOUN", SINGULAR, {NOM, ACC}),
        ("altem Wein", "ADJ NOUN", SINGULAR, {DAT}),
        ("Wein", "NOUN", SINGULAR, ANY),
        ("deren Experte", "DET NOUN", SINGULAR + "|Gender=Masc", {NOM}),
        ("deren Sprecher", "DET NOUN", SINGULAR + "|Gender=Masc", ANY),
        ("dessen neuer Sprecher", "DET ADJ NOUN", SINGULAR, ANY),
    ],
)
def test_cases_of_a_phrase(words: str, upos: str, feats: str, expected: set[str]) -> None:
    forms, tags = words.split(), upos.split()
    head = len(forms) - 1
    assert cases(head, forms, tags, [feats] * len(forms), range(head)) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("er", {NOM}), ("ihn", {ACC}), ("uns", {ACC, DAT}), ("sie", {NOM, ACC}), ("beides", ANY)]
)
def test_cases_of_a_pronoun(word: str, expected: set[str]) -> None:
    assert cases(0, [word], ["PRON"], [""], []) == expected


@pytest.mark.parametrize(
    ("article", "adjective", "gender"),
    [
        ("ein", "neuer", "Masc"),
        ("kein", "neues", "Neut"),
        ("der", "neuen", "Fem"),
        ("der", "neue", "Masc"),
        ("das", "neue", "Neut"),
        ("dem", "neuen", None),
        ("ein", "Rat", None),
    ],
)
def test_article_and_adjective_show_the_gender(article: str, adjective: str, gender: str | None) -> None:
    assert gender_shown(article, adjective) == gender

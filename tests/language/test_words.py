"""The record of words that grammar needs."""

from __future__ import annotations

import pytest

from kg.language import load_language


def test_words_are_sets_words_and_tables() -> None:
    words = load_language().words
    assert words.reciprocal == "einander"
    assert "könig" in words.titles
    assert words.function_words["dem"] == "der"
    assert words.pronoun_cases["uns"] == {"Acc", "Dat"}


def test_words_used_as_prefixes_come_longest_first() -> None:
    lengths = [len(prefix) for prefix in load_language().words.separable]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("form", "expected"), [("zum", "zu"), ("hinterm", "hinter"), ("zu", None)], ids=["zum", "hinterm", "no contraction"]
)
def test_words_know_the_preposition_of_a_contraction(form: str, expected: str | None) -> None:
    assert load_language().words.preposition(form) == expected


def test_a_preposition_that_says_the_same_stands_for_another() -> None:
    words = load_language().words
    assert (words.preposition("vonseiten"), words.preposition("seitens")) == ("seitens", None)

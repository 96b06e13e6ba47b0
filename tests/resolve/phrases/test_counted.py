"""Words that count stay in a label, in the nominative."""

from __future__ import annotations

import pytest

from kg.resolve.phrases.counted import counts_by_comparison, nominative_quantifier
from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("mehr als 20 Vereine", True),
        ("mehr als hundert Winzer", True),
        ("mehr als die Hälfte", False),
        ("mehr Vereine", False),
    ],
)
def test_a_number_may_be_a_comparison(phrase: str, expected: bool) -> None:
    assert counts_by_comparison(phrase.split()) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("mehreren", "mehrere"),
        ("vielen", "viele"),
        ("zehn", "zehn"),
        ("beiden", "beiden"),
        ("dutzenden", "dutzende"),
        ("hunderte", "hunderte"),
    ],
)
def test_words_that_count_lose_the_dative(word: str, expected: str) -> None:
    assert nominative_quantifier(word) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Die Wirte kritisierten alle Beteiligten.", "alle Beteiligten"),
        ("Die Wirte kritisierten alle großen Parteien.", "alle großen Parteien"),
        ("Die Wirte kritisierten alle Gewerkschaften.", "alle Gewerkschaften"),
        ("Die Wirte kritisierten mehrere große Parteien.", "mehrere große Parteien"),
    ],
)
def test_behind_all_an_adjective_keeps_its_ending(told: Told, text: str, label: str) -> None:
    assert sides(told(text), "Criticism")[-1][1] == [label]


def test_in_the_dative_it_is_told_by_the_stem_of_the_adjective(told: Told) -> None:
    assert sides(told("Die Ministerin traf sich mit allen Beteiligten."), "Meeting")[-1][1] == ["alle Beteiligten"]

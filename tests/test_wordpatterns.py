"""Patterns of words in relation files."""

from __future__ import annotations

import pytest

from kg.wordpatterns import PatternTable, WordLists, compile_words


@pytest.mark.parametrize(
    ("word", "pattern", "expected"),
    [
        ("Gipfeltreffen", "*treffen", True),
        ("Treffen", "*treffen", True),
        ("Treffer", "*treffen", False),
        ("EU-Sanktion", "*sanktion", True),
        ("Kritik", "kritik", True),
        ("Selbstkritik", "Kritik", False),
        ("Protestnote", "protest*", True),
        ("Klageprotest", "protest*", False),
        ("Friedensappell", "friedens*appell", True),
        ("Spendenappell", "friedens*appell", False),
        ("Drohung", "droh*hung", False),
        ("irgendwas", "*", True),
    ],
)
def test_words_match_patterns(word: str, pattern: str, expected: bool) -> None:
    assert compile_words((pattern,)).match(word) is expected


def test_words_match_when_one_of_several_patterns_does() -> None:
    words = compile_words(("Rüge", "*kritik", "protest*"))
    assert [word for word in ("Rüge", "Medienkritik", "Protestbrief", "Lob") if words.match(word)] == [
        "Rüge",
        "Medienkritik",
        "Protestbrief",
    ]


def test_many_lists_tell_which_of_them_a_word_fits() -> None:
    lists = [("Kritik", "*kritik"), ("lob*",), ("*",), ("Vor*ung",)]
    every = WordLists(lists)
    bits = {patterns: every.bit(patterns) for patterns in lists}
    assert every.fitting("Medienkritik") == bits["Kritik", "*kritik"] | bits[("*",)]
    assert every.fitting("Lobrede") == bits[("lob*",)] | bits[("*",)]
    assert every.fitting("Vorlesung") == bits[("Vor*ung",)] | bits[("*",)]


def test_table_gives_what_stands_beside_whole_words_endings_and_beginnings() -> None:
    table = PatternTable[str]()
    for pattern in ("Kritik", "*kritik", "medien*", "Medien*tik", "*"):
        table.add(pattern, pattern)
    assert list(table.whole("kritik")) == ["Kritik"]
    assert list(table.in_part("medienkritik")) == ["*", "*kritik", "medien*", "Medien*tik"]
    assert list(table.in_part("lob")) == ["*"]


def test_table_gives_all_parts_of_a_word_in_the_order_of_their_place() -> None:
    table = PatternTable[str]()
    for pattern in ("*a", "a*", "*aa", "aa*", "*b", "a*a", "*aab"):
        table.add(pattern, pattern)
    assert list(table.in_part("aa")) == ["*aa", "*a", "a*a", "a*", "aa*"]
    assert list(table.in_part("b")) == ["*b"]
    assert list(table.in_part("ab")) == ["*b", "a*"]
    assert list(table.in_part("")) == []

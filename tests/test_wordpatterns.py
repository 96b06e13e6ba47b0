"""Patterns of words in relation files."""

from __future__ import annotations

import pytest

from kg.wordpatterns import compile_words


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

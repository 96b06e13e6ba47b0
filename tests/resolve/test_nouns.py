"""A noun is found among others by their ends, and by both ends of a longer one."""

from __future__ import annotations

import pytest

from kg.resolve.nouns import Nouns


@pytest.fixture
def nouns() -> Nouns:
    made = Nouns()
    for noun in ("hafenmeister", "landesbischofin", "bundesverkehrsminister", "wirt", "wirt"):
        made.put(noun)
    return made


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("wirt", True),
        ("meister", True),
        ("bischofin", True),
        ("bundesminister", True),
        ("irt", False),
        ("hafen", False),
        ("bundesmeister", False),
        ("landesbischofinnen", False),
    ],
    ids=["a whole", "an end", "another end", "both ends", "too short", "a beginning", "ends of two", "longer"],
)
def test_a_noun_stands_for_itself_and_for_a_longer_one(nouns: Nouns, noun: str, expected: bool) -> None:
    assert nouns.has_bearer(noun) is expected


def test_a_noun_is_kept_as_a_whole(nouns: Nouns) -> None:
    assert ("wirt" in nouns, "meister" in nouns) == (True, False)


def test_of_no_nouns_none_ends_so() -> None:
    assert not Nouns().has_ending("wirt")

"""Sport and town councils, as the nouns of an article tell of them."""

from __future__ import annotations

import pytest

from tests.resolve.making import MakeCast, extraction, nominal


@pytest.mark.parametrize(
    ("text", "nouns", "near"),
    [
        ("Die Mannschaft kam. Der Minister ging.", ("Die Mannschaft", "Der Minister"), True),
        ("Die Mannschaft kam. Es schneit. Der Minister ging.", ("Die Mannschaft", "Der Minister"), False),
        ("Die Kammer kam. Der Minister ging.", ("Die Kammer", "Der Minister"), False),
    ],
    ids=["a sentence before", "farther away", "no sport"],
)
def test_sport_is_near_within_a_sentence(cast: MakeCast, text: str, nouns: tuple[str, str], near: bool) -> None:
    made = cast(extraction(text, *(nominal(noun, noun.split()[1]) for noun in nouns)))
    assert made.fields.near_sport(1) is near


def test_a_council_is_near_within_the_sentences_asked_for(cast: MakeCast) -> None:
    text = "Der Gemeinderat tagte. Es schneit. Der Wirt kam."
    fields = cast(extraction(text, nominal("Der Gemeinderat", "Gemeinderat"), nominal("Der Wirt", "Wirt"))).fields
    assert (fields.near_council(0), fields.near_council(1), fields.near_council(1, 2)) == (True, False, True)


@pytest.mark.parametrize(
    ("nouns", "local"),
    [(("Gemeinderat",), True), (("Gemeinderat", "Bundestag"), False), (("Wirt",), False)],
    ids=["a council", "a parliament as well", "neither"],
)
def test_an_article_on_a_council_and_no_parliament_is_local(
    cast: MakeCast, nouns: tuple[str, ...], local: bool
) -> None:
    text = " ".join(f"Der {noun} tagte." for noun in nouns)
    made = cast(extraction(text, *(nominal(f"Der {noun}", noun) for noun in nouns)))
    assert made.fields.is_local is local


@pytest.mark.parametrize(
    ("nouns", "everyday"),
    [
        (("Turnverein",), True),
        (("Amtsgericht", "Präsident"), True),
        (("Schulleiter",), True),
        (("Turnverein", "Bundestag"), False),
        (("Turnverein", "Innenminister"), False),
        (("Gerichtshof",), False),
        (("Turnverein", "Nato"), False),
    ],
    ids=[
        "a club",
        "a president",
        "a small office",
        "a parliament as well",
        "a minister as well",
        "a high court",
        "a body of states",
    ],
)
def test_an_article_on_a_club_or_court_and_no_politics_is_of_everyday_life(
    cast: MakeCast, nouns: tuple[str, ...], everyday: bool
) -> None:
    text = " ".join(f"Der {noun} tagte." for noun in nouns)
    made = cast(extraction(text, *(nominal(f"Der {noun}", noun, name=noun) for noun in nouns)))
    assert made.fields.is_everyday is everyday


def test_clubs_or_banks_in_general_are_not_of_everyday_life(cast: MakeCast) -> None:
    made = cast(extraction("Die Sparkassen klagen.", nominal("Die Sparkassen", "Sparkasse", number="Plur")))
    assert not made.fields.is_everyday

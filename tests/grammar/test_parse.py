"""What the parse of an article says of its words."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from tests.builders import doc, parse
from tests.grammar.sentences import kept_up


def test_a_parse_never_changes() -> None:
    with pytest.raises(FrozenInstanceError):
        kept_up().text = ""  # type: ignore[misc]


def test_features_tell_finite_verbs_infinitives_and_participles() -> None:
    read = parse(doc("Ada wird Ben loben", "3 3 3 3", "nsubj aux obj root", "NE VAFIN NE VVINF"))
    assert [read.is_finite(i) for i in range(4)] == [False, True, False, False]
    assert [read.is_infinitive(i) for i in range(4)] == [False, False, False, True]
    assert not any(map(read.is_participle, range(4)))


@pytest.mark.parametrize(
    ("words", "heads", "labels", "tags", "verb"),
    [
        ("Sie plant ihn zu loben", "1 1 4 4 1", "nsubj root obj mark xcomp", "PPER VVFIN PPER PTKZU VVINF", 4),
        ("Sie plant ihn aufzuhalten", "1 1 3 1", "nsubj root obj xcomp", "PPER VVFIN PPER VVIZU", 3),
    ],
)
def test_an_infinitive_has_its_particle_before_or_inside(
    words: str, heads: str, labels: str, tags: str, verb: int
) -> None:
    assert parse(doc(words, heads, labels, tags)).is_zu_infinitive(verb)


def test_prepositions_are_told_without_contraction_and_comparison() -> None:
    read = parse(
        doc(
            "Sie ging zum Amt als Zeugin", "1 1 3 1 5 1", "nsubj root case obl case obl", "PPER VVFIN APPRART NN KON NN"
        )
    )
    assert (read.cases(3), read.cases(5), read.has_als(5)) == (["zu"], [], True)


def test_the_article_decides_the_case_before_the_tagger() -> None:
    read = parse(doc("Sie half dem Amt", "1 1 3 1", "nsubj root det obj", "PPER VVFIN ART NN", cases={"Amt": "Acc"}))
    assert read.case_of(3) == "Dat"


@pytest.mark.parametrize(
    ("noun", "number", "expected"), [("Jemen", "Sing", "Acc"), ("Irak", "Sing", "Acc"), ("USA", "Plur", "Dat")]
)
def test_den_before_a_singular_is_an_accusative(noun: str, number: str, expected: str) -> None:
    features = {noun: f"Number={number}|Case=Dat"}
    read = parse(doc(f"Sie ging in den {noun}", "1 1 4 4 1", "nsubj root case det obl", "PPER VVFIN APPR ART NE", features=features))  # fmt: skip
    assert read.case_of(4) == expected


def test_the_top_of_a_stretch_is_the_word_nearest_to_the_root() -> None:
    read = kept_up()
    assert (read.top(0, 6), read.top(3, 6)) == (2, 4)


def test_characters_are_found_among_the_tokens() -> None:
    read = parse(doc("Rama lobte Kallas .", "1 1 1 1", "nsubj root obj punct", "NE VVFIN NE $."))
    assert read.tokens(0, 4) == range(1)
    assert read.tokens(7, 17) == range(1, 3)
    assert (read.word_before(2), read.word_before(0)) == ("lobte", "")


def test_a_paragraph_begins_with_the_text_or_behind_a_line_break() -> None:
    read = parse(
        doc(
            "Ada kam . Ben ging Cem blieb",
            "1 1 1 4 4 6 6",
            "nsubj root punct nsubj root nsubj root",
            "NE VVFIN $. NE VVFIN NE VVFIN",
        )
    )
    parted = replace(
        read, words=("Ada", "kam", "\n", "Ben", "ging", "Cem", "blieb"), sentences=(range(3), range(3, 5), range(5, 7))
    )
    assert [parted.opens_paragraph(number) for number in range(3)] == [True, True, False]

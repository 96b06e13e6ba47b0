"""What grammar says of a clause: verb group, tense, conjunction, connection."""

from __future__ import annotations

import pytest

from kg.grammar.clauses import (
    clause_verb,
    clause_words,
    connection,
    finite_verb,
    is_content_clause,
    is_definite,
    is_question,
    object_before,
    subordinator,
    tense_of,
    verb_group,
)
from kg.grammar.parse import Parse
from tests.builders import doc, parse

FEATURES = {"hat": "Tense=Pres", "sagt": "Tense=Pres"}
LEMMAS = {"hat": "haben", "sagt": "sagen", "gelobt": "loben", "die": "der"}


@pytest.fixture
def said() -> Parse:
    return parse(
        doc(
            "Ada sagt , dass Ben die Stadt gelobt hat ?",
            "1 1 7 7 7 6 7 1 7 1",
            "nsubj root punct mark nsubj det obj ccomp aux punct",
            "NE VVFIN $, KOUS NE ART NN VVPP VAFIN $.",
            lemmas=LEMMAS,
            features=FEATURES,
        )
    )


def test_the_predicate_of_a_word_is_the_verb_over_it(said: Parse) -> None:
    assert [clause_verb(said, i) for i in (0, 4, 6, 8)] == [1, 7, 7, 7]


def test_auxiliaries_make_the_verb_group(said: Parse) -> None:
    assert (verb_group(said, 7), finite_verb(said, 7), finite_verb(said, 1)) == ([8], 8, 1)


def test_the_perfect_is_past(said: Parse) -> None:
    assert (tense_of(said, 1), tense_of(said, 7)) == ("Pres", "Past")


def test_a_content_clause_is_told_by_its_conjunction(said: Parse) -> None:
    assert (subordinator(said, 7), connection(said, 7)) == (3, ("clause", "that"))


def test_an_embedded_clause_is_no_part_of_the_clause_around_it(said: Parse) -> None:
    assert sorted(clause_words(said, 1)) == [0, 1, 9]


def test_arguments_hang_as_subject_and_object(said: Parse) -> None:
    assert (connection(said, 4), connection(said, 6)) == (("subject",), ("object",))


def test_an_article_makes_a_noun_definite(said: Parse) -> None:
    assert (is_definite(said, 6), is_definite(said, 4)) == (True, False)


def test_a_question_ends_in_its_mark(said: Parse) -> None:
    assert is_question(said, 4)


def test_a_clause_behind_an_object_tells_what_the_object_says() -> None:
    built = doc(
        "Ada bestritt Berichte , Ben habe sie gelobt .",
        "1 1 1 7 7 7 7 1 1",
        "nsubj root obj punct nsubj aux obj ccomp punct",
        "NE VVFIN NN $, NE VAFIN PPER VVPP $.",
        lemmas={"gelobt": "loben", "habe": "haben"},
        features={"habe": "VerbForm=Fin|Mood=Sub|Tense=Pres"},
    )
    assert (is_content_clause(parse(built), 7), object_before(parse(built), 7)) == (True, 2)


def test_an_adjective_beside_a_verb_is_no_infinitive() -> None:
    built = doc("Ada wurde vorstellig", "1 1 1", "nsubj root xcomp", "NE VAFIN ADJD")
    assert connection(parse(built), 2) == ("object",)


def test_a_participle_read_as_a_present_is_past() -> None:
    told = parse(
        doc(
            "Ada hat Ben geholt und ihm Brei bereitet .",
            "3 3 3 3 7 7 7 3 3",
            "nsubj aux obj root cc iobj obj conj punct",
            "NE VAFIN NE VVPP KON PPER NN VVFIN $.",
            lemmas={"hat": "haben", "geholt": "holen", "bereitet": "bereiten"},
            features={"hat": "Tense=Pres", "bereitet": "Tense=Pres"},
        )
    )
    assert tense_of(told, 7) == "Past"

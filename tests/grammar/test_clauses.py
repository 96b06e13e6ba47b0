"""What grammar says of a clause: verb group, tense, conjunction, connection."""

from __future__ import annotations

import pytest

from kg.grammar.clauses import (
    Voice,
    clause_verb,
    clause_words,
    connection,
    finite_verb,
    is_definite,
    is_question,
    shares_auxiliary,
    subordinator,
    tense_of,
    verb_group,
    voice_of,
)
from kg.grammar.parse import Parse
from tests.builders import doc, parse

FEATURES = {"hat": "Tense=Pres", "sagt": "Tense=Pres"}
LEMMAS = {"hat": "haben", "sagt": "sagen", "gelobt": "loben", "die": "der"}
PASSIVE = doc("Ben wurde gelobt", "2 2 2", "nsubj:pass aux:pass root", "NE VAFIN VVPP", lemmas={"wurde": "werden"})
RECIPIENT = doc(
    "Ben bekam Hilfe versprochen", "3 3 3 3", "nsubj aux obj root", "NE VAFIN NN VVPP", lemmas={"bekam": "bekommen"}
)
PERFECT = doc("Ada hat Ben gelobt", "3 3 3 3", "nsubj aux obj root", "NE VAFIN NE VVPP", lemmas={"hat": "haben"})
PRAISED = doc("der gelobte Ben", "2 2 2", "det amod root", "ART ADJA NE", lemmas={"gelobte": "gelobt"})
PRAISING = doc("der lobende Ben", "2 2 2", "det amod root", "ART ADJA NE", lemmas={"lobende": "lobend"})


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


@pytest.mark.parametrize(
    ("built", "verb", "voice"),
    [
        (PASSIVE, 2, Voice.PASSIVE),
        (RECIPIENT, 3, Voice.RECIPIENT),
        (PERFECT, 3, Voice.ACTIVE),
        (PRAISED, 1, Voice.ATTRIBUTE_PASSIVE),
        (PRAISING, 1, Voice.ATTRIBUTE_ACTIVE),
    ],
    ids=["passive", "recipient", "perfect", "past participle", "present participle"],
)
def test_voice_of_a_verb_form(built: object, verb: int, voice: Voice) -> None:
    assert voice_of(parse(built), verb) is voice  # type: ignore[arg-type]


def test_joined_participle_borrows_the_auxiliary() -> None:
    made = parse(
        doc(
            "Ada hat Ben gelobt und Cem gerügt",
            "3 3 3 3 6 6 3",
            "nsubj aux obj root cc obj conj",
            "NE VAFIN NE VVPP KON NE VVPP",
            lemmas={"hat": "haben"},
        )
    )
    assert shares_auxiliary(made, 6)
    assert voice_of(made, 6) is Voice.ACTIVE
    assert not shares_auxiliary(made, 3)


def test_a_future_taken_for_a_passive_is_active() -> None:
    made = parse(
        doc("Ada wird anrufen", "2 2 2", "nsubj:pass aux:pass root", "NE VAFIN VVINF", lemmas={"wird": "werden"})
    )
    assert voice_of(made, 2) is Voice.ACTIVE


@pytest.mark.parametrize(
    ("participle", "expected"),
    [
        ("zusammengekommene", Voice.ATTRIBUTE_ACTIVE),
        ("gelobte", Voice.ATTRIBUTE_PASSIVE),
        ("lobende", Voice.ATTRIBUTE_ACTIVE),
    ],
)
def test_participles_before_a_noun_say_what_it_has_done_or_what_was_done_to_it(
    participle: str, expected: Voice
) -> None:
    built = doc(f"Der {participle} Minister kam", "2 2 3 3", "det amod nsubj root", "ART ADJA NN VVFIN")
    assert voice_of(parse(built), 1) is expected

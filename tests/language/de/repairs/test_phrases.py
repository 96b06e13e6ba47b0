"""Where a phrase begins and ends, and how one name becomes two, on trees made by hand."""

from __future__ import annotations

import pytest

from kg.language.contract import GEN, NOM
from kg.language.de.repairs.phrases import as_noun, cases_of, end_of, in_case, is_by, labelled, part, start_of
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


@pytest.fixture
def told() -> Tree:
    """ "Der alte Abt Emil Holm lobte Rom"."""
    return tree(
        ("Der", 2, "det", "DET", "", "der"),
        ("alte", 2, "amod", "ADJ", "", "alt"),
        ("Abt", 5, "nsubj", "NOUN", "", "Abt"),
        ("Emil", 2, "appos", "PROPN", "", "Emil"),
        ("Holm", 3, "flat", "PROPN", "", "Holm"),
        ("lobte", 5, "root", "VERB", FIN, "loben"),
        ("Rom", 5, "obj", "PROPN", "", "Rom"),
        names=((3, 5, "PER"), (6, 7, "LOC")),
    )


def test_a_phrase_reaches_from_its_first_to_its_last_word(told: Tree) -> None:
    assert (start_of(told, 2), end_of(told, 2)) == (0, 4)


def test_dependents_are_found_by_their_labels(told: Tree) -> None:
    assert labelled(told, 5, "nsubj", "obj") == [2, 6]


def test_a_name_parts_into_two_and_leaves_the_others(told: Tree) -> None:
    part(told, 3, 4)
    assert told.names == [(3, 4, "PER"), (4, 5, "PER"), (6, 7, "LOC")]


def test_a_word_that_is_a_noun_is_no_name(told: Tree) -> None:
    as_noun(told, 6)
    assert (told.upos[6], told.names) == ("NOUN", [(3, 5, "PER")])


def test_an_article_tells_the_cases_that_a_noun_may_have(told: Tree) -> None:
    assert NOM in cases_of(told, 2)
    assert GEN not in cases_of(told, 2)


def test_another_case_takes_the_place_of_the_one_told() -> None:
    assert in_case("Case=Acc|Number=Sing", "Dat") == "Case=Dat|Number=Sing"
    assert in_case("Number=Sing", "Dat") == "Number=Sing"


@pytest.mark.parametrize(("word", "expected"), [("von", True), ("bei", False)])
def test_who_acts_in_a_passive_stands_behind_von(word: str, expected: bool) -> None:
    made = tree(
        (word, 1, "case", "ADP", "", word),
        ("Holm", 2, "obl", "PROPN", "", "Holm"),
        ("gelobt", 2, "root", "VERB", "VerbForm=Part", "loben"),
    )
    assert is_by(made, 1) is expected

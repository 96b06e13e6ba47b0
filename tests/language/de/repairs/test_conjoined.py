"""Which verb a second one is joined to, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.conjoined import acts_after_speech, verbs_after_clauses
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree


def reported(conjoined: str, place: int) -> Tree:
    """ "Holm meint, dass Rom fehlt und Geld/verlangte …": the object before or after the conjoined verb."""
    verb = 8 if place < 0 else 7
    rows: list[Row] = [
        ("Holm", 1, "nsubj", "PROPN", "", "Holm"),
        ("meint", 1, "root", "VERB", FIN, "meinen"),
        (",", 5, "punct", "PUNCT", "", ","),
        ("dass", 5, "mark", "SCONJ", "", "dass"),
        ("Rom", 5, "nsubj", "PROPN", "", "Rom"),
        ("fehlt", 1, "ccomp", "VERB", FIN, "fehlen"),
        ("und", verb, "cc", "CCONJ", "", "und"),
    ]
    rest: list[Row] = [
        (conjoined, 5, "conj", "VERB", FIN, "verlangen"),
        ("Geld", verb, "obj", "NOUN", "", "Geld"),
    ]
    return tree(*rows, *(rest if place > 0 else rest[::-1]))


def test_a_verb_before_its_object_belongs_to_the_main_clause() -> None:
    parted = reported("verlangte", 1)
    assert list(verbs_after_clauses(parted)) == [7]
    assert parted.heads[7] == 1


def test_a_verb_at_the_end_stays_in_the_clause_with_dass() -> None:
    assert not list(verbs_after_clauses(reported("verlange", -1)))


SING, PLUR = f"{FIN}|Number=Sing", f"{FIN}|Number=Plur"


def said_by_one(joined: str, first: int) -> Tree:
    """ "Ada sagte, Räte logen und …": what is joined hangs on the word ``first``."""
    return tree(
        ("Ada", 1, "nsubj", "PROPN", "Number=Sing", "Ada"),
        ("sagte", 1, "root", "VERB", SING, "sagen"),
        (",", 4, "punct", "PUNCT", "", ","),
        ("Räte", 4, "nsubj", "NOUN", "Number=Plur", "Rat"),
        ("logen", 1, "ccomp", "VERB", PLUR, "lügen"),
        ("und", 6, "cc", "CCONJ", "", "und"),
        ("stahlen", first, "conj", "VERB", joined, "stehlen"),
        ("Geld", 6, "obj", "NOUN", "Number=Sing", "Geld"),
    )


@pytest.mark.parametrize(("joined", "first", "head"), [(PLUR, 1, 4), (SING, 4, 1)], ids=["of them", "of her"])
def test_a_joined_verb_belongs_to_the_verb_whose_subject_it_agrees_with(joined: str, first: int, head: int) -> None:
    mended = said_by_one(joined, first)
    assert list(verbs_after_clauses(mended)) == [6]
    assert mended.heads[6] == head


@pytest.mark.parametrize(("joined", "first"), [(PLUR, 4), (SING, 1)])
def test_a_joined_verb_that_agrees_stays(joined: str, first: int) -> None:
    assert not list(verbs_after_clauses(said_by_one(joined, first)))


@pytest.mark.parametrize(("subject", "joined"), [(False, True), (True, False)], ids=["shared", "of its own"])
def test_a_verb_behind_the_verb_of_saying_is_joined_to_it(subject: bool, joined: bool) -> None:
    rows: list[Row] = [
        ("Rom", 1, "nsubj", "PROPN", "", "Rom"),
        ("siegt", 2, "ccomp", "VERB", FIN, "siegen"),
        ("sagte", 2, "root", "VERB", FIN, "sagen"),
        ("Linde", 2, "nsubj", "PROPN", "", "Linde"),
        ("und", 5, "cc", "CCONJ", "", "und"),
        ("lobte", 1, "conj", "VERB", FIN, "loben"),
        ("Thal", 5, "nsubj" if subject else "obj", "PROPN", "", "Thal"),
    ]
    mended = tree(*rows)
    assert list(acts_after_speech(mended)) == ([5] if joined else [])
    assert mended.heads[5] == (2 if joined else 1)

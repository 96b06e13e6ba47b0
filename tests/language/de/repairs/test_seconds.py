"""Whose object stands behind a second verb, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.seconds import (
    objects_behind_second_verbs,
    receivers_behind_second_verbs,
    verbs_joined_to_objects,
    verbs_taken_for_attributes,
)
from tests.language.de.repairs.trees import FIN, tree


@pytest.mark.parametrize(("joined", "expected"), [("und", [5]), ("oder", [])])
def test_the_object_stands_behind_its_verb(joined: str, expected: list[int]) -> None:
    """ "Räte rügten Linde und lobten Holm", Holm joined to Linde."""
    mended = tree(
        ("Räte", 1, "nsubj", "NOUN", "", "Rat"),
        ("rügten", 1, "root", "VERB", FIN, "rügen"),
        ("Linde", 1, "obj", "PROPN", "", "Linde"),
        (joined, 4, "cc", "CCONJ", "", joined),
        ("lobten", 1, "conj", "VERB", FIN, "loben"),
        ("Holm", 2, "conj", "PROPN", "", "Holm"),
    )
    assert list(objects_behind_second_verbs(mended)) == expected
    assert mended.labels[5] == ("obj" if expected else "conj")


def test_a_verb_with_an_object_has_its_own() -> None:
    mended = tree(
        ("Räte", 1, "nsubj", "NOUN", "", "Rat"),
        ("rügten", 1, "root", "VERB", FIN, "rügen"),
        ("Linde", 1, "obj", "PROPN", "", "Linde"),
        ("und", 4, "cc", "CCONJ", "", "und"),
        ("lobten", 1, "conj", "VERB", FIN, "loben"),
        ("Holm", 4, "obj", "PROPN", "", "Holm"),
    )
    assert list(objects_behind_second_verbs(mended)) == []


@pytest.mark.parametrize(("joined", "expected"), [("und", [4, 5]), ("da", [])])
def test_who_receives_a_reproach_stands_behind_its_verb(joined: str, expected: list[int]) -> None:
    """ "Thal ging und warf Holm seinerseits Geiz vor"."""
    mended = tree(
        ("Thal", 1, "nsubj", "PROPN", "", "Thal"),
        ("ging", 1, "root", "VERB", FIN, "gehen"),
        (joined, 3, "cc", "CCONJ", "", joined),
        ("warf", 1, "conj", "VERB", FIN, "werfen"),
        ("Holm", 3, "nsubj", "PROPN", "", "Holm"),
        ("seinerseits", 3, "obl:arg", "ADV", "", "seinerseits"),
        ("Geiz", 3, "obj", "NOUN", "", "Geiz"),
        ("vor", 3, "compound:prt", "ADP", "", "vor"),
    )
    assert list(receivers_behind_second_verbs(mended)) == expected
    assert (mended.labels[4] == "obl:arg", mended.labels[5] == "advmod") == (bool(expected), bool(expected))


@pytest.mark.parametrize(("form", "expected"), [("bedrohten", [4, 5]), ("kleinen", [])])
def test_what_only_several_may_have_done_is_a_verb(form: str, expected: list[int]) -> None:
    """ "Räte lobten Linde und bedrohten Holm", the second verb taken for an attribute."""
    mended = tree(
        ("Räte", 1, "nsubj", "NOUN", "", "Rat"),
        ("lobten", 1, "root", "VERB", f"Number=Plur|{FIN}", "loben"),
        ("Linde", 1, "obj", "PROPN", "", "Linde"),
        ("und", 5, "cc", "CCONJ", "", "und"),
        (form, 5, "amod", "ADJ", "", form.removesuffix("en")),
        ("Holm", 2, "conj", "PROPN", "", "Holm"),
    )
    assert list(verbs_taken_for_attributes(mended)) == expected
    if expected:
        assert (mended.heads[4], mended.labels[4], mended.heads[5], mended.labels[5]) == (1, "conj", 4, "obj")
        assert (mended.lemmas[4], mended.upos[4]) == ("bedrohen", "VERB")


@pytest.mark.parametrize(("subject", "expected"), [(False, [4]), (True, [])])
def test_a_verb_is_joined_to_a_verb(subject: bool, expected: list[int]) -> None:
    """ "Räte lobten Linde und empfingen Holm", the second verb joined to Linde."""
    mended = tree(
        ("Räte", 1, "nsubj", "NOUN", "", "Rat"),
        ("lobten", 1, "root", "VERB", FIN, "loben"),
        ("Linde", 1, "obj", "PROPN", "", "Linde"),
        ("und", 4, "cc", "CCONJ", "", "und"),
        ("empfingen", 2, "conj", "VERB", FIN, "empfangen"),
        ("Holm", 4, "nsubj" if subject else "obj", "PROPN", "", "Holm"),
    )
    assert list(verbs_joined_to_objects(mended)) == expected
    assert mended.heads[4] == (1 if expected else 2)

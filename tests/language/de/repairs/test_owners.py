"""A name in the genitive owns the noun behind it."""

from __future__ import annotations

from kg.language.de.repairs.owners import (
    owners_before_quotes,
    owners_behind_subjects,
    owners_behind_verbs,
    owners_in_front,
    owners_with_apostrophe,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def praise(name: str, case: str) -> Tree:
    """ "Ute NAME Lob kam", the name and the noun both hung on the verb."""
    return Tree(
        ["Ute", name, "Lob", "kam"],
        ["Ute", name, "Lob", "kommen"],
        ["PROPN", "PROPN", "NOUN", "VERB"],
        ["-"] * 4,
        ["Case=Nom", f"Case={case}", "Case=Nom", "VerbForm=Fin"],
        [3, 0, 3, 3],
        ["nsubj", "flat", "obj", "root"],
        [(0, 2, "PER")],
    )


def test_a_whole_name_in_the_genitive_owns_the_noun_behind_it() -> None:
    mended = praise("Dorns", "Gen")
    assert list(owners_in_front(mended)) == [0]
    assert (mended.heads[0], mended.labels[0], mended.labels[2]) == (2, "nmod:poss", "nsubj")


def test_a_name_in_the_nominative_acts() -> None:
    assert list(owners_in_front(praise("Dorn", "Nom"))) == []


def praised(verb: str, name: str) -> Tree:
    """ "Ada VERB NAME neue Politik", the name taken for a receiver."""
    return Tree(
        ["Ada", verb, name, "neue", "Politik"],
        ["Ada", verb, name, "neu", "Politik"],
        ["PROPN", "VERB", "PROPN", "ADJ", "NOUN"],
        ["-"] * 5,
        [""] * 5,
        [1, 1, 1, 4, 1],
        ["nsubj", "root", "obl:arg", "amod", "obj"],
    )


def test_a_verb_without_receiver_leaves_the_name_to_its_object() -> None:
    mended = praised("loben", "Bergs")
    assert list(owners_behind_verbs(mended)) == [2]
    assert (mended.heads[2], mended.labels[2]) == (4, "nmod:poss")


def test_who_is_given_something_owns_nothing() -> None:
    assert list(owners_behind_verbs(praised("geben", "Bergs"))) == []
    assert list(owners_behind_verbs(praised("loben", "Berg"))) == []


def test_of_two_objects_the_name_owns_what_is_quoted() -> None:
    mended = tree(
        ("lobte", 0, "root", "VERB", FIN, "loben"),
        ("Pauls", 0, "obj", "PROPN", "", "Paul"),
        ("„", 3, "punct", "PUNCT", "", "„"),
        ("Ohr", 0, "obj", "NOUN", "", "Ohr"),
    )
    assert list(owners_before_quotes(mended)) == [1]
    assert (mended.heads[1], mended.labels[1]) == (3, "nmod:poss")


def rebuke(name: str, case: str, *, hung: bool) -> Tree:
    """ "weil die Kammer NAME Plan rügt"; ``hung``: the plan, too, was hung on the chamber."""
    return tree(
        ("weil", 5, "mark", "SCONJ", "", "weil"),
        ("die", 2, "det", "DET", "", "der"),
        ("Kammer", 5, "nsubj", "NOUN", "Case=Nom", "Kammer"),
        (name, 2, "nmod", "PROPN", f"Case={case}", name),
        ("Plan", 2 if hung else 5, "nmod" if hung else "obj", "NOUN", "Case=Acc", "Plan"),
        ("rügt", 5, "advcl", "VERB", FIN, "rügen"),
    )


def test_a_name_in_the_genitive_behind_the_subject_owns_the_object() -> None:
    for hung in (True, False):
        mended = rebuke("Bergs", "Gen", hung=hung)
        assert list(owners_behind_subjects(mended)) == [3]
        assert (mended.heads[3], mended.labels[3]) == (4, "nmod:poss")
        assert (mended.heads[4], mended.labels[4]) == (5, "obj")


def test_a_name_of_the_subject_stays_its_own() -> None:
    assert list(owners_behind_subjects(rebuke("Siemens", "Nom", hung=False))) == []


def test_a_name_that_ends_in_an_apostrophe_owns_the_noun_behind_it() -> None:
    mended = tree(
        ("Kanzler", 2, "compound", "NOUN", "", "Kanzler"),
        ("Linz'", 2, "appos", "PROPN", "", "Linz'"),
        ("Besuch", 3, "nsubj", "NOUN", "", "Besuch"),
        ("dauerte", 3, "root", "VERB", FIN, "dauern"),
    )
    assert list(owners_with_apostrophe(mended)) == [0]
    assert (mended.heads[:2], mended.labels[:2]) == ([2, 0], ["nmod:poss", "appos"])


def test_a_noun_taken_for_part_of_the_name_in_front_is_the_subject() -> None:
    mended = tree(
        ("Eva", 6, "nsubj", "PROPN", "", "Eva"),
        ("Lindes", 0, "flat", "PROPN", "", "Linde"),
        ("Lob", 0, "flat", "NOUN", "", "Lob"),
        ("für", 4, "case", "ADP", "", "für"),
        ("Räte", 6, "nmod", "NOUN", "", "Rat"),
        ("war", 6, "cop", "AUX", FIN, "sein"),
        ("groß", 6, "root", "ADJ", "", "groß"),
        names=((0, 3, "PER"),),
    )
    assert list(owners_in_front(mended)) == [0]
    assert (mended.heads[0], mended.labels[2], mended.heads[4], mended.names) == (2, "nsubj", 2, [(0, 2, "PER")])

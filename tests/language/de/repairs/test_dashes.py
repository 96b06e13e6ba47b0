"""A clause behind a dash is one of its own, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.dashes import clauses_behind_dashes
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree


def parted(*behind: Row, mark: str = "–") -> Tree:
    """ "Arp rügt Linde – …"."""
    return tree(
        ("Arp", 1, "nsubj", "PROPN", "", "Arp"),
        ("rügt", 1, "root", "VERB", FIN, "rügen"),
        ("Linde", 1, "obj", "PROPN", "", "Linde"),
        (mark, 4, "punct", "PUNCT", "", mark),
        *behind,
    )


@pytest.mark.parametrize("label", ["obj", "appos"])
def test_who_stands_before_a_second_verb_is_its_subject_and_no_object_of_the_first(label: str) -> None:
    mended = parted(
        ("Thal", 1 if label == "obj" else 2, label, "PROPN", "", "Thal"),
        ("schweigt", 1, "xcomp", "VERB", "", "schweigen"),
    )
    assert list(clauses_behind_dashes(mended)) == [4]
    assert (mended.heads[4:], mended.labels[4:]) == ([5, 1], ["nsubj", "conj"])


def test_a_second_clause_is_nothing_that_the_first_says() -> None:
    mended = parted(
        ("Thal", 5, "nsubj", "PROPN", "", "Thal"),
        ("lobt", 1, "ccomp", "VERB", FIN, "loben"),
        ("Rom", 5, "obj", "PROPN", "", "Rom"),
    )
    assert list(clauses_behind_dashes(mended)) == [4]
    assert (mended.heads[5], mended.labels[5]) == (1, "conj")


def test_behind_a_comma_and_with_a_conjunction_it_stays_as_it_is() -> None:
    said = (("Thal", 5, "nsubj", "PROPN", "", "Thal"), ("schweigt", 1, "ccomp", "VERB", FIN, "schweigen"))
    assert list(clauses_behind_dashes(parted(*said, mark=","))) == []
    marked = (
        ("dass", 6, "mark", "SCONJ", "", "dass"),
        ("Thal", 6, "nsubj", "PROPN", "", "Thal"),
        ("schweigt", 1, "ccomp", "VERB", FIN, "schweigen"),
    )
    assert list(clauses_behind_dashes(parted(*marked))) == []

"""A word of blame at the start is the predicate of whoever stands behind its copula."""

from __future__ import annotations

from kg.language.de.repairs.blame import blame_in_front
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def blamed(word: str) -> Tree:
    """ "WORD sei der Wirt, sagte der Rat", with "der Wirt" as subject of the second verb."""
    return tree(
        (word, 5, "ccomp", "NOUN", "", word),
        ("sei", 0, "cop", "AUX", FIN, "sein"),
        ("der", 3, "det", "DET", "", "der"),
        ("Wirt", 5, "nsubj", "NOUN", "", "Wirt"),
        (",", 3, "punct", "PUNCT", "", ","),
        ("sagte", 5, "root", "VERB", FIN, "sagen"),
        ("der", 7, "det", "DET", "", "der"),
        ("Rat", 5, "obj", "NOUN", "", "Rat"),
    )


def test_who_is_to_blame_does_not_say_so() -> None:
    mended = blamed("Schuld")
    assert list(blame_in_front(mended)) == [7, 0, 3]
    assert (mended.heads[3], mended.labels[3], mended.labels[7]) == (0, "nsubj", "nsubj")


def test_any_other_predicate_is_left_alone() -> None:
    assert list(blame_in_front(blamed("Koch"))) == []

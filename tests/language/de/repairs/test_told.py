"""Who wants something speaks behind it, and who shall do it stands before the comma."""

from __future__ import annotations

from kg.language.de.repairs.told import speakers_behind_clauses
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def wanted(mood: str) -> Tree:
    """ "Holm müsse gehen, verlangte Berg" with both hung on the verb of saying."""
    return tree(
        ("Holm", 4, "nsubj", "PROPN", "", "Holm"),
        ("müsse", 2, "aux", "AUX", f"{FIN}|Mood={mood}", "müssen"),
        ("gehen", 4, "advcl", "VERB", "VerbForm=Inf", "gehen"),
        (",", 4, "punct", "PUNCT", "", ","),
        ("verlangte", 4, "root", "VERB", FIN, "verlangen"),
        ("Berg", 4, "obj", "PROPN", "", "Berg"),
    )


def test_whoever_stands_behind_the_verb_of_saying_says_it() -> None:
    mended = wanted("Sub")
    assert list(speakers_behind_clauses(mended)) == [2, 5]
    assert (mended.heads[0], mended.labels[0], mended.labels[2], mended.labels[5]) == (2, "nsubj", "ccomp", "nsubj")


def test_what_is_not_reported_stays() -> None:
    assert list(speakers_behind_clauses(wanted("Ind"))) == []

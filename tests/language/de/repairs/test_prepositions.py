"""What stands before a noun of an infinitive is a preposition, not the conjunction of the infinitive."""

from __future__ import annotations

from kg.language.de.repairs.prepositions import before_infinitives
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def promise(form: str) -> Tree:
    """ "versprach, während ihrer Reise zu singen", the conjunction hung on a verb of that form."""
    return tree(
        ("versprach", 0, "root", "VERB", FIN, "versprechen"),
        (",", 5, "punct", "PUNCT", "", ","),
        ("während", 5, "mark", "SCONJ", "", "während"),
        ("ihrer", 4, "det:poss", "DET", "", "ihr"),
        ("Reise", 5, "obl", "NOUN", "", "Reise"),
        ("singen", 0, "xcomp", "VERB", form, "singen"),
    )


def test_a_word_before_an_infinitive_and_its_noun_is_a_preposition() -> None:
    mended = promise("VerbForm=Inf")
    assert list(before_infinitives(mended)) == [2]
    assert (mended.heads[2], mended.labels[2], mended.upos[2]) == (4, "case", "ADP")


def test_a_conjunction_of_a_finite_clause_stays() -> None:
    assert list(before_infinitives(promise(FIN))) == []

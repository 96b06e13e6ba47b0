"""What stands before a noun is its preposition, not the conjunction of an infinitive or a word of degree."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.prepositions import (
    before_amounts,
    before_infinitives,
    before_objects,
    behind_utterances,
    defiance,
)
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


def undone(first: str) -> Tree:
    """ "FIRST Rom zu rügen , ging sie", the first word hung on the name."""
    return tree(
        (first, 1, "case", "ADP", "", first.lower()),
        ("Rom", 3, "obj", "PROPN", "", "Rom"),
        ("zu", 3, "mark", "PART", "", "zu"),
        ("rügen", 5, "advcl", "VERB", "VerbForm=Inf", "rügen"),
        (",", 3, "punct", "PUNCT", "", ","),
        ("ging", 5, "root", "VERB", FIN, "gehen"),
        ("sie", 5, "nsubj", "PRON", "", "sie"),
    )


def test_without_an_object_of_an_infinitive_is_said_of_the_infinitive() -> None:
    mended = undone("Ohne")
    assert list(before_objects(mended)) == [0]
    assert (mended.heads[0], mended.labels[0]) == (3, "mark")


def test_another_preposition_stays_with_its_noun() -> None:
    assert list(before_objects(undone("Bei"))) == []


def urged(amount: str) -> Tree:
    """ "mahnte zu AMOUNT Eile" with "zu" taken for an adverb."""
    return tree(
        ("mahnte", 0, "root", "VERB", FIN, "mahnen"),
        ("zu", 2, "advmod", "ADV", "", "zu"),
        (amount, 3, "det", "DET", "", amount),
        ("Eile", 0, "obj", "NOUN", "", "Eile"),
    )


def test_what_stands_before_more_is_the_preposition_of_the_noun() -> None:
    mended = urged("mehr")
    assert list(before_amounts(mended)) == [1, 3]
    assert (mended.heads[1], mended.labels[1], mended.labels[3]) == (3, "case", "obl")


def test_too_much_stays_a_degree() -> None:
    assert list(before_amounts(urged("viel"))) == []


def met(noun: str) -> Tree:
    """ "Arp lobte dem NOUN nach Linde", the preposition hung on the name behind it."""
    return tree(
        ("Arp", 1, "nsubj", "PROPN", "", "Arp"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("dem", 3, "det", "DET", "Case=Dat", "der"),
        (noun, 1, "obl:arg", "NOUN", "Case=Dat", noun),
        ("nach", 5, "case", "ADP", "", "nach"),
        ("Linde", 1, "obl", "PROPN", "", "Linde"),
    )


def test_a_preposition_behind_what_is_heard_leaves_the_name_to_the_verb() -> None:
    mended = met("Vernehmen")
    assert list(behind_utterances(mended)) == [4, 3, 5]
    assert (mended.heads[4], mended.labels[3], mended.labels[5]) == (3, "obl", "obj")


def test_behind_any_other_noun_it_stands_before_the_next() -> None:
    assert list(behind_utterances(met("Sieger"))) == []


@pytest.mark.parametrize(("last", "expected"), [("Trotz", [0, 2]), ("Streit", [])])
def test_warnings_defied_are_no_object(last: str, expected: list[int]) -> None:
    """ "Warnungen zum Trotz lobte Arp Rom"."""
    mended = tree(
        ("Warnungen", 3, "obj", "NOUN", "", "Warnung"),
        ("zum", 2, "case", "ADP", "", "zu"),
        (last, 0, "nmod", "NOUN", "", last),
        ("lobte", 3, "root", "VERB", FIN, "loben"),
        ("Arp", 3, "nsubj", "PROPN", "", "Arp"),
        ("Rom", 3, "obj", "PROPN", "", "Rom"),
    )
    assert list(defiance(mended)) == expected
    assert mended.labels[0] == ("obl" if expected else "obj")


def test_where_defied_criticism_was_the_subject_the_other_side_is_it() -> None:
    """ "Kritik zum Trotz schwieg Arp"."""
    mended = tree(
        ("Kritik", 3, "nsubj", "NOUN", "", "Kritik"),
        ("zum", 2, "case", "ADP", "", "zu"),
        ("Trotz", 0, "nmod", "NOUN", "", "Trotz"),
        ("schwieg", 3, "root", "VERB", FIN, "schweigen"),
        ("Arp", 3, "obl:arg", "PROPN", "", "Arp"),
    )
    assert list(defiance(mended)) == [0, 2]
    assert mended.labels[4] == "nsubj"

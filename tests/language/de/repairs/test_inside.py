"""What stands between a determiner and its noun belongs to the phrase."""

from __future__ import annotations

from kg.language.de.repairs.inside import phrases_of_pronouns, told_in_brackets, words_inside_phrases
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree

_ART = "Definite=Def|PronType=Art"


def named(preposition_of: int, noun_of: int) -> Tree:
    """ "nannte sie die mit Abstand beste Rätin", "mit" and "Abstand" hung where the parser puts them."""
    return tree(
        ("nannte", 0, "root", "VERB", FIN, "nennen"),
        ("sie", 0, "obj", "PRON", "", "sie"),
        ("die", 6, "det", "DET", _ART, "der"),
        ("mit", preposition_of, "case", "ADP", "", "mit"),
        ("Abstand", noun_of, "obl", "NOUN", "", "Abstand"),
        ("beste", 6, "amod", "ADJ", "", "gut"),
        ("Rätin", 0, "xcomp", "NOUN", "", "Rätin"),
    )


def test_a_phrase_inside_another_hangs_on_the_adjective_there() -> None:
    mended = named(4, 0)
    assert list(words_inside_phrases(mended)) == [4]
    assert (mended.heads[4], mended.labels[4]) == (5, "obl")


def test_a_preposition_inside_a_phrase_is_none_of_its_noun() -> None:
    mended = named(6, 5)
    assert list(words_inside_phrases(mended)) == [3]
    assert mended.heads[3] == 4


def test_what_hangs_inside_stays() -> None:
    assert list(words_inside_phrases(named(4, 5))) == []


def test_a_phrase_without_adjective_stays() -> None:
    mended = tree(
        ("lobte", 0, "root", "VERB", FIN, "loben"),
        ("die", 3, "det", "DET", _ART, "der"),
        ("gestern", 0, "advmod", "ADV", "", "gestern"),
        ("Rätin", 0, "obj", "NOUN", "", "Rätin"),
    )
    assert list(words_inside_phrases(mended)) == []


def some(pronoun_type: str, behind: str) -> Tree:
    """ "Manche in Linz BEHIND Dahl", "in Linz" hung on whom they act on."""
    return tree(
        ("Manche", 3, "nsubj", "DET", f"PronType={pronoun_type}", "mancher"),
        ("in", 2, "case", "ADP", "", "in"),
        ("Linz", 5, "nmod", "PROPN", "", "Linz"),
        ("lobten", 3, "root", "VERB", FIN, "loben"),
        (behind, 3, "advmod", "ADV", "", behind),
        ("Dahl", 3, "obj", "PROPN", "", "Dahl"),
    )


def test_what_stands_between_a_pronoun_that_counts_and_the_verb_is_of_the_pronoun() -> None:
    mended = some("Ind", "gern")
    assert list(phrases_of_pronouns(mended)) == [2]
    assert (mended.heads[2], mended.labels[2]) == (0, "nmod")


def test_a_relative_pronoun_has_no_phrase() -> None:
    assert list(phrases_of_pronouns(some("Rel", "gern"))) == []


def test_what_stands_in_brackets_is_not_joined_to_what_stands_before() -> None:
    made = tree(
        ("Arp", 5, "nsubj", "PROPN", "", "Arp"),
        ("(", 2, "punct", "PUNCT", "", "("),
        ("SVP", 0, "conj", "PROPN", "", "SVP"),
        (")", 2, "punct", "PUNCT", "", ")"),
        ("Linde", 0, "conj", "PROPN", "", "Linde"),
        ("kamen", 5, "root", "VERB", FIN, "kommen"),
    )
    assert list(told_in_brackets(made)) == [2]
    assert (made.labels[2], made.labels[4]) == ("appos", "conj")

"""A preposition parts a relative pronoun from the noun behind it."""

from __future__ import annotations

from kg.language.de.repairs.relatives import pronouns_behind_prepositions
from kg.language.repair import Tree


def journey(gender: str) -> Tree:
    """ "Reise , zu der NOUN aufbrach", the preposition hung on the noun."""
    words = ["Reise", ",", "zu", "der", "Abt", "aufbrach"]
    tags = ["NOUN", "PUNCT", "ADP", "DET", "NOUN", "VERB"]
    feats = ["", "", "", "", f"Gender={gender}|Number=Sing", "VerbForm=Fin"]
    labels = ["root", "punct", "case", "det", "obl", "acl"]
    return Tree(words, words, tags, ["-"] * 6, feats, [0, 5, 4, 4, 5, 0], labels, [])


def test_a_masculine_noun_behind_der_is_the_subject() -> None:
    mended = journey("Masc")
    assert list(pronouns_behind_prepositions(mended)) == [3, 4]
    assert (mended.heads[3], mended.heads[2], mended.labels[4]) == (5, 3, "nsubj")


def test_a_feminine_noun_keeps_its_article() -> None:
    assert list(pronouns_behind_prepositions(journey("Fem"))) == []

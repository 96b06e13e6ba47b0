"""Two pairs of phrases below one noun are two acts, on trees made by hand and as the language model reads them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.language.de.repairs.pairs import pairs_of_nouns
from kg.language.repair import Tree
from tests.language.de.repairs.trees import tree


def criticism(of: str, aim: str = "an") -> Tree:
    """ "Kritik von Dahl an Holm und OF Berg AIM Lund", the second pair joined to the first."""
    return tree(
        ("Kritik", 0, "root", "NOUN", "", "Kritik"),
        ("von", 2, "case", "ADP", "", "von"),
        ("Dahl", 0, "nmod", "PROPN", "", "Dahl"),
        ("an", 4, "case", "ADP", "", "an"),
        ("Holm", 2, "nmod", "PROPN", "", "Holm"),
        ("und", 7, "cc", "CCONJ", "", "und"),
        (of, 7, "case", "ADP", "", of),
        ("Berg", 4, "conj", "PROPN", "", "Berg"),
        (aim, 9, "case", "ADP", "", aim),
        ("Lund", 4, "conj", "PROPN", "", "Lund"),
    )


def test_the_second_pair_becomes_a_half_of_the_noun() -> None:
    mended = criticism("von")
    assert list(pairs_of_nouns(mended)) == [7, 9]
    assert [(mended.heads[i], mended.labels[i]) for i in (5, 7, 9)] == [(7, "cc"), (0, "conj"), (7, "orphan")]


@pytest.mark.parametrize(("of", "aim"), [("bei", "an"), ("von", "in")])
def test_other_prepositions_make_no_pair(of: str, aim: str) -> None:
    assert list(pairs_of_nouns(criticism(of, aim))) == []


@pytest.mark.parametrize(
    ("text", "orphans"),
    [
        ("Das Lob der Kammer für Holm und des Rates für Dahl kam spät.", ["Dahl"]),
        ("Das Lob der Kammer für Holm und der Dank für Dahl kamen spät.", []),
        ("Die Kritik der Kammer an Holm und an Dahl kam spät.", []),
    ],
    ids=["genitives", "another noun", "one aim more"],
)
def test_only_a_genitive_says_whose_an_act_is_without_preposition(text: str, orphans: list[str], nlp: Language) -> None:
    assert [token.text for token in nlp(text) if token.dep_ == "orphan"] == orphans

"""spaCy's Docs become trees and a parse."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.grammar.docs import read_parse, trees_of
from kg.language import load_language
from tests.builders import VOCAB, doc

RAIN = doc(
    "Es regnet in Rom .", "1 1 3 1 1", "nsubj root case obl punct", "PPER VVFIN APPR NE $.", names={"Rom": "LOC"}
)


def test_a_sentence_is_a_tree_with_its_names() -> None:
    (tree,) = trees_of(RAIN)
    assert (tree.words[0], tree.heads, tree.labels[3]) == ("Es", [1, 1, 3, 1, 1], "obl")
    assert tree.names == [(3, 4, "LOC")]


def test_heads_and_names_count_in_their_sentence() -> None:
    both = Doc.from_docs([RAIN, RAIN])
    first, second = trees_of(both)
    assert (first.heads, first.names) == (second.heads, second.names)
    assert read_parse(both, load_language()).heads == (1, 1, 3, 1, 1, 6, 6, 8, 6, 6)


def test_an_empty_doc_has_no_tree() -> None:
    assert trees_of(Doc(VOCAB)) == []

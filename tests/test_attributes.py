"""The custom attributes on spaCy objects."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.attributes import declare


def test_declaring_twice_does_no_harm() -> None:
    declare()
    declare()
    assert Doc.has_extension("acts")


def test_token_is_residue_where_the_doc_says_so() -> None:
    declare()
    doc = Doc(Vocab(), words=["Teilen", "Ada", "kam"])
    doc._.residue = ((0, 6),)
    assert [token._.residue for token in doc] == [True, False, False]

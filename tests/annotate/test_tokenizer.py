"""The tokenizer keeps every character of a text."""

from __future__ import annotations

import pytest
from spacy.lang.de import German

from kg.annotate.tokenizer import GermanTokenizer


@pytest.mark.parametrize("text", ["", " ", "Ada kam.", "Ada  kam .", "\n\nAda\tkam\n", "„Ja“,  sagte sie.  "])
def test_text_of_the_doc_is_the_text(text: str) -> None:
    assert GermanTokenizer(German().vocab)(text).text == text


def test_one_space_belongs_to_the_token_before() -> None:
    made = GermanTokenizer(German().vocab)("Ada  kam.")
    assert [token.text for token in made] == ["Ada", " ", "kam", "."]

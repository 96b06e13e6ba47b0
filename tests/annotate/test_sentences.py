"""Sentences are marked once, and breaks of the text always begin one."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate.sentences import GermanSentences
from kg.attributes import declare


@pytest.mark.parametrize(
    ("breaks", "sentences"),
    [((), ["Ada kam nach Rom. ", "Ben ging."]), ((8,), ["Ada kam ", "nach Rom. ", "Ben ging."])],
    ids=["by the language", "by a break of the text"],
)
def test_sentences_begin_where_the_language_or_the_text_says(
    nlp: Language, breaks: tuple[int, ...], sentences: list[str]
) -> None:
    declare()
    doc = nlp.make_doc("Ada kam nach Rom. Ben ging.")
    doc._.breaks = breaks
    assert [sentence.text_with_ws for sentence in GermanSentences(nlp, "s")(doc).sents] == sentences

"""Sentences read by and by give the Doc that all at once give."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.annotate.stepwise import Stepwise
from kg.model import Article, Span

ARTICLE = Article(
    "a",
    "Ada Arp lobte die Stadt. Teilen Drucken. Ben Bo, der Wirt, traf von der Leyen in Bonn. Ursula von der Leyen schwieg.",
    "-",
    residue=(Span(25, 40),),
)


@pytest.fixture
def model(nlp: Language) -> Stepwise:
    return Stepwise(nlp)


def test_what_was_not_read_has_no_part_of_speech_and_keeps_its_bounds(model: Stepwise) -> None:
    draft = model.begin(ARTICLE)
    model.read([(draft, [0])])
    doc = model.parsed(draft)
    first, *others = doc.sents
    assert [token.pos_ for token in first][1:3] == ["PROPN", "VERB"]
    assert all(token.pos_ in ("X", "SPACE") for sentence in others for token in sentence)
    assert [ent.text for ent in doc.ents] == ["Ada Arp"]
    assert len(others) == len(draft.sentences) - 1


def test_a_doc_that_was_read_in_two_parts_is_that_of_one_reading(nlp: Language, model: Stepwise) -> None:
    draft = model.begin(ARTICLE)
    model.read([(draft, [2])])
    model.parsed(draft)
    model.read([(draft, range(len(draft.sentences)))])
    (doc,) = model.with_acts([model.parsed(draft)])
    ((_, whole),) = annotate(nlp, [ARTICLE])
    assert doc.to_bytes() == whole.to_bytes()

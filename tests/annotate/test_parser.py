"""The network's component: every word has part of speech, lemma and a head in its sentence."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    return nlp("Die Ministerin lobte Ada Arp.  Rom schwieg.")


def test_every_word_is_analysed(doc: Doc) -> None:
    words = [token for token in doc if not token.is_space]
    assert all(token.pos_ and token.lemma_ and token.dep_ for token in words)
    assert any(token.is_space for token in doc)


def test_heads_stay_in_their_sentence(doc: Doc) -> None:
    assert all(token.head.sent == token.sent for token in doc)
    assert [sum(token.head == token and not token.is_space for token in sent) for sent in doc.sents] == [1, 1]


def test_person_is_recognised(doc: Doc) -> None:
    assert [(ent.text, ent.label_) for ent in doc.ents if ent.label_ == "PER"] == [("Ada Arp", "PER")]

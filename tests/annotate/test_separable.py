"""Separated particles join their verb, on trees made by hand."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from kg.annotate.separable import separable_verbs
from kg.attributes import declare

declare()
VOCAB = spacy.blank("de").vocab


def full_lemmas(words: str, lemmas: str, heads: list[int], labels: str, tags: str) -> list[str]:
    doc = Doc(VOCAB, words=words.split(), lemmas=lemmas.split(), heads=heads, deps=labels.split(), pos=tags.split())
    return [token._.full_lemma for token in separable_verbs(doc)]


@pytest.mark.parametrize(
    ("words", "lemmas", "heads", "labels", "tags", "expected"),
    [
        pytest.param(
            "Sie kam mit ihm zusammen", "sie kommen mit er zusammen", [1, 1, 3, 1, 1],
            "nsubj root case obl compound:prt", "PRON VERB ADP PRON ADP", "zusammenkommen", id="separated",
        ),
        pytest.param(
            "Sie hat ihn angerufen", "sie haben er anrufen", [3, 3, 3, 3],
            "nsubj aux obj root", "PRON AUX PRON VERB", "haben", id="participle keeps its lemma",
        ),
        pytest.param(
            "Sie sprach dem Bericht zufolge", "sie sprechen der Bericht zufolge", [1, 1, 3, 1, 1],
            "nsubj root det obl compound:prt", "PRON VERB DET NOUN ADP", "sprechen", id="no particle",
        ),
        pytest.param(
            "nach ruft vor", "nach rufen vor", [1, 1, 1],
            "compound:prt root advmod", "ADP VERB ADP", "rufen", id="before the verb",
        ),
    ],
)  # fmt: skip
def test_separable_verb(words: str, lemmas: str, heads: list[int], labels: str, tags: str, expected: str) -> None:
    assert full_lemmas(words, lemmas, heads, labels, tags)[1] == expected


def test_separable_particle_is_linked() -> None:
    doc = Doc(
        VOCAB,
        words=["Sie", "lud", "ein"],
        lemmas=["sie", "laden", "ein"],
        heads=[1, 1, 1],
        deps=["nsubj", "root", "compound:prt"],
        pos=["PRON", "VERB", "ADP"],
    )
    separable_verbs(doc)
    assert [token._.particle for token in doc] == [None, 2, None]

"""Features agree with the tag where Universal Dependencies leaves open what it tells."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.annotate.features import agreeing
from kg.annotate.sentences import GermanSentences
from tests.builders import VOCAB


@pytest.mark.parametrize(
    ("tag", "given", "expected"),
    [
        ("PRELS", "Case=Nom|PronType=Dem,Rel", "Case=Nom|PronType=Rel"),
        ("PDS", "Case=Nom|PronType=Dem,Rel", "Case=Nom|PronType=Dem"),
        ("PPOSAT", "PronType=Dem,Rel", "PronType=Rel"),
        ("PWS", "PronType=Int,Rel", "PronType=Int"),
        ("VVFIN", "VerbForm=Inf", "VerbForm=Fin"),
        ("VVPP", "", "VerbForm=Part"),
        ("PIS", "Case=Dat", "Case=Dat|PronType=Ind"),
        ("PIS", "PronType=Neg", "PronType=Neg"),
        ("NN", "Case=Acc|Number=Sing", "Case=Acc|Number=Sing"),
    ],
)
def test_the_tag_decides_what_the_features_leave_open(tag: str, given: str, expected: str) -> None:
    assert agreeing(tag, given) == expected


def test_sentence_starts_are_set_for_every_token_at_once() -> None:
    from kg.attributes import declare

    declare()
    built = Doc(VOCAB, words=["Ada", "kam", ".", "Bo", "ging", ".", "Cem", "blieb", "."])
    GermanSentences.__call__(object.__new__(GermanSentences), built)
    assert [sentence.text for sentence in built.sents] == ["Ada kam .", "Bo ging .", "Cem blieb ."]

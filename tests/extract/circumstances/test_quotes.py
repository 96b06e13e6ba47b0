"""Quotations are found in all styles; their speakers by the verb around them."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.cues import Cues
from kg.extract.circumstances.quotes import direct_speech, quotations
from tests.builders import VOCAB, doc

STYLES = [
    ("German", "Er sagte : „ Das reicht “ .", ["Das reicht"]),
    ("German with English close", "Er sagte : „ Das reicht ” .", ["Das reicht"]),
    ("English", "Er sagte : “ Das reicht ” .", ["Das reicht"]),
    ("straight", 'Er sagte : " Das reicht " .', ["Das reicht"]),
    ("French", "Er sagte : « Das reicht » .", ["Das reicht"]),
    ("German guillemets", "Er sagte : » Das reicht « .", ["Das reicht"]),
    ("single", "Er sagte : ‚ Das reicht ‘ .", ["Das reicht"]),
    ("two", "„ Ja “ , sagte er , „ gern “ .", ["Ja", "gern"]),
    ("nested", "„ Er sagte ‚ nein ‘ und ging “ .", ["Er sagte ‚ nein ‘ und ging"]),
    ("never closed", "Er sagte : „ Das reicht .", ["Das reicht ."]),
    ("never closed before a paragraph", "„ Das reicht . \n\n Er ging .", ["Das reicht ."]),
    ("paragraphs with marks of their own", "„ Das reicht . \n\n „ Ich gehe . “", ["Das reicht .", "Ich gehe ."]),
    ("empty", "Er sagte : „ “ .", []),
    ("none", "Er ging .", []),
]


@pytest.mark.parametrize(("_style", "words", "expected"), STYLES, ids=[row[0] for row in STYLES])
def test_a_quotation_is_found_without_its_marks(_style: str, words: str, expected: list[str]) -> None:
    parts = words.split(" ")
    built = Doc(VOCAB, words=parts)
    assert [span.text.strip() for span in quotations(built)] == expected


def test_the_speaker_stands_after_the_quotation(cues: Cues) -> None:
    built = doc(
        "„ Das reicht “ , sagte Ada",
        "2 2 5 2 5 5 5",
        "punct nsubj ccomp punct punct root nsubj",
        "$( PDS VVFIN $( $, VVFIN NE",
        lemmas={"sagte": "sagen"},
    )
    (quote,) = direct_speech(built, cues)
    assert (quote.span.text, str(quote.speaker), str(quote.cue)) == ("Das reicht", "Ada", "sagte")


def test_the_speaker_stands_before_the_quotation(cues: Cues) -> None:
    built = doc(
        "Ada sagte : „ Das reicht “",
        "1 1 1 5 5 1 5",
        "nsubj root punct punct nsubj ccomp punct",
        "NE VVFIN $. $( PDS VVFIN $(",
        lemmas={"sagte": "sagen"},
    )
    (quote,) = direct_speech(built, cues)
    assert str(quote.speaker) == "Ada"


def test_the_speaker_stands_after_so(cues: Cues) -> None:
    built = doc(
        "„ Das reicht “ , so Ada",
        "2 2 2 2 2 6 2",
        "punct nsubj root punct punct advmod parataxis",
        "$( PDS VVFIN $( $, ADV NE",
    )
    (quote,) = direct_speech(built, cues)
    assert str(quote.speaker) == "Ada"


def test_a_few_quoted_words_are_no_speech(cues: Cues) -> None:
    built = doc(
        "Ada nannte Ben „ lieber Freund “",
        "1 1 1 5 5 1 5",
        "nsubj root obj punct amod xcomp punct",
        "NE VVFIN NE $( ADJA NN $(",
    )
    assert direct_speech(built, cues) == ()

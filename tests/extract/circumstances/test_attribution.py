"""The source of a statement in words, and how certain they make it."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.cues import Cues
from kg.extract.circumstances.attribution import attribution_of
from kg.extract.circumstances.speech import direct_speech
from kg.model import Attribution, Certainty
from tests.builders import doc, parse


def source(built: Doc, trigger: int, cues: Cues) -> Attribution | None:
    read = parse(built)
    return attribution_of(read, trigger, cues, direct_speech(read, cues).speaker, lambda token: token)


def test_hearsay_without_a_source_is_probable(cues: Cues) -> None:
    built = doc(
        "Ada soll Ben getroffen haben",
        "3 3 3 3 3",
        "nsubj aux obj root aux",
        "NE VMFIN NE VVPP VVINF",
        lemmas={"soll": "sollen", "getroffen": "treffen"},
    )
    found = source(built, 3, cues)
    assert found == Attribution("soll", None, Certainty.PROBABLE, found.rule if found else None)


def test_so_names_nobody_where_a_reproach_follows(cues: Cues) -> None:
    built = doc(
        "Ada traf Ben , so der Vorwurf .",
        "1 1 1 6 6 6 1 1",
        "nsubj root obj punct advmod det parataxis punct",
        "NE VVFIN NE $, ADV ART NN $.",
        lemmas={"traf": "treffen"},
    )
    assert source(built, 1, cues) is None


def test_what_stands_before_a_quotation_is_not_said_by_who_is_quoted(cues: Cues) -> None:
    built = doc(
        "Rom lobt Ada : „ Sie hilft “ , sagte Ben .",
        "1 9 1 1 6 6 1 6 9 9 9 9",
        "nsubj ccomp obj punct punct nsubj parataxis punct punct root nsubj punct",
        "NE VVFIN NE $. $( PPER VVFIN $( $, VVFIN NE $.",
        lemmas={"sagte": "sagen", "lobt": "loben"},
    )
    assert source(built, 1, cues) is None
    found = source(built, 6, cues)
    assert found is not None
    assert found.text == "Ben"

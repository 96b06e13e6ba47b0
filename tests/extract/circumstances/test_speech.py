"""The speaker of a quotation is found by the verb around it."""

from __future__ import annotations

import pytest

from kg.cues import Cues
from kg.extract.circumstances.speech import direct_speech, headline_speaker, saying_we
from tests.builders import doc, parse


def test_the_speaker_stands_after_the_quotation(cues: Cues) -> None:
    built = doc(
        "„ Das reicht “ , sagte Ada",
        "2 2 5 2 5 5 5",
        "punct nsubj ccomp punct punct root nsubj",
        "$( PDS VVFIN $( $, VVFIN NE",
        lemmas={"sagte": "sagen"},
    )
    (quote,) = direct_speech(parse(built), cues).quotes
    assert built[quote.span.start : quote.span.end].text == "Das reicht"
    assert (quote.speaker, quote.cue) == (6, 5)


def test_the_speaker_stands_before_the_quotation(cues: Cues) -> None:
    built = doc(
        "Ada sagte : „ Das reicht “",
        "1 1 1 5 5 1 5",
        "nsubj root punct punct nsubj ccomp punct",
        "NE VVFIN $. $( PDS VVFIN $(",
        lemmas={"sagte": "sagen"},
    )
    (quote,) = direct_speech(parse(built), cues).quotes
    assert quote.speaker is not None
    assert built[quote.speaker].text == "Ada"


def test_the_speaker_stands_alone_before_a_colon(cues: Cues) -> None:
    built = doc(
        "Ada : „ Das reicht “",
        "4 0 4 4 4 4",
        "parataxis punct punct nsubj root punct",
        "NE $. $( PDS VVFIN $(",
    )
    (quote,) = direct_speech(parse(built), cues).quotes
    assert quote.speaker == 0


def test_the_speaker_stands_after_so(cues: Cues) -> None:
    built = doc(
        "„ Das reicht “ , so Ada",
        "2 2 2 2 2 6 2",
        "punct nsubj root punct punct advmod parataxis",
        "$( PDS VVFIN $( $, ADV NE",
    )
    (quote,) = direct_speech(parse(built), cues).quotes
    assert quote.speaker is not None
    assert built[quote.speaker].text == "Ada"


def test_a_few_quoted_words_are_no_speech(cues: Cues) -> None:
    built = doc(
        "Ada nannte Ben „ lieber Freund “",
        "1 1 1 5 5 1 5",
        "nsubj root obj punct amod xcomp punct",
        "NE VVFIN NE $( ADJA NN $(",
    )
    assert direct_speech(parse(built), cues).quotes == ()


def test_ich_behind_a_colon_is_who_stands_before_it(cues: Cues) -> None:
    said = parse(doc("Ada : Ich kam", "3 0 3 3", "parataxis punct nsubj root", "NE $. PPER VVFIN"))
    assert (saying_we(said, 2, cues), saying_we(said, 3, cues)) == (0, None)


@pytest.mark.parametrize(("verb", "speaker"), [("sagen", 4), ("kommen", None)])
def test_wir_without_marks_is_whoever_says_so_behind(verb: str, speaker: int | None, cues: Cues) -> None:
    built = doc(
        "Wir kamen , sagte Ada",
        "1 3 3 3 3",
        "nsubj ccomp punct root nsubj",
        "PPER VVFIN $, VVFIN NE",
        lemmas={"sagte": verb},
    )
    assert saying_we(parse(built), 0, cues) == speaker


@pytest.mark.parametrize(("mark", "speaker"), [("„", None), ("-", 1)], ids=["quoted", "a line of its own"])
def test_a_colon_in_somebody_s_words_names_no_speaker(mark: str, speaker: int | None) -> None:
    built = doc(
        f"{mark} Kurz : Es half , lobte Ada",
        "6 6 6 4 6 6 6 6",
        "punct dep punct nsubj ccomp punct root nsubj",
        "$( NE $. PPER VVFIN $, VVFIN NE",
    )
    assert headline_speaker(parse(built), 6) == speaker


@pytest.mark.parametrize(("name", "speaker"), [("PER", 5), ("ORG", 3)], ids=["a person", "a body"])
def test_a_person_before_a_colon_speaks_whoever_was_quoted_before(name: str, speaker: int, cues: Cues) -> None:
    built = doc(
        "„ Das reicht “ . Ben legt nach : „ Ich kam “",
        "2 2 2 2 2 6 6 6 11 11 11 6 11",
        "punct nsubj root punct punct nsubj root compound:prt punct punct nsubj ccomp punct",
        "$( PDS VVFIN $( $. NE VVFIN PTKVZ $. $( PPER VVFIN $(",
        names={"Ben": name},
    )
    quotes = direct_speech(parse(built), cues).quotes
    assert len(quotes) == 2
    assert quotes[1].speaker == 5 or speaker == 3


@pytest.mark.parametrize(("stop", "speaker"), [(".", None), ("?", 5)], ids=["a full stop", "a question"])
def test_whoever_speaks_in_the_sentence_behind_a_full_stop_has_not_said_what_was_quoted(
    stop: str, speaker: int | None, cues: Cues
) -> None:
    built = doc(
        f"„ Reicht es {stop} “ Ada sagte es",
        "1 1 1 1 1 6 6 6",
        "punct root nsubj punct punct nsubj root obj",
        "$( VVFIN PPER $. $( NE VVFIN PPER",
        lemmas={"sagte": "sagen"},
    )
    (quote,) = direct_speech(parse(built), cues).quotes
    assert quote.speaker == speaker

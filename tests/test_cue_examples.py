"""Every example sentence of every cue file is read as the file says, with the shipped language model."""

from __future__ import annotations

from functools import cache

import pytest
from spacy.language import Language

from kg.cues import Cue, CueExample, Cues, load_cues
from kg.extract.circumstances import channel_of
from kg.extract.circumstances.attribution import attribution_of
from kg.extract.circumstances.speech import direct_speech
from kg.extract.circumstances.status import status_of
from kg.grammar.parse import Parse
from kg.model import Certainty, Status
from kg.resources import language_folder
from tests.builders import parse

FOLDER = language_folder() / "cues"
EXAMPLES = [(cue, example) for cue in load_cues(FOLDER).cues for example in cue.examples]


def ids(rows: list[tuple[Cue, CueExample]]) -> list[str]:
    return [f"{cue.id} {example.text}" for cue, example in rows]


@cache
def trigger(nlp: Language, example: CueExample) -> tuple[Parse, int]:
    """The parse of an example and the number of its trigger."""
    read = parse(nlp(example.text))
    first, last = read.starts.index(example.start), read.ends.index(example.end)
    return read, read.top(first, last + 1)


def test_the_cue_files_bring_at_least_a_hundred_sentences() -> None:
    assert len(EXAMPLES) >= 100


WITH_STATUS = [row for row in EXAMPLES if row[1].status is not None]


@pytest.mark.parametrize(("cue", "example"), WITH_STATUS, ids=ids(WITH_STATUS))
def test_an_example_has_the_status_its_file_says(cue: Cue, example: CueExample, nlp: Language, cues: Cues) -> None:
    finding = status_of(*trigger(nlp, example), cues)
    assert (finding.status, finding.hypothetical) == (example.status, example.hypothetical), finding


SOURCED = [row for row in EXAMPLES if row[0].id.startswith("reporting") or row[1].certainty]


@pytest.mark.parametrize(("cue", "example"), SOURCED, ids=ids(SOURCED))
def test_an_example_has_the_source_its_file_says(cue: Cue, example: CueExample, nlp: Language, cues: Cues) -> None:
    read, word = trigger(nlp, example)
    found = attribution_of(read, word, cues, direct_speech(read, cues).speaker, lambda token: token)
    certainty = example.certainty or Certainty.CERTAIN
    named = found.text if found is not None and found.mention is not None else None
    assert (named, found.certainty if found else Certainty.CERTAIN) == (example.source, certainty)


CHANNELS = [row for row in EXAMPLES if row[0].channel]


@pytest.mark.parametrize(("cue", "example"), CHANNELS, ids=ids(CHANNELS))
def test_an_example_has_the_channel_its_file_says(cue: Cue, example: CueExample, nlp: Language, cues: Cues) -> None:
    assert channel_of(*trigger(nlp, example), cues) == example.channel


def test_every_status_has_many_examples() -> None:
    counts = {status: sum(row[1].status is status for row in EXAMPLES) for status in Status}
    assert min(counts.values()) >= 20, counts

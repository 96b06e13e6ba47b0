"""The channel comes from the trigger, its dependents or the rest of its clause."""

from __future__ import annotations

import pytest

from kg.cues import Cues
from kg.extract.circumstances import channel_of
from tests.builders import doc, parse

CASES = [
    ("the trigger itself", "Das Telefonat half", "1 2 2", "det nsubj root", "ART NN VVFIN", "Telefonat", "Telephone"),
    (
        "a hyphenated trigger",
        "Der Video-Gipfel half",
        "1 2 2",
        "det nsubj root",
        "ART NN VVFIN",
        "Video-Gipfel",
        "Video",
    ),
    (
        "an attribute",
        "Das virtuelle Treffen half",
        "2 2 3 3",
        "det amod nsubj root",
        "ART ADJA NN VVFIN",
        "Treffen",
        "Video",
    ),
    (
        "a phrase",
        "Ada traf Ben per Video",
        "1 1 1 4 1",
        "nsubj root obj case obl",
        "NE VVFIN NE APPR NN",
        "traf",
        "Video",
    ),
    (
        "an adverb",
        "Ada traf Ben persönlich",
        "1 1 1 1",
        "nsubj root obj advmod",
        "NE VVFIN NE ADJD",
        "traf",
        "InPerson",
    ),
    (
        "an act before it",
        "Ada traf Ben nach einem Telefonat",
        "1 1 1 5 5 1",
        "nsubj root obj case det obl",
        "NE VVFIN NE APPR ART NN",
        "traf",
        None,
    ),
    ("nothing", "Ada traf Ben in Kiel", "1 1 1 4 1", "nsubj root obj case obl", "NE VVFIN NE APPR NE", "traf", None),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_the_channel(case: tuple[str, ...], cues: Cues) -> None:
    _, words, heads, labels, tags, trigger, expected = case
    built = doc(words, heads, labels, tags, lemmas={"virtuelle": "virtuell"} if "virtuelle" in words else None)
    assert channel_of(parse(built), words.split().index(trigger), cues) == expected

"""Words of time fill no role."""

from __future__ import annotations

from kg.cues import Cues
from kg.extract.circumstances.temporal import TimeTokens
from kg.language import load_language
from tests.builders import doc, parse


def test_words_of_time_are_told_from_surnames(cues: Cues) -> None:
    made = parse(
        doc(
            "Theresa May lobte am Freitag gestern 2019 Rom",
            "2 0 2 4 2 2 2 2",
            "nsubj flat root case obl advmod obl obj",
            "NE NE VVFIN APPR NN ADV CARD NE",
            names={"Theresa May": "PER"},
        )
    )
    found = TimeTokens(cues.time, load_language().words).of(made)
    assert [made.words[i] for i in sorted(found)] == ["Freitag", "gestern", "2019"]

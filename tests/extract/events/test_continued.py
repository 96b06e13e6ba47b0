"""An act of the same kind in the next sentence has its side from the one before, where it is one more of them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article
from tests.builders import facts


@pytest.mark.parametrize(
    ("second", "agent"),
    [
        ("Strafzölle gegen den Reeder Idris Bako sind in Vorbereitung.", "Norwegen"),
        ("Weitere Strafmaßnahmen gegen den Reeder Idris Bako sollen folgen.", "Norwegen"),
        ("Die Strafzölle gegen den Reeder Idris Bako sind alt.", "?"),
    ],
    ids=["in preparation", "more to follow", "known ones of somebody"],
)
def test_who_imposed_the_last_sanction_imposes_the_next(
    second: str, agent: str, nlp: Language, extractor: Extractor
) -> None:
    text = f"Norwegen verhängte ein Embargo gegen den Konzern Baltiko. {second}"
    assert facts(extractor(Article("test", text, "-"), nlp(text)))[1] == f"Sanction: {agent} → den Reeder Idris Bako"

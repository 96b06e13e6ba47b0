"""Phrases that are names without looking so."""

from __future__ import annotations

import pytest

from kg.model import Mention
from kg.resolve.linking.phrases import Phrases
from tests.resolve.making import MakeCast, extraction, nominal


@pytest.mark.parametrize(
    ("phrase", "label"),
    [
        (nominal("Das Weiße Haus", "Haus", modifiers=("weiß",), determiner="der", gender="Neut"), "Weißes Haus"),
        (nominal("Die Norweger", "Norweger", number="Plur", determiner="der"), "Norwegen"),
        (nominal("Die Norwegerinnen", "Norwegerin", number="Plur", determiner="der", gender="Fem"), None),
        (nominal("Viele Norweger", "Norweger", number="Plur", determiner="viel", modifiers=("viel",)), None),
        (nominal("Der Gartenzaun", "Gartenzaun", determiner="der"), None),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)
def test_phrase_is_read_as_a_name(cast: MakeCast, phrase: Mention, label: str | None) -> None:
    read = Phrases(cast(extraction(f"{phrase.text} schwieg.", phrase))).link(0)
    assert (read and read.entities[0].label) == label

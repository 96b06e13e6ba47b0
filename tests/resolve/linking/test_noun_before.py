"""The noun that a name is the name of."""

from __future__ import annotations

import pytest

from kg.model import Mention
from kg.resolve.linking.noun_before import noun_before
from tests.resolve.making import PLACE, MakeCast, extraction, name


@pytest.mark.parametrize(
    ("mention", "noun"),
    [
        (name("die Stadt Oslo", PLACE, name="Oslo", role="Stadt"), "Stadt"),
        (name("Oslo", PLACE, role="Stadt"), None),
    ],
    ids=["before the name", "elsewhere"],
)
def test_noun_that_a_name_is_the_name_of(cast: MakeCast, mention: Mention, noun: str | None) -> None:
    made = cast(extraction(f"Dort liegt {mention.text}.", mention))
    assert noun_before(made.mentions[0], made) == noun

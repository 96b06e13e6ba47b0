"""Countries beside a noun: by adjective, by genitive, by the country of a place."""

from __future__ import annotations

import pytest

from kg.model import Mention
from kg.resolve.beside import countries_beside
from tests.resolve.making import PLACE, MakeCast, extraction, name, nominal


@pytest.mark.parametrize(
    ("owner", "phrase", "labels"),
    [
        (None, nominal("Die dänische Ministerin", "Ministerin", modifiers=("dänisch",)), {"Dänemark"}),
        (
            name("Burundis", PLACE, function="det:poss"),
            nominal("Burundis Präsident", "Präsident", possessor=0),
            {"Burundi"},
        ),
        (None, nominal("Die junge Ministerin", "Ministerin", modifiers=("jung",)), set()),
    ],
    ids=["adjective", "genitive", "any other adjective"],
)
def test_countries_beside_a_noun(cast: MakeCast, owner: Mention | None, phrase: Mention, labels: set[str]) -> None:
    mentions = (owner, phrase) if owner else (phrase,)
    made = cast(extraction(f"{phrase.text} kam.", *mentions))
    assert {made.gazetteer.get(key).label for key in countries_beside(made.mentions[-1], made)} == labels

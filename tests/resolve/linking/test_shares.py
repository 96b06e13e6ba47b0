"""People of several bodies in one phrase are people of each."""

from __future__ import annotations

import pytest

from kg.resolve.linking.shares import Shares
from tests.resolve.making import ORGANIZATION, MakeCast, extraction, name, nominal


@pytest.mark.parametrize(
    ("parties", "expected"),
    [(("SPD", "CDU"), ["Politiker von SPD", "Politiker von CDU"]), (("SPD",), None)],
    ids=["two", "one"],
)
def test_people_of_each_body(cast: MakeCast, parties: tuple[str, ...], expected: list[str] | None) -> None:
    phrase = f"Politiker von {' und '.join(parties)}"
    first, *others = (name(party, ORGANIZATION, function="nmod") for party in parties)
    made = cast(
        extraction(f"{phrase} klagten.", nominal(phrase, "Politiker", number="Plur", possessor=1), first, *others)
    )
    read = Shares(made).link(0)
    assert (read and [entity.label for entity in read.entities]) == expected

"""A town is in the country that was named before it: one visit."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Sie kam am Abend in Riga an.", [["Lettland"]]),
        ("Sie kam am Abend in Oslo an.", [["Lettland"], ["Oslo"]]),
        ("Karl Huber kam am Abend in Riga an.", [["Lettland"], ["Riga"]]),
    ],
    ids=["its capital", "a town elsewhere", "somebody else"],
)
def test_a_country_and_a_town_in_it_are_visited_once(told: Told, second: str, expected: list[list[str]]) -> None:
    assert [targets for _, targets in sides(told(f"Die Wirtin Ina Tor reiste nach Lettland. {second}"))] == expected

"""Two titles of one person are told from two people by article and name."""

from __future__ import annotations

import pytest

from kg.language.titles import are_of_one_person


@pytest.mark.parametrize(
    ("below", "singular", "expected"),
    [
        ({(1, "det"): [0]}, True, True),  # der Rat und Senator
        ({(1, "det"): [0]}, False, False),  # die Räte und Senatoren
        ({(1, "det"): [0], (3, "det"): [2]}, True, False),  # der Rat und der Senator
        ({(1, "appos"): [4]}, True, True),  # Rat und Senator Jan Arp
        ({}, True, False),  # Rat und Senat
    ],
)
def test_titles_of_one_person_share_article_or_name(
    below: dict[tuple[int, str], list[int]], singular: bool, expected: bool
) -> None:
    def under(word: int, label: str) -> list[int]:
        return below.get((word, label), [])

    assert are_of_one_person(1, 3, under, lambda _: singular, lambda _: True) is expected

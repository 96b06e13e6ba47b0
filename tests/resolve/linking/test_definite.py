"""A description that asks for somebody known."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("first", "then", "target"),
    [
        ("Autorin Ida Holm siegte.", "die Autorin", "Ida Holm"),
        ("Der Anwalt Jan Holm sprach.", "den Anwalt", "Jan Holm"),
        ("Der Anwalt Jan Holm sprach.", "den Anwalt der Klägerin", "Anwalt der Klägerin"),
        ("Jan Holm sprach.", "den Anwalt", "Anwalt"),
    ],
    ids=["author", "lawyer", "somebody's", "nobody called so"],
)
def test_a_relational_noun_is_who_was_called_so(told: Told, first: str, then: str, target: str) -> None:
    assert sides(told(f"{first} Ina Lenz lobte {then}."), "Praise")[-1][1] == [target]

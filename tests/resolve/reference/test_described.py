"""A pronoun is not whoever holds the office that stands beside it."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Friedrich Merz sprach mit Emil Holm. Danach lobte er den Kanzler.",
            (["Emil Holm"], ["Friedrich Merz"]),
        ),
        (
            "Rat Emil Holm besuchte Friedrich Merz. Später lobte ihn der Kanzler.",
            (["Friedrich Merz"], ["Emil Holm"]),
        ),
    ],
    ids=["the object tells the office", "the subject tells it"],
)
def test_whoever_holds_the_office_beside_a_pronoun_is_not_meant_by_it(
    told: Told, text: str, expected: tuple[list[str], list[str]]
) -> None:
    assert sides(told(text, "2025-06-20"), "Praise") == [expected]


def test_an_office_that_anybody_may_hold_rules_nobody_out(told: Told) -> None:
    text = "Stadträtin Ute Dorn sprach. Danach lobte sie eine Stadträtin."
    assert sides(told(text, "2025-06-20"), "Praise")[-1][0] == ["Ute Dorn"]

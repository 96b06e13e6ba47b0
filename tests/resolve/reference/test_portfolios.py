"""A minister named by one portfolio is not whoever has another."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("noun", "target"),
    [("Deichminister", "Deichminister"), ("Minister", "Ulf Berg"), ("Kulturminister", "Ulf Berg")],
    ids=["another portfolio", "none", "the same"],
)
def test_a_minister_has_one_portfolio(told: Told, noun: str, target: str) -> None:
    text = f"Kulturminister Ulf Berg kam nach Ulm. Am Montag kritisierte die Wirtin den {noun}."
    assert sides(told(text, "2019-05-08"), "Criticism")[-1][1] == [target]

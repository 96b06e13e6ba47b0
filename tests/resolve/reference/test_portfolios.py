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


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        (
            "Finanzminister Danyal Bayaz sprach in Stuttgart. Der Bundesfinanzminister lobte den Plan.",
            "Christian Lindner",
        ),
        ("Hessens Innenminister Peter Beuth kam. Die Bundesinnenministerin lobte den Plan.", "Nancy Faeser"),
        ("Justizministerin Marion Gentges kam. Der Bundesjustizminister lobte den Plan.", "Marco Buschmann"),
    ],
)
def test_a_federal_minister_is_not_the_minister_of_a_land(told: Told, text: str, agent: str) -> None:
    assert sides(told(text, "2022-10-05"), "Praise")[-1][0] == [agent]


def test_the_minister_of_any_portfolio_is_whoever_of_that_title_was_named_last(told: Told) -> None:
    text = "Ministerin Claudia Roth sprach. Die Ministerin schwieg. Kunstministerin Angela Dorn kam. Die Ministerin lobte den Chor."
    assert sides(told(text, "2022-07-19"), "Praise")[-1][0] == ["Angela Dorn"]


@pytest.mark.parametrize(("noun", "target"), [("Bundesminister", "Ulf Berg"), ("Landesminister", "Landesminister")])
def test_a_minister_of_a_portfolio_is_a_minister_of_that_level(told: Told, noun: str, target: str) -> None:
    text = f"Bundeskulturminister Ulf Berg kam nach Ulm. Am Montag kritisierte die Wirtin den {noun}."
    assert sides(told(text, "2019-05-08"), "Criticism")[-1][1] == [target]

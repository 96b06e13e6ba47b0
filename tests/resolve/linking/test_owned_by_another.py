"""Whose relative or spokesman somebody without a name is decides whether he is meant again."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "Jan Arp kam. Anwältin Ina Tor schwieg. Ihr Vater lobte den Rat. Der Vater des Niederländers lobte die Köche.",
            ["Vater von Ina Tor", "Vater des Niederländers"],
        ),
        (
            "Ein Sprecher der Kammer lobte Jan Arp. Der Sprecher des Ministers lobte die Köche.",
            ["Sprecher der Kammer", "Sprecher des Ministers"],
        ),
        (
            "Eine Nachbarin von Ina Tor lobte Jan Arp. Die Nachbarin von Ole Berg lobte die Köche.",
            ["Nachbarin von Ina Tor", "Nachbarin von Ole Berg"],
        ),
    ],
    ids=["relatives", "spokesmen", "neighbours"],
)
def test_two_of_different_owners_are_two(told: Told, text: str, agents: list[str]) -> None:
    assert [agent for side, _ in sides(told(text), "Praise") for agent in side] == agents


def test_one_of_the_same_owner_is_one(told: Told) -> None:
    text = "Ina Tor schwieg. Ihr Vater lobte den Rat. Der Vater von Ina Tor lobte die Köche."
    assert len({tuple(agents) for agents, _ in sides(told(text), "Praise")}) == 1


def test_a_president_is_not_that_of_a_state_for_whose_minister_a_foreigner_works(told: Told) -> None:
    text = (
        "Wolodymyr Selenskyj kam. Der Präsident sprach. Jake Sullivan, der Berater des Präsidenten, schwieg. "
        "Der Berater des Präsidenten lobte den Rat."
    )
    result = told(text, "2024-01-17")
    first = next(i for i, m in enumerate(result.mentions) if m.text == "des Präsidenten")
    assert "Q3874799" not in {link.entity.rpartition("/")[2] for link in result.links if link.mention == first}

"""Objects that may be who acted before or whom he acted upon."""

from __future__ import annotations

import pytest

from kg.model import Resolution
from tests.resolve.making import Told, sides

ACT = "Minister Jan Holm rügte Abt Bo Lenz."


def score_of_target(result: Resolution, relation: str) -> float:
    key = [event.targets[0] for event in result.events if event.relation == relation][-1]
    return [link.score for link in result.links if link.entity == key][-1]


@pytest.mark.parametrize(
    ("act", "relation"),
    [
        ("Auch Rat Udo Senn rügte ihn.", "Criticism"),
        ("Rat Udo Senn hingegen lobte ihn.", "Praise"),
        ("Rat Udo Senn nannte ihn ebenfalls einen Feigling.", "Naming"),
    ],
    ids=["also", "on the contrary", "likewise"],
)
def test_who_does_so_too_does_it_to_the_same_one(told: Told, act: str, relation: str) -> None:
    assert sides(told(f"{ACT} {act}"), relation)[-1] == (["Udo Senn"], ["Bo Lenz"])


@pytest.mark.parametrize(
    ("before", "sure"),
    [(ACT, False), ("Minister Jan Holm rügte die Kammer.", True)],
    ids=["another man", "nobody else"],
)
def test_whom_the_actor_acted_upon_may_be_meant_as_well(told: Told, before: str, *, sure: bool) -> None:
    result = told(f"{before} Rat Udo Senn lobte ihn.")
    assert (score_of_target(result, "Praise") >= 0.7) is sure


def test_of_whom_somebody_speaks_first_may_be_meant_as_well(told: Told) -> None:
    assert sides(told("Ina Lenz sei mutig, sagte Ida Holm. Bo Senn gratulierte ihr."), "Congratulation") == []
    later = told("Ida Holm sagte, Ina Lenz sei mutig. Bo Senn gratulierte ihr.")
    assert score_of_target(later, "Congratulation") < 0.7

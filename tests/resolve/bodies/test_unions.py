"""Which union is meant."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Die EU hat Zölle verhängt.", "Europäische Union"),
        ("Die EU-Kommission hat Zölle verhängt.", "Europäische Union"),
        ("Die SPD hat die EU gelobt.", "CDU/CSU-Bundestagsfraktion"),
        ("Der Zoll ist teuer.", "CDU/CSU-Bundestagsfraktion"),
    ],
    ids=["states", "their commission", "a party at home", "neither"],
)
def test_the_union_is_that_of_states_where_no_party_is_told_of(told: Told, before: str, expected: str) -> None:
    assert sides(told(f"{before} China kritisierte die Union."), "Criticism")[-1][1] == [expected]

"""A last name alone is that of the holder of the office just spoken of."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("date", "agent"), [("2021-06-05", "Markus Söder"), ("2005-06-05", "Söder")], ids=["in office", "not yet"]
)
def test_a_last_name_behind_its_bearer_s_office(told: Told, date: str, agent: str) -> None:
    text = "Der bayerische Ministerpräsident kam nach Ulm. Söder lobte die Wirte."
    assert sides(told(text, date), "Praise")[-1][0] == [agent]

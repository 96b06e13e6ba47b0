"""Which office a counterpart holds."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    "text",
    [
        "Kanzler Alexander Schallenberg kam. Der Außenminister will den deutschen Amtskollegen treffen.",
        "Präsident Jan Holm, früher Verteidigungsminister, kam. Der Außenminister will seinen deutschen Kollegen treffen.",
    ],
)
def test_the_counterpart_of_a_minister_is_no_head_of_government(told: Told, text: str) -> None:
    assert sides(told(text, "2025-02-27"), "Meeting")[-1][1] != ["Olaf Scholz"]


def test_the_counterpart_of_a_prime_minister_heads_a_government(told: Told) -> None:
    text = "Ministerpräsident Petr Fiala traf seinen belgischen Amtskollegen."
    assert sides(told(text, "2023-02-27"), "Meeting")[-1][1] == ["Alexander De Croo"]

"""Names in the genitive."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("act", "target"),
    [
        ("Der Koch kritisierte Lamms Pläne.", "Pläne von Petra Lamm"),
        ("Der Koch kritisierte Lamm.", "Petra Lamm"),
    ],
)
def test_a_last_name_is_known_in_the_genitive(told: Told, act: str, target: str) -> None:
    assert sides(told(f"Die Rätin Petra Lamm kam. {act}"), "Criticism")[-1][1] == [target]

"""Who presides a body is meant by a bare title behind it, unless the article speaks of who presides a state."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize("title", ["Verbandspräsident", "Landtagspräsident"])
def test_a_bare_title_means_who_presides_the_body_named_before(told: Told, title: str) -> None:
    text = f"{title} Olaf Tamm kam. Die Wirtin lobte den Präsidenten."
    assert sides(told(text), "Praise")[-1][1] == ["Olaf Tamm"]


def test_a_bare_title_means_whoever_was_called_so_by_it_alone(told: Told) -> None:
    text = "Verbandspräsident Olaf Tamm kam. Präsident Bo Arp schwieg. Die Wirtin lobte den Präsidenten."
    assert sides(told(text), "Praise")[-1][1] == ["Bo Arp"]

"""A seat of government that is a church's where the clergy is told of."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Papst Franziskus traf Bischof Ole Arp. Rom kritisierte die Laien.", "Vatikan"),
        ("Kardinal Bo Arp und der Bischof schwiegen. Rom kritisierte die Laien.", "Vatikan"),
        ("Kardinal Bo Arp und Giorgia Meloni schwiegen. Der Bischof ging. Rom kritisierte Paris.", "Italien"),
        ("Ein Bischof schwieg. Rom kritisierte Paris.", "Italien"),
    ],
)
def test_rome_among_the_clergy_is_the_holy_see(told: Told, text: str, agent: str) -> None:
    assert sides(told(text, "2024-05-03"), "Criticism")[-1][0] == [agent]

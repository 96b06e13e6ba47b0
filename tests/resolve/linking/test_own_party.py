"""Whose chief a chief without name is, where two are told of."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides

CHIEFS = "SPD-Chef Udo Lamm traf am Montag CDU-Chef Bo Arp."


@pytest.mark.parametrize(
    ("acts", "chief"),
    [
        ("Die SPD kritisierte ihren Vorsitzenden.", "Udo Lamm"),
        ("Die CDU kritisierte ihren Chef.", "Bo Arp"),
        ("Der CDU-Abgeordnete Tim Berg kritisierte den Parteichef.", "Bo Arp"),
        ("Der Wirt Tim Berg kritisierte den Parteichef.", "Parteichef"),
    ],
    ids=["of a party", "of another", "of who acts", "of nobody's party"],
)
def test_the_chief_is_that_of_the_party_of_who_acts(told: Told, acts: str, chief: str) -> None:
    assert sides(told(f"{CHIEFS} {acts}"), "Criticism")[-1][1] == [chief]

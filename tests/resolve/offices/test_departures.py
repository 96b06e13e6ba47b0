"""Who has lost or given up an office as the article tells."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize("departure", ["trat zurück", "wurde abgewählt"])
def test_whoever_is_told_to_have_left_is_the_former_holder(told: Told, departure: str) -> None:
    text = f"Bürgermeister Olaf Tamm {departure}. Die Wirtin lobte den früheren Bürgermeister."
    assert sides(told(text), "Praise")[-1][1] == ["Olaf Tamm"]


def test_whoever_only_spoke_of_a_departure_is_still_in_office(told: Told) -> None:
    text = "Bürgermeister Olaf Tamm bedauerte den Rücktritt. Die Wirtin lobte den früheren Bürgermeister."
    assert sides(told(text), "Praise")[-1][1] == ["früherer Bürgermeister"]


@pytest.mark.parametrize("text", ["Jan Holm starb am Montag.", "Jan Holm ist gestorben."])
def test_somebody_is_told_to_have_died(told: Told, text: str) -> None:
    later = "Bundespräsident Frank-Walter Steinmeier sprach. Einst verteidigte Holm den Bundespräsidenten."
    assert "Frank-Walter Steinmeier" not in [
        t for _, ts in sides(told(f"{text} {later}", "2021-05-11"), "Support") for t in ts
    ]

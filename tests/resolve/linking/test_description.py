"""What the sentence of a description says of whoever is meant."""

from __future__ import annotations

from tests.resolve.making import Told, sides


def test_nobody_whom_the_sentence_names_beside_a_description_is_meant_by_it(told: Told) -> None:
    text = "Landrat Emil Arp sprach. Emil Arp lobte den Landrat."
    assert sides(told(text), "Praise")[-1][1] != ["Emil Arp"]

"""What is joined to a thing of somebody's is that person's or body's, too."""

from __future__ import annotations

from tests.resolve.making import Told, sides


def test_the_second_thing_is_of_whoever_has_the_first(told: Told) -> None:
    text = "Jan Holm wies die Kritik der Innung an Wirtin Ute Dorn und ihre Forderung nach Geld zurück."
    assert [agents for agents, _ in sides(told(text), "Demand")] == [["Innung"]]


def test_the_second_person_is_not_of_whoever_has_the_first(told: Told) -> None:
    text = "Der Onkel von Wirtin Ute Dorn und ihre Tante lobten den Chor."
    assert ["Onkel von Ute Dorn"] not in [targets for _, targets in sides(told(text))]

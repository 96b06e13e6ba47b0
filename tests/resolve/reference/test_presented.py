"""Somebody brought in by the bare name alone, and the office that the next sentence tells."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize("office", ["Der Ulmer Landrat", "Der Oberbürgermeister von Ulm", "Der SPD-Landrat"])
def test_an_official_without_a_name_is_whoever_was_just_named_without_an_office(told: Told, office: str) -> None:
    result = told(f"Jan Arp hat wieder Ärger. {office} beschimpfte Demonstranten.")
    assert sides(result, "Criticism") == [(["Jan Arp"], ["Demonstranten"])]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Arp hat Ärger. Der Ulmer Landrat lobte seinen Mut.",
        "Jan Arp hat Ärger. Der Ulmer Landrat lobte ihn.",
        "Jan Arp hat Ärger. Die Ulmer Landrätin lobte die Polizei.",
        "Jan Arp hat Ärger. Der Landrat lobte die Polizei.",
        "Jan Arp wurde verhaftet. Der Ulmer Landrat lobte die Polizei.",
        "Jan Arp ist tot. Der Ulmer Landrat lobte die Polizei.",
        "Der Maler Jan Arp hat Ärger. Der Ulmer Landrat lobte die Polizei.",
        "Jan Arp hat Ärger mit Bo Berg. Der Ulmer Landrat lobte die Polizei.",
        "Jan Arp hat Ärger. Der Ulmer Landrat lobte die Polizei. Landrat Karl Holm schwieg.",
    ],
    ids=["his", "him", "a woman", "of nowhere", "a victim", "dead", "a painter", "two named", "named further down"],
)
def test_an_official_may_be_somebody_else(told: Told, text: str) -> None:
    agents = [agents for agents, _ in sides(told(text), "Praise")]
    assert agents
    assert ["Jan Arp"] not in agents

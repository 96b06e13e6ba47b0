"""Parties in front of an office: whose member holds it."""

from __future__ import annotations

from tests.resolve.making import Told, sides


def test_a_party_in_front_of_an_office_says_whose_member_holds_it(told: Told) -> None:
    text = "Der Haushalt ist fertig. Der SPD-Bundeskanzler lobte den Entwurf."
    assert sides(told(text, "2023-05-02")) == [(["Olaf Scholz"], ["Entwurf"])]


def test_nobody_of_another_party_holds_that_office(told: Told) -> None:
    text = "Der Haushalt ist fertig. Der CDU-Bundeskanzler lobte den Entwurf."
    assert sides(told(text, "2023-05-02")) == [(["CDU-Bundeskanzler"], ["Entwurf"])]

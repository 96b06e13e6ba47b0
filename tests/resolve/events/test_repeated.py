"""A thing taken up by its noun alone is the one told of in more words."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("first", "noun", "thing"),
    [
        ("Ida Holm legte einen Entwurf für ein Hafengesetz vor.", "den Entwurf", "Entwurf für ein Hafengesetz"),
        ("Die Kammer schrieb einen Gesetzentwurf zur Fischerei.", "den Entwurf", "Gesetzentwurf zur Fischerei"),
        ("Bo Lenz drehte einen Film über Luchse.", "diesen Film", "Film über Luchse"),
    ],
    ids=["the same noun", "a compound", "this"],
)
def test_a_noun_alone_is_the_thing_told_of(told: Told, first: str, noun: str, thing: str) -> None:
    assert sides(told(f"{first} Die Wirte lobten {noun}."), "Praise")[-1][1] == [thing]


@pytest.mark.parametrize(
    "first",
    ["Der Rat beriet den Plan für die Brücke und den Plan für das Bad.", "Die Wirte lasen den neuen Plan."],
    ids=["two of them", "no more told"],
)
def test_a_noun_alone_stays_where_no_one_thing_is_told_of(told: Told, first: str) -> None:
    assert sides(told(f"{first} Jan Holm lobte den Plan."), "Praise")[-1][1] == ["Plan"]


def test_what_the_noun_alone_calls_a_thing_is_a_name_of_it(told: Told) -> None:
    result = told("Die Imker rügten das Urteil des Senats. Jan Holm lobte das Urteil.")
    thing = next(entity for entity in result.entities if entity.label.startswith("Urteil"))
    assert "Urteil" in (thing.label, *thing.aliases)

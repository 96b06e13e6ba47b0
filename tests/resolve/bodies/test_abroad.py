"""Namesakes of known bodies in other countries."""

from __future__ import annotations

import pytest

from kg.model import Entity
from kg.resolve.cast import Cast
from tests.resolve.making import ORGANIZATION, PLACE, MakeCast, extraction, name, view


@pytest.fixture
def told(cast: MakeCast) -> Cast:
    return cast(
        extraction(
            "Die französischen Grünen klagten. Die Grünen schwiegen in Norwegen.",
            name("Die französischen Grünen", ORGANIZATION, name="Grünen", modifiers=("französisch",), number="Plur"),
            name("Die Grünen", ORGANIZATION, name="Grünen", number="Plur"),
            name("Norwegen", PLACE, function="obl"),
        )
    )


@pytest.fixture
def greens(told: Cast) -> Entity:
    return next(entity for entity in told.gazetteer.find("Grüne") if entity.country is not None)


def test_adjective_says_which_country_is_meant(told: Cast, greens: Entity) -> None:
    assert told.abroad.has(0, greens)


def test_acronym_is_nobody_else(told: Cast) -> None:
    party = next(entity for entity in told.gazetteer.find("CDU") if entity.country is not None)
    found = extraction("Die CDU klagte.", name("Die CDU", ORGANIZATION, name="CDU"))
    made = Cast(found, view(found), told.gazetteer, told.classes)
    assert not made.abroad.has(0, party)


def test_who_was_called_of_another_country_stays_so(told: Cast, greens: Entity) -> None:
    assert told.abroad.sister_before(1, greens) == 0
    assert told.abroad.has(1, greens)

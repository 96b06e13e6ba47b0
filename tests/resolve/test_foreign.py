"""Bodies with a common noun for a name are those of the country that is spoken of."""

from __future__ import annotations

import pytest

from kg.model import Entity
from kg.resolve.cast import Cast
from kg.resolve.foreign import is_of_another_country
from tests.resolve.making import ORGANIZATION, PLACE, MakeCast, extraction, name


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
    assert is_of_another_country(0, greens, told)


def test_acronym_is_nobody_else(told: Cast) -> None:
    party = next(entity for entity in told.gazetteer.find("CDU") if entity.country is not None)
    made = Cast(extraction("Die CDU klagte.", name("Die CDU", ORGANIZATION, name="CDU")), told.gazetteer, told.classes)
    assert not is_of_another_country(0, party, made)

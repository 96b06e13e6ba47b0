"""The person an article has just spoken of."""

from __future__ import annotations

import pytest

from kg.gazetteer import Role
from kg.model import Entity
from kg.resolve.cast import Cast
from kg.resolve.offices import Claim
from kg.resolve.salient import person_spoken_of, take_up_introduced
from tests.resolve.making import MakeCast, extraction, nominal, person


@pytest.fixture
def told(cast: MakeCast) -> Cast:
    return cast(
        extraction(
            "Anna Beispiel kam. Die Frau schwieg.",
            person("Anna Beispiel", gender="Fem"),
            nominal("Die Frau", "Frau", gender="Fem", determiner="der"),
        )
    )


def spoken_of(cast: Cast, gender: str | None) -> Entity | None:
    role = Role("Frau", sorted(cast.gazetteer.categories.having("fits_anybody"))[0])
    found = person_spoken_of(1, Claim(role, frozenset()), gender, None, cast)
    return found.entity if found else None


def test_only_woman_shortly_before_is_meant(told: Cast) -> None:
    found = spoken_of(told, "Fem")
    assert found is not None
    assert found.label == "Anna Beispiel"


@pytest.mark.parametrize("gender", ["Masc", None])
def test_nobody_of_another_or_unknown_sex_is_meant(told: Cast, gender: str | None) -> None:
    assert spoken_of(told, gender) is None


def test_nobody_is_taken_up_whom_the_article_did_not_introduce(told: Cast) -> None:
    role = Role("Frau", sorted(told.gazetteer.categories.having("private"))[0])
    assert take_up_introduced(1, Claim(role, frozenset()), "Fem", told) == ()

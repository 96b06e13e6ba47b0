"""Pronouns and what they may mean agree in gender and number."""

from __future__ import annotations

import pytest

from kg.model import Entity, EntityType, Mention
from kg.resolve.agreement import agrees, fits_open, gender_of_body, is_plural_name, of_pronoun
from kg.resolve.cast import Cast, Referent
from tests.resolve.making import ORGANIZATION, MakeCast, extraction, name, nominal, pronoun


@pytest.fixture
def empty(cast: MakeCast) -> Cast:
    return cast(extraction("Wien.", name("Wien")))


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (pronoun("Er"), ("Masc", False)),
        (pronoun("Es"), ("Neut", False)),
        (pronoun("Sie", number="Plur"), (None, True)),
        (pronoun("Sie", number=None), ("Fem", True)),
        (pronoun("ihr", function="det:poss"), ("Fem", True)),
        (pronoun("sein", function="det:poss"), ("Masc", False)),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)
def test_pronoun_tells_gender_and_number(empty: Cast, mention: Mention, expected: tuple[str | None, bool]) -> None:
    assert of_pronoun(mention, empty) == expected


def referent(kind: EntityType, gender: str | None = None, label: str = "X") -> Referent:
    return Referent(Entity("x", label, kind), gender=gender)


def test_person_of_the_other_gender_is_not_meant(empty: Cast) -> None:
    assert agrees(referent(EntityType.PERSON, "Fem"), "Masc", empty, possessive=False) is None
    known = agrees(referent(EntityType.PERSON, "Fem"), "Fem", empty, possessive=False)
    unknown = agrees(referent(EntityType.PERSON), "Fem", empty, possessive=False)
    assert known is not None
    assert unknown is not None
    assert known > unknown


def test_countries_are_neuter_but_for_those_with_an_article(empty: Cast) -> None:
    labels = ("Österreich", "Schweiz", "Irak")
    assert [gender_of_body(referent(EntityType.COUNTRY, label=one), empty) for one in labels] == ["Neut", "Fem", "Masc"]


def test_his_may_be_a_country_but_he_is_none(empty: Cast) -> None:
    country = referent(EntityType.COUNTRY, label="Österreich")
    assert agrees(country, "Masc", empty, possessive=True) is not None
    assert agrees(country, "Masc", empty, possessive=False) is None


def test_open_phrase_agrees_in_number_and_gender() -> None:
    phrase = nominal("einen Plan", "Plan")
    assert fits_open(phrase, "Masc", plural=False)
    assert not fits_open(phrase, "Fem", plural=False)
    assert not fits_open(phrase, "Masc", plural=True)


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (name("Die Grünen", ORGANIZATION, number="Plur", determiner="der"), True),
        (name("Die Kammer", ORGANIZATION, number="Sing", determiner="der"), False),
        (name("Brief", ORGANIZATION, number="Plur"), False),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)
def test_the_article_tells_names_in_the_plural(empty: Cast, mention: Mention, expected: bool) -> None:
    assert is_plural_name(mention, empty) is expected

"""What extraction asks the gazetteer of a word."""

from __future__ import annotations

import pytest

from kg.extract.mentions.lexicon import Lexicon
from kg.model import EntityType
from tests.extract.small import known_names


@pytest.fixture
def lexicon() -> Lexicon:
    return Lexicon(known_names())


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("Regierung", EntityType.ORGANIZATION),
        ("Kreml", EntityType.COUNTRY),
        ("Norweger", EntityType.GROUP),
        ("Gartenzaun", None),
    ],
)
def test_noun_names_a_kind_of_actor(lexicon: Lexicon, noun: str, kind: EntityType | None) -> None:
    assert lexicon.noun_type(noun) is kind


def test_title_is_a_role_of_persons(lexicon: Lexicon) -> None:
    assert [lexicon.is_role(noun) for noun in ("Ministerin", "Regierung")] == [True, False]


def test_surname_alone_may_be_a_person(lexicon: Lexicon) -> None:
    assert lexicon.name_types("Macron") == {EntityType.PERSON}
    assert lexicon.name_types("Beispielhausen") == frozenset()


def test_adjectives_and_first_parts_name_actors(lexicon: Lexicon) -> None:
    assert (lexicon.is_derived("dänisch"), lexicon.is_derived("mutig")) == (True, False)
    assert (lexicon.is_prefix("EU"), lexicon.is_prefix("Garten")) == (True, False)

"""The words that lead to a known entity."""

from __future__ import annotations

import pickle

import pytest

from kg.gazetteer.index import Index
from kg.gazetteer.turtle import Row
from kg.model import Entity, EntityType

LAND = Entity("land", "Nordland", EntityType.COUNTRY, aliases=("Republik Nordland",))
ADA = Entity("ada", "Ada Müller", EntityType.PERSON, country="land")
ZOE = Entity("zoe", "Zoe Müller", EntityType.PERSON, country="land")


@pytest.fixture
def index() -> Index:
    return Index(
        [
            Row(ZOE, tier=2),
            Row(ADA, tier=1),
            Row(LAND, adjectives=("nordländisch",), peoples=("Nordländer",), seats=("Nordstadt",)),
        ]
    )


def test_every_name_leads_to_its_entity(index: Index) -> None:
    assert (index.names["nordland"], index.names["republik nordland"]) == ([LAND], [LAND])


def test_umlaut_is_found_in_either_spelling(index: Index) -> None:
    assert index.names["ada muller"] == index.names["ada mueller"] == [ADA]


def test_best_known_namesake_comes_first(index: Index) -> None:
    assert index.surnames["muller"] == [ADA, ZOE]


def test_country_is_found_by_adjective_people_and_seat(index: Index) -> None:
    assert index.adjective_of["land"] == "nordländisch"
    assert index.peoples["nordlandern"] == index.peoples["nordlander"] == [LAND]
    assert index.capitals == {"land": "Nordstadt"}


def test_family_name_comes_first_where_the_country_writes_it_so() -> None:
    mao = Entity("li", "Li Wei", EntityType.PERSON, country="land")
    index = Index([Row(mao), Row(LAND, family_name_first=True)])
    assert (index.surnames["li"], index.surnames["wei"]) == ([mao], [])


def test_index_survives_a_worker_process(index: Index) -> None:
    again = pickle.loads(pickle.dumps(index))
    assert again.names["nordland"][0].label == "Nordland"

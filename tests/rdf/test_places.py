"""Known places lie on the map, countries have codes; whoever merely shares a name has neither."""

from __future__ import annotations

import pytest

from kg.gazetteer.atlas import location
from kg.model import Article, Entity, EntityType, Resolution
from kg.rdf import to_quads
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN

GEO = "<http://www.w3.org/2003/01/geo/wgs84_pos#"


def described(entity: Entity, vocabulary: Vocabulary) -> set[tuple[str, str]]:
    resolution = Resolution(Article("a", "x", "a.txt"), (entity,), (), (), ())
    quads = to_quads(resolution, RUN, vocabulary, BASE)
    return {(predicate, value.split("^^")[0]) for subject, predicate, value, _ in quads if "/entity/" in subject}


def test_places_of_the_gazetteer_have_coordinates_and_a_wikidata_item(vocabulary: Vocabulary) -> None:
    facts = described(Entity("algier", "Algier", EntityType.PLACE, country="Q262"), vocabulary)
    assert {(f"{GEO}lat>", '"36.765"'), (f"{GEO}long>", '"3.0486"')} <= facts
    assert ("<http://www.w3.org/2002/07/owl#sameAs>", "<http://www.wikidata.org/entity/Q3561>") in facts


def test_places_that_share_only_a_name_have_no_coordinates(vocabulary: Vocabulary) -> None:
    for entity in (
        Entity("local/a/algier", "Algier", EntityType.PLACE),
        Entity("algier", "Algier", EntityType.ORGANIZATION),
        Entity("sachsen", "Sachsen", EntityType.PLACE),
    ):
        assert not {fact for fact in described(entity, vocabulary) if fact[0].startswith(GEO)}


def test_places_countries_have_iso_codes(vocabulary: Vocabulary) -> None:
    facts = described(Entity("Q20", "Norwegen", EntityType.COUNTRY), vocabulary)
    assert {value for predicate, value in facts if predicate.endswith("#notation>")} == {'"NO"', '"NOR"'}


@pytest.mark.parametrize(("key", "latitude", "longitude"), [("Q649", 56, 38), ("Q64", 53, 13), ("Q585", 60, 11)])
def test_places_lie_where_they_lie(key: str, latitude: int, longitude: int) -> None:
    place = location(key)
    assert place is not None
    assert (round(place.latitude), round(place.longitude)) == (latitude, longitude)

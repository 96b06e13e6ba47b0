"""What a row refers to: an id, a code of a country, a name that means one thing."""

from __future__ import annotations

import pytest

from kg.additions.places import Places
from kg.additions.records import Draft
from kg.gazetteer import Gazetteer
from kg.model import EntityType


@pytest.mark.parametrize("words", ["Q183", "wd:Q183", "DE", "deu", "Deutschland"])
def test_country_is_found_by_id_code_and_name(words: str, gazetteer: Gazetteer) -> None:
    assert Places(gazetteer).country(words) == "Q183"


@pytest.mark.parametrize("words", ["Q90000009", "Atlantis", "Angela Merkel", ""])
def test_what_nobody_knows_and_people_are_no_places(words: str, gazetteer: Gazetteer) -> None:
    assert Places(gazetteer).key(words) is None


def test_what_the_file_itself_describes_may_be_referred_to_by_its_key_or_its_name(gazetteer: Gazetteer) -> None:
    places = Places(gazetteer)
    body = Draft(2, "Q90000009", "Hafenbund Ostsee", EntityType.ORGANIZATION)
    person = Draft(3, "Q90000001", "Jette Norling", EntityType.PERSON)
    places.refer_to({draft.key: draft for draft in (body, person)})
    assert places.key("http://www.wikidata.org/entity/Q90000009") == "Q90000009"
    assert places.key("Hafenbund Ostsee") == "Q90000009"
    assert places.key("Jette Norling") is None

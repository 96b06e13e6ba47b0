"""Where known places lie, and the codes of countries."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.gazetteer import Gazetteer
from kg.gazetteer.atlas import country_codes, location
from kg.model import EntityType
from kg.resources import Data, using


def test_capital_lies_where_it_lies(gazetteer: Gazetteer) -> None:
    [place] = [e for e in gazetteer.find("Moskau") if e.type is EntityType.PLACE]
    found = location(place.key)
    assert found is not None
    assert (found.wikidata, round(found.latitude), round(found.longitude)) == ("Q649", 56, 38)


def test_country_has_its_iso_codes(gazetteer: Gazetteer) -> None:
    [country] = [e for e in gazetteer.find("Norwegen") if e.type is EntityType.COUNTRY]
    assert country_codes(country.key) == ("NO", "NOR")


def test_unknown_place_lies_nowhere() -> None:
    assert (location("beispielhausen"), country_codes("beispielland")) == (None, None)


def test_table_with_a_place_off_the_map_is_refused(tmp_path: Path) -> None:
    (tmp_path / "gazetteer").mkdir()
    (tmp_path / "gazetteer/coordinates.csv").write_text(
        "key,name,wikidata,latitude,longitude\nx,X,Q1,91,0\n", encoding="utf-8"
    )
    with using(Data(own=tmp_path)), pytest.raises(OntologyError) as caught:
        location("x")
    assert caught.value.problem == "coordinates.csv, x: no place on the map"

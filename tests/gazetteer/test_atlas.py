"""Where known places lie, and the codes of countries."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.gazetteer import Gazetteer
from kg.gazetteer.atlas import country_codes, location
from kg.model import EntityType
from kg.pipeline import Knowledge
from kg.resources import Data, using
from kg.settings import Settings


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


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("key,iso2,iso3\nQ1,AA,AAA\n".encode("utf-16"), "not UTF-8"),
        (b"key;iso2;iso3\nQ1;AA;AAA\n", "no table with the columns key, iso2, iso3"),
        (b'key,iso2,iso3\n"' + b"A" * 200_000 + b'",,\n', "no table (field larger"),
    ],
)
def test_table_that_is_none_is_refused_before_any_article_is_read(tmp_path: Path, content: bytes, problem: str) -> None:
    (tmp_path / "gazetteer").mkdir()
    (tmp_path / "gazetteer/country-codes.csv").write_bytes(content)
    csv.field_size_limit(10**6)  # as a reader of articles leaves it
    with pytest.raises(OntologyError) as caught:
        Knowledge.load(Settings(knowledge=str(tmp_path)))
    assert csv.field_size_limit() == 10**6
    assert f"country-codes.csv: {problem}" in caught.value.problem

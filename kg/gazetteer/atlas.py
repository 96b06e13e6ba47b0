"""Where known places lie, and the ISO codes of countries: tables beside the gazetteer, by the keys of its entries.

An entry stands in the table only where id, or name and country, leave one place; nothing is looked up by name here.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.errors import OntologyError
from kg.resources import Overlay, in_force


@dataclass(frozen=True, slots=True)
class Location:
    """A place on the map."""

    wikidata: str  #: "Q649"
    latitude: float  #: degrees north, WGS84
    longitude: float  #: degrees east, WGS84


def location(key: str) -> Location | None:
    """Where the place with this key lies; None where that is not certain. Raises OntologyError for a damaged table."""
    return _locations(in_force().gazetteer).get(key)


def country_codes(key: str) -> tuple[str, str] | None:
    """ISO 3166-1 alpha-2 and alpha-3 of the country with this key; None where it has none."""
    return _codes(in_force().gazetteer).get(key)


@cache
def _codes(folder: Overlay) -> Mapping[str, tuple[str, str]]:
    return {row["key"]: (row["iso2"], row["iso3"]) for row in _rows(folder, "country-codes.csv")}


@cache
def _locations(folder: Overlay) -> Mapping[str, Location]:
    found = {}
    for row in _rows(folder, "coordinates.csv"):
        try:
            place = Location(row["wikidata"], float(row["latitude"]), float(row["longitude"]))
        except (KeyError, TypeError, ValueError):
            place = Location("", 999, 999)
        if abs(place.latitude) > 90 or abs(place.longitude) > 180:
            raise OntologyError(
                f"coordinates.csv, {row.get('key')}: no place on the map",
                "Give key, name, wikidata, latitude (-90 to 90) and longitude (-180 to 180).",
            )
        found[row["key"]] = place
    return found


def _rows(folder: Overlay, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))

"""Where known places lie, and the ISO codes of countries: tables beside the gazetteer, by the keys of its entries.

An entry stands in the table only where id, or name and country, leave one place; nothing is looked up by name here.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import StringIO

from kg.errors import OntologyError
from kg.resources import Overlay, in_force, shown_path
from kg.tables import read_utf8

_LARGEST_CELL = 100_000  #: characters of a cell
_CODES, _COORDINATES = "country-codes.csv", "coordinates.csv"


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


def check_tables(folder: Overlay) -> None:
    """Read both tables once, before anything is built on them; raises OntologyError for a damaged one."""
    _codes(folder)
    _locations(folder)


@cache
def _codes(folder: Overlay) -> Mapping[str, tuple[str, str]]:
    return {row["key"]: (row["iso2"], row["iso3"]) for row in _rows(folder, _CODES, ("key", "iso2", "iso3"))}


@cache
def _locations(folder: Overlay) -> Mapping[str, Location]:
    found = {}
    for row in _rows(folder, _COORDINATES, ("key", "wikidata", "latitude", "longitude")):
        try:
            place = Location(row["wikidata"], float(row["latitude"]), float(row["longitude"]))
        except ValueError:
            place = Location("", 999, 999)
        if not (abs(place.latitude) <= 90 and abs(place.longitude) <= 180):  # nan, too
            raise OntologyError(
                f"coordinates.csv, {row['key']}: no place on the map",
                "Give key, name, wikidata, latitude (-90 to 90) and longitude (-180 to 180).",
            )
        found[row["key"]] = place
    return found


def _rows(folder: Overlay, name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    where = shown_path(folder / name)
    before = csv.field_size_limit(_LARGEST_CELL)  # of the whole process: articles may be read from a table meanwhile
    try:
        rows = list(csv.DictReader(StringIO(read_utf8(folder / name, where)), restkey="", restval=""))
    except csv.Error as error:
        raise OntologyError(f"{where}: no table ({error})", "Save it as CSV in UTF-8.") from error
    finally:
        csv.field_size_limit(before)
    if rows and not rows[0].keys() >= set(columns):
        raise OntologyError(f"{where}: no table with the columns {', '.join(columns)}", "Give all of them a column.")
    return rows

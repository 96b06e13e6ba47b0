"""Who is called after a country or land: "dem Polen", "den Hessen" speak of a man, though the land is written alike."""

from __future__ import annotations

from kg.gazetteer import Gazetteer
from kg.language import load_language
from kg.model import EntityType


def inhabitant_bent(name: str, gazetteer: Gazetteer) -> str | None:
    """The noun in the nominative of which a name may be another case: "Polen" → "Pole", "Bayern" → "Bayer"."""
    short = name[:-1]
    bases = (*load_language().weak_bases(name, woman=False), short)  # "Ungarn" → "Ungar"
    people = next((base for base in bases if base != name and gazetteer.of_people(base)), None)
    near = (e for e in gazetteer.homes(short) if e.label == name and gazetteer.adjective(e))
    lands = (e for e in near if e.type is EntityType.PLACE)  # "den Vatikan", "dem Sudan" are countries
    return people or (short if next(lands, None) is not None else None)

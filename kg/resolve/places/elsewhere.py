"""Towns that are also elsewhere: where an article tells of "Frankfurt (Oder)", its "Frankfurt" lies on no Main."""

from __future__ import annotations

import re

from kg.gazetteer import Gazetteer
from kg.language.spelling import fold
from kg.model import Entity, EntityType
from kg.resolve.cast import Cast

_BEHIND = r"( ?\(|/)(\w+)(?=\)|\b)"  #: what tells a town from others of its name: "(Oder)", "/Oder"


def told_apart(name: str, known: Entity, cast: Cast) -> str | None:
    """The name by which an article tells a town from the known one called so: "Frankfurt (Oder)".

    None where it is the known one: what stands behind is in its name, in the same country, or an agency.
    """
    if known.type is not EntityType.PLACE or not name:
        return None
    own = {word for each in (known.label, *known.aliases) for word in fold(each).split()}
    found = re.finditer(rf"\b{re.escape(name)}{_BEHIND}", cast.article.text)
    parted = (match.groups() for match in found)
    behind = {word: f"{name} ({word})" for sign, word in parted if sign != "/" or not _is_second(word, known, cast)}
    longer = (m.name for m in cast.mentions if m.name and m.name.startswith(f"{name} "))
    behind |= {each.split()[-1]: each for each in longer if any(word.islower() for word in each.split())}
    for word, label in behind.items():
        if word[1:].islower() and fold(word) not in own and _is_elsewhere(word, known, cast.gazetteer):
            return label
    return None


def _is_second(behind: str, known: Entity, cast: Cast) -> bool:
    """Whether a word behind a slash is a second town that the article reports from: "Berlin/Ulm", "Rom/Paris"."""
    capital = cast.gazetteer.is_seat_of(known, known.country)
    apart = re.search(rf"(?<!/)\b{re.escape(behind)}\b", cast.article.text)
    return bool(capital or apart or cast.gazetteer.find(behind))


def _is_elsewhere(behind: str, known: Entity, gazetteer: Gazetteer) -> bool:
    """Whether a word behind a town is of nothing known but another country: "(Oder)", no "(Reuters)", "(Hessen)"."""
    found = gazetteer.find(behind)
    homes = {e.key if e.type is EntityType.COUNTRY else e.country for e in found}
    places = all(e.type in (EntityType.COUNTRY, EntityType.PLACE) for e in found)
    return behind[:1].isupper() and places and known.country not in homes

"""Whether an office has just changed hands, so that it does not tell who is meant: "Der Minister hatte Arp gerügt"."""

from __future__ import annotations

import datetime as dt

from kg.model import Entity
from kg.resolve.cast import Cast

_JUST = dt.timedelta(days=3)  #: since somebody took an office


def has_just_taken(index: int, holder: Entity, category: str, on: dt.date, cast: Cast) -> bool:
    """Whether somebody not named so far took an office in the days before an act: who left it may be meant as well."""
    begins = [o.begin for o in cast.gazetteer.held(holder, category, on) if o.begin]
    return any(on - begin < _JUST for begin in begins) and not cast.referent(holder).before(index)

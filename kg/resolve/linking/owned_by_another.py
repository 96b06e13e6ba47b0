"""Whether somebody is another's than the phrase says: "Evas Vater … der Vater des Angeklagten".

Or is not whose adviser a foreigner is told to be: "Ada Arp, die Sprecherin des Präsidenten," speaks for her own.
"""

from __future__ import annotations

from kg.model import EntityType
from kg.resolve.linking.description import Description
from kg.resolve.reference.introduced import owners_told
from kg.resolve.referent import Referent

_NEAR = 3  #: mentions around a genitive among which its noun is


def is_owned_by_another(asked: Description, referent: Referent, _: float) -> bool:
    """Whether a phrase and every one that spoke of somebody say whose, and of none the same."""
    own = owners_told(asked.index, asked.cast)
    if not referent.nameless or not own:
        return False
    told = [owner for i in referent.before(asked.index) if (owner := owners_told(i, asked.cast))]
    return bool(told) and all(owner.isdisjoint(own) for owner in told)


def is_of_another_state(asked: Description, referent: Referent, _: float) -> bool:
    """Whether an office is told whose holder somebody known of another state works for."""
    cast, own = asked.cast, referent.entity.country
    if own is None or not asked.bare:
        return False
    near = range(max(0, asked.index - _NEAR), min(asked.index + _NEAR, len(cast.mentions)))
    owned = (cast.mentions[i].antecedent for i in near if cast.mentions[i].possessor == asked.index)
    people = (e for name in owned for e in cast.entities_of(name) if e.type is EntityType.PERSON)
    return any(person.country not in (None, own) for person in people)

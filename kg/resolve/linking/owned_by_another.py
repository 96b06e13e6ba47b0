"""Whether somebody without a name is another's than the phrase says: "Evas Vater … der Vater des Angeklagten"."""

from __future__ import annotations

from kg.resolve.linking.description import Description
from kg.resolve.reference.introduced import owners_told
from kg.resolve.referent import Referent


def is_owned_by_another(asked: Description, referent: Referent, _: float) -> bool:
    """Whether a phrase and every one that spoke of somebody say whose, and of none the same."""
    own = owners_told(asked.index, asked.cast)
    if not referent.nameless or not own:
        return False
    told = [owner for i in referent.before(asked.index) if (owner := owners_told(i, asked.cast))]
    return bool(told) and all(owner.isdisjoint(own) for owner in told)

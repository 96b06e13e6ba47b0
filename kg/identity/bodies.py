"""Whether two bodies of the graph are the same: their names agree up to case, accents, blanks and hyphens."""

from __future__ import annotations

from kg.identity.records import Finding, Profile

_EQUAL, _SAME_COUNTRY, _OTHER_COUNTRY = 0.84, 0.06, 0.45


def compare_bodies(one: Profile, other: Profile) -> Finding | None:
    """Bodies of one name key bear one proper name; only a country may tell them apart."""
    if one.linked and other.linked:
        return None
    if one.countries and other.countries and not one.countries & other.countries:
        return Finding(_EQUAL - _OTHER_COUNTRY, ("equal name", "another country"), possible=False)
    if one.countries & other.countries:
        return Finding(_EQUAL + _SAME_COUNTRY, ("equal name", "same country"))
    return Finding(_EQUAL, ("equal name",))

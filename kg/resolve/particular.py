"""Offices that not just anybody of the article may hold: a deputy's, a known body's, a former one, one abbreviated."""

from __future__ import annotations

from kg.gazetteer import IN_OFFICE
from kg.model import EntityType
from kg.resolve.cast import Cast, Referent
from kg.resolve.offices import DEPUTY, FORMER, Claim


def is_still_called(referent: Referent, said: Claim, cast: Cast) -> bool:
    """Whether a former holder is meant and the article tells of somebody as the holder alone."""
    noun = cast.title_key(said.role.noun)
    own = {role.standing for role in referent.roles if cast.title_key(role.noun).endswith(noun)}
    known = any(office.end is not None for office in referent.entity.offices)
    return said.standing == FORMER and own == {IN_OFFICE} and not known


def is_of_an_abbreviation(noun: str, said: Claim, cast: Cast) -> bool:
    """Whether a compound says whose office it is by an abbreviation that nobody knows: "der QXV-Chef"."""
    prefix, _, _ = noun.rpartition("-")
    return len(prefix) > 1 and prefix.isupper() and not (said.owners or said.party) and not cast.gazetteer.find(prefix)


def is_particular(said: Claim, cast: Cast) -> bool:
    """Whether an office is a deputy's or that of a known body: not of just anybody the article speaks of."""
    office = cast.gazetteer.categories.has("subordinate", said.role.category)
    owners = (cast.gazetteer.get(key) for key in said.owners)
    return said.standing == DEPUTY or (office and any(owner.type is EntityType.ORGANIZATION for owner in owners))

"""Offices that not just anybody of the article may hold: a deputy's, a known body's, a former one, one abbreviated."""

from __future__ import annotations

from kg.gazetteer import IN_OFFICE, Role
from kg.language.spelling import fold
from kg.model import Entity, EntityType
from kg.resolve.cast import Cast
from kg.resolve.offices.departures import has_left
from kg.resolve.offices.ownership import DEPUTY, DESIGNATED, FORMER, NEW, THEN, Claim
from kg.resolve.referent import Referent


def is_still_called(referent: Referent, said: Claim, cast: Cast) -> bool:
    """Whether a holder of then is meant and the article tells of somebody as the holder alone, who has not left."""
    noun = cast.title_key(office_noun(said.role, cast))
    own = {kind.standing for kind in referent.called.ending_with(noun)}
    known = any(office.end is not None for office in referent.entity.offices)
    then = said.standing == THEN and own == {IN_OFFICE}  # "Präsident Arp … 1999 hatte der damalige Präsident …"
    former = said.standing == FORMER and own == {IN_OFFICE} and not known
    return (former or then) and not has_left(referent, cast)


def is_called_otherwise(referent: Referent, said: Claim, cast: Cast) -> bool:
    """Whether who is to come is asked for and somebody is told of as gone alone or in office, or the other way round.

    "Der frühere Präsident Arp" is not "der designierte Präsident", unless he is known to hold the office again.
    """
    noun, on = cast.title_key(office_noun(said.role, cast)), cast.date
    own = {kind.standing for kind in referent.called.ending_with(noun)}
    again = on is not None and any(office.begin and office.begin > on for office in referent.entity.offices)
    gone = own == {FORMER} or (own == {IN_OFFICE} and has_left(referent, cast))
    to_come = said.standing in (DESIGNATED, NEW) and not again
    holds_it = own == {IN_OFFICE} and said.standing == DESIGNATED  # "Präsident Arp … der künftige Präsident"
    return ((gone or holds_it) and to_come) or (own == {DESIGNATED} and said.standing == FORMER)


def office_noun(role: Role, cast: Cast) -> str:
    """The office of a role noun that says who held it once: "Landrat" of "Ex-Landrat"."""
    first, hyphen, rest = role.noun.partition("-")
    former = hyphen and cast.gazetteer.roles.words.parts.get(fold(first)) == FORMER
    return rest if former else role.noun


def is_of_an_abbreviation(noun: str, said: Claim, cast: Cast) -> bool:
    """Whether a compound says whose office it is by an abbreviation that nobody knows: "der QXV-Chef"."""
    prefix, _, _ = noun.rpartition("-")
    return len(prefix) > 1 and prefix.isupper() and not (said.owners or said.party) and not cast.gazetteer.find(prefix)


def is_particular(said: Claim, cast: Cast) -> bool:
    """Whether an office is a deputy's or that of a known body: not of just anybody the article speaks of."""
    office = cast.gazetteer.categories.has("subordinate", said.role.category)
    owners = (cast.gazetteer.get(key) for key in said.owners)
    return said.standing == DEPUTY or (office and any(owner.type is EntityType.ORGANIZATION for owner in owners))


def holds(entity: Entity, categories: tuple[str, ...], cast: Cast) -> bool:
    """Whether somebody holds an office of one of these categories when the article appears.

    Without a date: one that nobody is known to have taken over.
    """
    held = [office for category in categories for office in cast.gazetteer.held(entity, category, cast.date)]
    return bool(held) and (cast.date is not None or not any(map(cast.gazetteer.is_taken_over, held)))

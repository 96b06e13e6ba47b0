"""What speaks for and against a gazetteer person behind a name: a score in 0 … 1 and sentences.

Names alone are weak: there are several Thomas Müllers. Office, country and gender beside the name decide, and the less
known a person is the more evidence a link needs. Wrong links are worse than local entities.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kg.gazetteer import Gazetteer, Role
from kg.model import Entity, EntityType
from kg.resolve.cast import Cast
from kg.resolve.fame import COMMON_NAME, is_title_of_body, not_of_fame, one_of_many
from kg.resolve.names import name_words

#: A full name of tier 1, 2, 3 before evidence. Tier 3 holds mere lists of members: a name alone never suffices.
_FULL_NAME = {1: 0.75, 2: 0.68, 3: 0.4}
_BARELY_KNOWN = 3
#: A last name that the gazetteer gives as a name of its own ("Putin"), and one that it does not.
_FAMOUS_LAST_NAME = 0.62
_LAST_NAME = {1: 0.3, 2: 0.22, 3: 0.1}
_TRANSLITERATED = -0.08
_OFFICE_THEN = 0.25
_OFFICE_EVER = 0.15
_POLITICAL_ROLE = 0.12
_COUNTRY_SAID = 0.15
_COUNTRY_NEAR = 0.05
_COUNTRY_CONFLICT = -0.4
_GENDER_CONFLICT = -0.4
_OFFICE_OF_MANY = 0.12  #: "Minister" says of one of many what "Außenminister" says of one
_OTHER_WALK_OF_LIFE = -0.35
_NOT_IN_OFFICE = -0.3  #: a last name with the title of an office that somebody else held
_OTHER_TOWN = -0.35  #: a mayor of no town the person is known to have led, a president of a town's club
_OF_A_CHURCH = -0.5
_OTHER_PARTY = -0.6
_TOO_YOUNG = -0.5
_LONG_AGO = -0.5  #: a last name alone, decades before or after the person's offices
_YOUNGEST_IN_OFFICE = 24  #: years
_KNOWN_BEFORE, _KNOWN_AFTER = 12, 20  #: years around the offices in which a last name alone is understood
#: Below this a name stays local; the best candidate must lead by the margin.
ACCEPT = 0.5
MARGIN = 0.07


@dataclass(frozen=True, slots=True)
class Post:
    """A post in a body outside politics, or a body that somebody is said to be of: "Chef der Nordbank"."""

    text: str
    sure: bool  #: a company, club or school; politicians do take up posts in agencies and foundations


@dataclass(frozen=True, slots=True)
class NameContext:
    """What the article says beside all mentions of one name."""

    roles: tuple[Role, ...] = ()
    countries: frozenset[str] = frozenset()  #: explicit: adjectives, prefixes, genitives
    gender: str | None = None
    full: bool = True  #: first and last name
    how: str = "name"
    trade: str | None = None  #: a title that is of no office: "Zahnarzt"
    post: Post | None = None
    age: int | None = None  #: in years, when the article appeared
    parties: frozenset[str] = frozenset()  #: keys of the parties beside the name
    titles: frozenset[str] = frozenset()  #: comparable forms of the nouns beside the name
    town: str | None = None  #: the place behind the name: "Bürgermeister Ada Arp aus Stade"
    council: bool = False  #: the article speaks there of the council of a town or Land


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with its score and the reasons."""

    entity: Entity
    score: float
    reasons: tuple[str, ...]
    told: float = 0.0  #: the part of the score that what stands beside the name gives


def judge(entity: Entity, context: NameContext, famous: bool, cast: Cast) -> Judged:
    """Weigh one person against the context of a name."""
    gazetteer = cast.gazetteer
    tier = gazetteer.tier(entity.key)
    if context.full:
        score, reasons = _FULL_NAME[tier], [f"The full name is that of {entity.label}."]
    elif famous:
        score, reasons = _FAMOUS_LAST_NAME, [f"The last name alone commonly means {entity.label}."]
    else:
        score, reasons = _LAST_NAME[tier], [f"The last name is that of {entity.label}."]
    by_name = score
    if context.how == "transliteration":
        score += _TRANSLITERATED
        reasons.append("The spelling is another transliteration.")
    for part, reason in (
        _office(entity, context, cast, gazetteer),
        _country(entity, context, cast),
        _gender(entity, context, gazetteer),
        _party(entity, context, gazetteer),
        _age(entity, context, cast),
        _era(entity, context, cast),
        _not_in_office(entity, context, cast),
        _namesake(entity, context, cast),
    ):
        if reason:
            score += part
            reasons.append(reason)
    # Of namesakes a minister is not the one of whom nothing but a seat in parliament is known.
    minister = any(gazetteer.categories.has("of_a_state", role.category) for role in context.roles)
    less = _POLITICAL_ROLE if minister and tier == _BARELY_KNOWN else 0.0
    return Judged(entity, score, tuple(reasons), score - by_name - less)


def decide(judged: list[Judged]) -> Judged | None:
    """The candidate that is good enough and clearly ahead, else None; of namesakes one whom more than fame tells."""
    ranked = sorted(judged, key=lambda j: (-j.score, j.entity.key))
    if not ranked or ranked[0].score < ACCEPT:
        return None
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < MARGIN:
        return None
    alike = (j for j in ranked[1:] if name_words(j.entity.label) == name_words(ranked[0].entity.label))
    return None if any(ranked[0].told - other.told < MARGIN for other in alike) else ranked[0]


def _office(entity: Entity, context: NameContext, cast: Cast, gazetteer: Gazetteer) -> tuple[float, str | None]:
    if context.trade:
        return _OTHER_WALK_OF_LIFE, f"The text says {context.trade}, which {entity.label} is not known to be."
    weighed = [found for role in context.roles if (found := _role(entity, role, context, cast, gazetteer))]
    best: tuple[float, str | None] = max(weighed, key=lambda pair: pair[0], default=(0.0, None))
    if context.post and best[0] < _OFFICE_OF_MANY and _is_of_another_body(entity, context, context.post, gazetteer):
        return _OTHER_WALK_OF_LIFE, f"The text says {context.post.text}, where {entity.label} is not known to be."
    return best


def _is_of_another_body(entity: Entity, context: NameContext, post: Post, gazetteer: Gazetteer) -> bool:
    """Whether somebody known for offices is a namesake of who has a post elsewhere: "Peter Müller vom Wetteramt"."""
    own = {office.of for office in entity.offices}
    if own & context.countries or context.parties.intersection(gazetteer.parties(entity)):
        return False
    common = len(gazetteer.by_surname(name_words(entity.label)[-1])) >= COMMON_NAME
    return common or (post.sure and bool(own))


def _role(
    entity: Entity, role: Role, context: NameContext, cast: Cast, gazetteer: Gazetteer
) -> tuple[float, str | None] | None:
    """What one title says for or against a person; None where it says nothing."""
    elsewhere = _OTHER_TOWN, f"{entity.label} is not known to have been {role.noun} there."
    if gazetteer.categories.has("of_a_town", role.category) and not _led_that_town(entity, role, context, cast):
        return elsewhere
    if cast.date and gazetteer.held(entity, role.category, cast.date):
        weight = _OFFICE_OF_MANY if gazetteer.is_of_many(role.category) else _OFFICE_THEN
        return weight, f"{entity.label} was {role.noun} when the article appeared."
    if gazetteer.held(entity, role.category):
        return _OFFICE_EVER, f"{entity.label} has been {role.noun}."
    if _is_of_the_clergy(role, entity, cast):
        return _OF_A_CHURCH, f"The text says {role.noun}, and {entity.label} is not of a church."
    if gazetteer.categories.has("single", role.category):
        nobodys = _of_towns_only(context, gazetteer) or is_title_of_body(entity, role, cast)
        return elsewhere if nobodys else None  # there are lists of those who held it
    sits = gazetteer.categories.has("in_parliament", role.category)
    barely = gazetteer.tier(entity.key) == _BARELY_KNOWN
    if context.council and barely and not sits:
        return elsewhere
    if barely and gazetteer.categories.has("of_a_state", role.category):
        return elsewhere  # a minister is a namesake of whom nothing but a seat in parliament is known
    trade = gazetteer.is_noun("profession", role.noun) or gazetteer.categories.has("unpolitical", role.category)
    little = any(gazetteer.categories.has(trait, role.category) for trait in ("says_little", "relational", "in_court"))
    if not trade and not little:  # "der Wirt Peter Müller" may be any of that name
        return _POLITICAL_ROLE, f"The text says {role.noun}."
    return None


def _is_of_the_clergy(role: Role, entity: Entity, cast: Cast) -> bool:
    """Whether a title of the clergy is given to somebody who is of no state that a church governs."""
    church = cast.gazetteer.categories.having("of_a_church")
    if role.category not in church or cast.date is None or entity.country is None:
        return False
    return not any(cast.gazetteer.holders(category, entity.country, cast.date) for category in church)


def _led_that_town(entity: Entity, role: Role, context: NameContext, cast: Cast) -> bool:
    """Whether somebody has been mayor: of a place the article names where only a last name is given."""
    held = cast.gazetteer.held(entity, role.category)
    if context.town is not None:
        return any(office.of == e.key for office in held for e in cast.gazetteer.find(context.town))
    if context.full:
        return bool(held)
    return any(office.of in context.countries or office.of in cast.referents for office in held)


def _of_towns_only(context: NameContext, gazetteer: Gazetteer) -> bool:
    """Whether a title is said to be that of a town which governs nothing else: "Nürnbergs Präsident"."""
    known = [gazetteer.get(key) for key in context.countries if key in gazetteer.entities]
    places = [e for e in known if e.type is EntityType.PLACE]
    bodies = any(e.type is EntityType.ORGANIZATION for e in known)
    return bool(places) and not bodies and not any(gazetteer.is_seat_of(e, e.country) for e in places)


def _country(entity: Entity, context: NameContext, cast: Cast) -> tuple[float, str | None]:
    own = {entity.country, *(office.of for office in entity.offices)} - {None}
    if context.countries and own:
        known = {key for key in context.countries if key in cast.gazetteer.entities}
        belongs = {cast.gazetteer.get(key).country or key for key in known} | known
        if own & belongs:
            return _COUNTRY_SAID, "Country or body in the text agree."
        if belongs & _countries_only(belongs, cast):
            return _COUNTRY_CONFLICT, "The text names another country."
    if any(cast.countries[key] for key in own if key):
        return _COUNTRY_NEAR, "The article speaks of the same country."
    return 0.0, None


def _party(entity: Entity, context: NameContext, gazetteer: Gazetteer) -> tuple[float, str | None]:
    own = gazetteer.parties(entity)
    if own and context.parties and not context.parties.intersection(own):
        return _OTHER_PARTY, f"The text names a party that is not {entity.label}'s."
    return 0.0, None


def _age(entity: Entity, context: NameContext, cast: Cast) -> tuple[float, str | None]:
    """Somebody of 19 was no minister ten years ago, nor is one today."""
    if context.age is not None and is_too_young(entity, context.age, cast.date):
        return _TOO_YOUNG, f"At the age the text gives, {entity.label} had no office yet."
    return 0.0, None


def is_too_young(entity: Entity, age: int, on: dt.date | None) -> bool:
    """Whether somebody of this age on a day cannot have held the offices of a person."""
    if not entity.offices:
        return False
    begins = [o.begin.year for o in entity.offices if o.begin]
    first = min(begins) if begins and on else None
    at_first_office = age if first is None or on is None else age - (on.year - first)
    return min(at_first_office, age) < _YOUNGEST_IN_OFFICE


def _era(entity: Entity, context: NameContext, cast: Cast) -> tuple[float, str | None]:
    """A last name alone means who is in the news: nobody calls a president of 1990 "Bush" only in 1950."""
    begins = [o.begin.year for o in entity.offices if o.begin]
    if context.full or cast.date is None or not begins:
        return 0.0, None
    ends = [o.end.year if o.end else cast.date.year for o in entity.offices if o.begin]
    if min(begins) - _KNOWN_BEFORE <= cast.date.year <= max(ends) + _KNOWN_AFTER:
        return 0.0, None
    return _LONG_AGO, f"{entity.label} was in no office near that day."


def _not_in_office(entity: Entity, context: NameContext, cast: Cast) -> tuple[float, str | None]:
    """A title of one holder with a last name means who held it then: "US-Präsident Bush" of 2003 is not the father."""
    if context.full or cast.date is None:
        return 0.0, None
    gazetteer = cast.gazetteer
    for role in context.roles:
        if not gazetteer.categories.has("single", role.category):
            continue
        left = all(office.end for office in gazetteer.held(entity, role.category))
        if left and not gazetteer.held(entity, role.category, cast.date):
            return _NOT_IN_OFFICE, f"{entity.label} was not {role.noun} on that day."
    return 0.0, None


def _namesake(entity: Entity, context: NameContext, cast: Cast) -> tuple[float, str | None]:
    """Somebody of a name that others bear as well, by the title or the place."""
    if reason := not_of_fame(entity, context, cast) or one_of_many(entity, context, cast):
        return _OTHER_WALK_OF_LIFE, reason
    return 0.0, None


def _countries_only(keys: set[str], cast: Cast) -> set[str]:
    """Those of no country; a party of several ("EVP") has members in each."""
    known = (cast.gazetteer.get(key) for key in keys if key in cast.gazetteer.entities)
    own = {e.key: e for e in known if e.country is None}
    return {key for key, e in own.items() if not cast.gazetteer.is_noun("party", e.label.split()[-1])}


def _gender(entity: Entity, context: NameContext, gazetteer: Gazetteer) -> tuple[float, str | None]:
    gender = entity.gender or gazetteer.gender_of_first_name(entity.label.split()[0])
    if gender and context.gender and gender != context.gender:
        return _GENDER_CONFLICT, "The text speaks of a person of the other sex."
    return 0.0, None

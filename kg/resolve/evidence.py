"""What speaks for and against a gazetteer person behind a name: a score in 0 … 1 and sentences.

Names alone are weak: there are several Thomas Müllers. Office, country and gender beside the name decide, and the less
known a person is the more evidence a link needs. Wrong links are worse than local entities.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.gazetteer import Gazetteer, Role
from kg.model import Entity
from kg.resolve.cast import Cast

#: A full name of tier 1, 2, 3 before evidence. Tier 3 holds mere lists of members: a name alone never suffices.
_FULL_NAME = {1: 0.75, 2: 0.68, 3: 0.4}
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
_OTHER_WALK_OF_LIFE = -0.35
#: Below this a name stays local; the best candidate must lead by the margin.
ACCEPT = 0.5
MARGIN = 0.07


@dataclass(frozen=True, slots=True)
class Context:
    """What the article says beside all mentions of one name."""

    roles: tuple[Role, ...] = ()
    countries: frozenset[str] = frozenset()  #: explicit: adjectives, prefixes, genitives
    gender: str | None = None
    full: bool = True  #: first and last name
    how: str = "name"


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with its score and the reasons."""

    entity: Entity
    score: float
    reasons: tuple[str, ...]


def judge(entity: Entity, context: Context, famous: bool, cast: Cast) -> Judged:
    """Weigh one person against the context of a name."""
    gazetteer = cast.gazetteer
    tier = gazetteer.tier(entity.key)
    if context.full:
        score, reasons = _FULL_NAME[tier], [f"The full name is that of {entity.label}."]
    elif famous:
        score, reasons = _FAMOUS_LAST_NAME, [f"The last name alone commonly means {entity.label}."]
    else:
        score, reasons = _LAST_NAME[tier], [f"The last name is that of {entity.label}."]
    if context.how == "transliteration":
        score += _TRANSLITERATED
        reasons.append("The spelling is another transliteration.")
    for part, reason in (
        _office(entity, context, cast, gazetteer),
        _country(entity, context, cast),
        _gender(entity, context),
    ):
        if reason:
            score += part
            reasons.append(reason)
    return Judged(entity, score, tuple(reasons))


def decide(judged: list[Judged]) -> Judged | None:
    """The candidate that is good enough and clearly ahead, else None."""
    ranked = sorted(judged, key=lambda j: (-j.score, j.entity.key))
    if not ranked or ranked[0].score < ACCEPT:
        return None
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < MARGIN:
        return None
    return ranked[0]


def _office(entity: Entity, context: Context, cast: Cast, gazetteer: Gazetteer) -> tuple[float, str | None]:
    best: tuple[float, str | None] = (0.0, None)
    for role in context.roles:
        if gazetteer.categories.has("unpolitical", role.category):
            return _OTHER_WALK_OF_LIFE, f"The text says {role.noun}, which {entity.label} is not known to be."
        if cast.date and gazetteer.held(entity, role.category, cast.date):
            found = (_OFFICE_THEN, f"{entity.label} was {role.noun} when the article appeared.")
        elif gazetteer.held(entity, role.category):
            found = (_OFFICE_EVER, f"{entity.label} has been {role.noun}.")
        elif not gazetteer.categories.has("says_little", role.category):
            found = (_POLITICAL_ROLE, f"The text says {role.noun}.")
        else:
            continue
        best = max(best, found, key=lambda pair: pair[0])
    return best


def _country(entity: Entity, context: Context, cast: Cast) -> tuple[float, str | None]:
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


def _countries_only(keys: set[str], cast: Cast) -> set[str]:
    return {key for key in keys if key in cast.gazetteer.entities and cast.gazetteer.get(key).country is None}


def _gender(entity: Entity, context: Context) -> tuple[float, str | None]:
    if entity.gender and context.gender and entity.gender != context.gender:
        return _GENDER_CONFLICT, "The text speaks of a person of the other sex."
    return 0.0, None

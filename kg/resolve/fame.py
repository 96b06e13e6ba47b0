"""Whether a name is rather that of a namesake than of somebody known, by a title nobody known has or a common name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.gazetteer import Role
from kg.model import Entity
from kg.resolve.cast import Cast
from kg.resolve.names import name_words

if TYPE_CHECKING:
    from kg.resolve.evidence import NameContext

COMMON_NAME = 4  #: people of the gazetteer with one last name: whoever bears it may be anybody
_VERY_COMMON = 8  #: whoever bears it in full may be anybody in a town
_WELL_KNOWN = 1  #: the tier of those whose full name is enough


def is_title_of_body(entity: Entity, role: Role, cast: Cast) -> bool:
    """Whether a title of states and bodies is one of a body: somebody of a federation whose president is federal."""
    gazetteer, state = cast.gazetteer, cast.gazetteer.entities.get(entity.country or "")
    body = gazetteer.elsewhere(role.category) != role.category and not role.of and bool(entity.offices)
    federal = role.noun.casefold().startswith(tuple(cast.words.federal_prefixes))
    alone = gazetteer.categories.has("known_alone", role.category)
    parts = gazetteer.roles.words.implying.values()
    return body and not (federal or alone) and state is not None and any(state.label in labels for labels in parts)


def not_of_fame(entity: Entity, context: NameContext, cast: Cast) -> str | None:
    """Why a last name alone is not that of somebody known by it: a title that nobody known by it is introduced by.

    In an article of a town a full name is not, either: "sein Anwalt Olaf Scholz". Unless the text names party or body.
    """
    if (context.full and not cast.fields.is_local) or _own(entity, cast) & context.countries:
        return None
    for role in context.roles:
        if not role.of and _is_seldom(entity, role, context, cast) and not cast.gazetteer.held(entity, role.category):
            return f"Nobody calls {entity.label} {role.noun}."
    return None


def _is_seldom(entity: Entity, role: Role, context: NameContext, cast: Cast) -> bool:
    """Whether a title is one by which few would introduce somebody famous."""
    has, gazetteer = cast.gazetteer.categories.has, cast.gazetteer
    local = cast.fields.is_local
    if local and gazetteer.is_noun("running", role.noun, whole=True):
        return True
    if not context.full:
        traits = ("seldom_of_fame", "seldom_of_fame_in_towns")[: 1 + local]
        return any(has(trait, role.category) for trait in traits)
    if has("relational", role.category) or has("in_court", role.category):
        return True
    # "Kreischef Florian Arp" may be a minister of his Land, "Chef Friedrich Merz" he
    chief = role.noun.casefold() in cast.words.chiefs
    return has("seldom_of_fame", role.category) and not chief and gazetteer.tier(entity.key) == _WELL_KNOWN


def one_of_many(entity: Entity, context: NameContext, cast: Cast) -> str | None:
    """Why a full name in an article of a town is not that of somebody less known: many bear the last name.

    Unless an office, a party or a body beside it says so.
    """
    gazetteer = cast.gazetteer
    common = len(gazetteer.by_surname(name_words(entity.label)[-1])) >= _VERY_COMMON
    if not (context.full and common and cast.fields.is_local) or gazetteer.tier(entity.key) == _WELL_KNOWN:
        return None
    little = gazetteer.categories.having("says_little") | gazetteer.categories.having("private")
    told = bool(_own(entity, cast) & context.countries) or any(role.category not in little for role in context.roles)
    return None if told else f"Several people are called so, and nothing tells of {entity.label}."


def _own(entity: Entity, cast: Cast) -> set[str | None]:
    """Keys of somebody's country, parties, and the bodies of his offices."""
    return {entity.country, *(office.of for office in entity.offices), *cast.gazetteer.parties(entity)}

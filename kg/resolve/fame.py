"""Whether a name is rather that of a namesake than of somebody known, by a title nobody known has or a common name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.gazetteer import IN_OFFICE, Gazetteer, Role
from kg.language.spelling import fold
from kg.model import Entity, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.names import bare_name, name_words

if TYPE_CHECKING:
    from kg.resolve.evidence import NameContext

COMMON_NAME = 4  #: people of the gazetteer with one last name: whoever bears it may be anybody
VERY_COMMON = 8  #: whoever bears it in full may be anybody in a town
_FORMER = "former"
_WHOLE_ARTICLE = 4  #: sentences; a headline or two may leave out who somebody famous is
_FIRM = 2  #: words of a firm's noun and name
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

    In an article of a town, or of its clubs, courts and schools, a full name is not, either: "sein Anwalt Olaf Scholz".
    Nowhere is "Richter Olaf Scholz". Unless the text names party or body.
    """
    if _own(entity, cast) & context.countries:
        return None
    small = cast.fields.is_local or _is_strange_in_clubs(entity, cast)
    for role in context.roles:
        if not role.of and _is_seldom(entity, role, context, small, cast):
            return f"Nobody calls {entity.label} {role.noun}."
    if _is_out_of_place(entity, context, cast):
        return f"The article is of everyday life and tells of no office or party of {entity.label}."
    return None


def _is_seldom(entity: Entity, role: Role, context: NameContext, small: bool, cast: Cast) -> bool:
    """Whether a title is one by which few would introduce somebody famous, in a ``small`` place or anywhere."""
    has, gazetteer = cast.gazetteer.categories.has, cast.gazetteer
    if gazetteer.held(entity, role.category):
        return False
    if small and gazetteer.is_noun("running", role.noun, whole=True):
        return True
    if not context.full:
        traits = ("seldom_of_fame", "seldom_of_fame_in_towns")[: 1 + small]
        return any(has(trait, role.category) for trait in traits)
    famous = gazetteer.tier(entity.key) == _WELL_KNOWN
    if not small:
        return famous and _is_in_court(entity, role, gazetteer)
    if has("relational", role.category) or has("in_court", role.category):
        return True
    if not cast.fields.is_local:
        return has("seldom_of_fame_in_clubs", role.category)
    # "Kreischef Florian Arp" may be a minister of his Land, "Chef Friedrich Merz" he
    return has("seldom_of_fame", role.category) and role.noun.casefold() not in cast.words.chiefs and famous


def _is_in_court(entity: Entity, role: Role, gazetteer: Gazetteer) -> bool:
    """Whether a title is one of the lower courts, and somebody is famous for offices, none of them there."""
    courts = gazetteer.categories.having("in_court")
    lower = role.standing == IN_OFFICE and gazetteer.is_noun("lower_court", role.noun, whole=True)
    return lower and bool(entity.offices) and not any(gazetteer.held(entity, category) for category in courts)


def _is_strange_in_clubs(entity: Entity, cast: Cast) -> bool:
    """Whether an article of clubs, courts and schools tells nothing of a politician at home, not even a party."""
    return _is_politician_here(entity, cast) and cast.fields.is_everyday and not _is_party_told(entity, cast)


def _is_politician_here(entity: Entity, cast: Cast) -> bool:
    gazetteer = cast.gazetteer
    here = entity.country is not None and gazetteer.get(entity.country).label in gazetteer.nouns.at_home
    return bool(entity.offices) and here


def _is_party_told(entity: Entity, cast: Cast) -> bool:
    return any(key in cast.referents for key in cast.gazetteer.parties(entity))


def _is_out_of_place(entity: Entity, context: NameContext, cast: Cast) -> bool:
    """Whether an article of clubs, courts and schools has another of the famous in a trade, or a firm of that name.

    Where "Hausmeister Olaf Scholz" is nobody known, "Angela Merkel" without any title is hardly she. Nor is whom a
    whole article of that kind calls by a last name alone.
    """
    if not _is_strange_in_clubs(entity, cast):
        return False
    if any(cast.gazetteer.held(entity, role.category) for role in context.roles):
        return False
    if not context.full:
        return len(cast.scene.sentences) >= _WHOLE_ARTICLE
    last = name_words(entity.label)[-1]
    names = [m for m in cast.mentions if m.form is MentionForm.NAME]
    return any(_is_in_everyday_life(m, cast) or _is_called_after(m, last, cast) for m in names)


def _is_called_after(body: Mention, last: str, cast: Cast) -> bool:
    """Whether a firm bears a last name: "Metzgerei Söder", no "Gymnasium Willy Brandt"."""
    words = bare_name(body.text).split()[-_FIRM:]
    return len(words) == _FIRM and fold(words[1]) == last and cast.gazetteer.is_noun("everyday_body", words[0])


def _is_in_everyday_life(mention: Mention, cast: Cast) -> bool:
    """Whether a politician's full name has a title that no politician is introduced by."""
    gazetteer, name = cast.gazetteer, bare_name(mention.name or "")
    role = gazetteer.role(mention.role or "") if " " in name else None
    if role is None or role.of or role.standing == _FORMER:
        return False
    titles = gazetteer.categories.having("seldom_of_fame_in_clubs") | gazetteer.categories.having("unpolitical")
    known = [e for e in gazetteer.find(name) if _is_politician_here(e, cast) and not _is_party_told(e, cast)]
    strange = bool(known) and not any(gazetteer.held(e, role.category) for e in known)
    return strange and role.category in titles


def one_of_many(entity: Entity, context: NameContext, cast: Cast) -> str | None:
    """Why a full name in an article of a town is not that of somebody less known: many bear the last name.

    Unless an office, a party or a body beside it says so.
    """
    gazetteer = cast.gazetteer
    common = len(gazetteer.by_surname(name_words(entity.label)[-1])) >= VERY_COMMON
    if not (context.full and common and cast.fields.is_local) or gazetteer.tier(entity.key) == _WELL_KNOWN:
        return None
    little = gazetteer.categories.having("says_little") | gazetteer.categories.having("private")
    told = bool(_own(entity, cast) & context.countries) or any(role.category not in little for role in context.roles)
    return None if told else f"Several people are called so, and nothing tells of {entity.label}."


def _own(entity: Entity, cast: Cast) -> set[str | None]:
    """Keys of somebody's country, parties, and the bodies of his offices."""
    return {entity.country, *(office.of for office in entity.offices), *cast.gazetteer.parties(entity)}

"""Whether an office without a country may be that of a body or of a part of the country that the text speaks of.

"Der Verband zahlte. Der Kassier kritisierte den Präsidenten" is not about a head of state, and the finance minister
whom a Landtag criticises is not the federal one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kg.gazetteer import Role
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast, is_plural
from kg.resolve.places.lands import Lands
from kg.resolve.referent import Referent

_NEAR = 2  #: sentences before an office within which the body stands
_OF_MEMBERS = ("presided", "board", "organ", "council", "union", "association")  #: kinds of bodies that have a head


def may_be_of_another_body(index: int, role: Role, cast: Cast) -> bool:
    """Whether the office that a bare noun names may be of a body, or of a Land, spoken of beside it."""
    near = list(_near(index, cast))
    if cast.gazetteer.elsewhere(role.category) != role.category:
        return cast.fields.near_sport(index) or any(_has_a_president(mention, cast) for mention in near)
    if not cast.gazetteer.categories.has("of_a_state", role.category):
        return False
    return Lands(cast).alone_among(near)


def another_presides(index: int, role: Role, cast: Cast) -> bool:
    """Whether somebody just told of presides a body: "IOC-Präsident Arp" may be "der deutsche Präsident" behind it."""
    here, key = cast.sentence(index), cast.title_key(role.noun)
    return any(another_heads(m, key, role, cast) for m in _near(index, cast) if m.sentence <= here)


def another_heads(mention: Mention, noun: str, role: Role, cast: Cast) -> bool:
    """Whether a mention calls one person by a longer title than ``noun``, and head of a body that is no country."""
    title = None if mention.form is MentionForm.PRONOUN or is_plural(mention) else mention.role or mention.head
    other = cast.gazetteer.role(title) if title else None
    return other is not None and heads_a_body(other, noun, role, cast)


def heads_a_body(other: Role, noun: str, role: Role, cast: Cast) -> bool:
    """Whether a longer title than ``noun`` is that of the head, not the deputy, of a body that is no country."""
    whole, gazetteer = cast.title_key(other.noun), cast.gazetteer
    if whole == noun or not whole.endswith(noun) or whole.removesuffix(noun) in gazetteer.roles.words.parts:
        return False
    owners = [gazetteer.get(key) for key in other.of]
    if owners:
        return other.category == role.category and all(owner.type is not EntityType.COUNTRY for owner in owners)
    elsewhere = gazetteer.elsewhere(role.category)
    return role.category != elsewhere == gazetteer.elsewhere(other.category) and other.category != role.category


def is_federal(holder: Entity, category: str, noun: str, on: dt.date, cast: Cast) -> bool:
    """Whether nobody calls an office by the noun alone: "der Präsident" is no Bundespräsident, but "der Kanzler"."""
    if cast.gazetteer.categories.has("known_alone", category):
        return False
    titles = {(office.title or office.role).casefold() for office in cast.gazetteer.held(holder, category, on)}
    return titles <= {prefix + noun.casefold() for prefix in cast.words.federal_prefixes}


def is_of_a_newer_body(referent: Referent, index: int, noun: str, cast: Cast) -> bool:
    """Whether a body that acts right before "der Vorsitzende" came in after somebody not called so was last spoken of.

    "Vorstand Arp schwieg. Der Personalrat tadelte die Klinik. Der Vorsitzende …" is not about Arp.
    """
    last, here = referent.last_before(index), cast.sentence(index)
    if last is None or cast.sentence(last) >= here - 1 or referent.bears(noun, whole=True):
        return False
    for other in (i for i in cast.in_sentence(here - 1) if i > last):
        mention, bodies = cast.mentions[other], cast.entities_of(other)
        acts = (mention.function or "").startswith("nsubj")
        known = any(cast.gazetteer.is_noun(kind, mention.head) for kind in _OF_MEMBERS)
        new = len(bodies) == 1 and not cast.referent(bodies[0]).before(last)
        general = mention.form is MentionForm.NOMINAL and cast.gazetteer.is_noun("society", mention.head, whole=True)
        if acts and known and new and not general and bodies[0].type is EntityType.ORGANIZATION:
            return not any(title.startswith(cast.title_key(mention.head)) for title in referent.titles)
    return False


def _near(index: int, cast: Cast) -> Iterator[Mention]:
    here = cast.sentence(index)
    for other in range(index - 1, -1, -1):
        if here - cast.sentence(other) > _NEAR:
            return
        yield cast.mentions[other]
    for mention in cast.mentions[index + 1 :]:
        if mention.sentence > here:
            return
        yield mention


def _has_a_president(mention: Mention, cast: Cast) -> bool:
    """Whether a phrase names a club, court, chamber or the like, known to nobody as one of a state."""
    if mention.form is MentionForm.PRONOUN or is_plural(mention):
        return False
    words = {mention.head, *(mention.name or "").split()}
    presided = any(cast.gazetteer.is_noun("presided", word) for word in words)
    club = mention.form is MentionForm.NAME and mention.entity_type is EntityType.ORGANIZATION
    return presided or (club and any(cast.gazetteer.is_noun("sports_name", word, whole=True) for word in words))

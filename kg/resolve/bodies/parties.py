"""Parties of an article: those it names, those its people are of, and what their people are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from kg.gazetteer import Gazetteer, Role
from kg.model import Entity, EntityType, Mention
from kg.resolve.cast import Cast
from kg.resolve.names import homes_told
from kg.resolve.referent import Referent

_MEMBERS = frozenset((EntityType.ORGANIZATION, EntityType.PERSON))
_BODIES = frozenset((EntityType.ORGANIZATION, EntityType.MEDIA))
_HARDLY_FARTHER = 1  #: sentences


def parties_told_of(mentions: Iterable[Mention], gazetteer: Gazetteer) -> frozenset[str]:
    """Keys of the parties an article names, also as first part of a title: "FPÖ-Stadtrat"."""
    found: set[str] = set()
    for mention in mentions:
        found.update(e.key for e in gazetteer.find(mention.name or ""))
        role = gazetteer.role(mention.role) if mention.role else None
        found.update(role.of if role else ())
    return frozenset(filter(gazetteer.is_party, found))


def with_whole_names(mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Read what a party is called for short as its name in an article of its own country: "VP-Chef", "die SP"."""
    short = {
        part: label for m in mentions for part in _short_parts(m) for label in gazetteer.nouns.called_at_home(part)
    }
    if not short:
        return mentions
    told = homes_told(mentions, gazetteer)
    told += Counter(e.country for m in mentions if m.name for e in gazetteer.find(m.name)[:1] if e.country)
    at_home = {
        part: label for part, label in short.items() if any(told[e.country or ""] for e in gazetteer.find(label)[:1])
    }
    return [_with_whole_name(mention, at_home) for mention in mentions]


def _short_parts(mention: Mention) -> set[str]:
    """What a mention calls a party, if it does: its name, or the first part of its noun."""
    return {word.partition("-")[0] for word in (mention.name, mention.role, mention.head) if word}


def _with_whole_name(mention: Mention, whole: dict[str, str]) -> Mention:
    if whole.keys().isdisjoint(_short_parts(mention)):
        return mention
    name, role = _whole_word(mention.name, whole), _whole_word(mention.role, whole)
    return replace(mention, name=name, role=role, head=_whole_word(mention.head, whole) or mention.head)


def _whole_word(word: str | None, whole: dict[str, str]) -> str | None:
    first, hyphen, rest = (word or "").partition("-")
    return f"{whole[first]}{hyphen}{rest}" if first in whole else word


def party_called(noun: str, mentions: Iterable[Mention], gazetteer: Gazetteer) -> Entity | None:
    """The one party of an article that a nickname means: "die Blauen"."""
    labels = gazetteer.nouns.nickname_of(noun)
    told = parties_told_of(mentions, gazetteer) if labels else ()
    found = {e.key: e for label in labels for e in gazetteer.find(label) if e.key in told}
    return next(iter(found.values())) if len(found) == 1 else None


def parties_of(person: Entity, cast: Cast) -> set[str]:
    """Keys of the parties somebody belongs to, as the gazetteer or the article knows."""
    if person.type is not EntityType.PERSON:
        return set()
    told = {key for key in cast.referent(person).countries if cast.gazetteer.is_party(key)}
    return told.union(cast.gazetteer.parties(person))


def two_parties(index: int, cast: Cast) -> tuple[Entity, ...]:
    """The two parties spoken of last, by name or through one of their people, in the order of the text."""
    found: dict[str, int] = {}
    for referent, last in cast.mentioned_before(index, _MEMBERS):
        own = (
            {referent.entity.key} if cast.gazetteer.is_party(referent.entity.key) else parties_of(referent.entity, cast)
        )
        if len(own) == 1:
            found.setdefault(next(iter(own)), last)
    clashes = cast.clashes(index)
    last_two = [(key, last) for key, last in found.items() if key not in clashes][:2]
    pair = sorted(last_two, key=lambda told: told[1])
    return tuple(cast.gazetteer.get(key) for key, _ in pair) if len(pair) == 2 else ()


def of_politicians(nearest: Referent, people: Iterable[Referent], role: Role, cast: Cast) -> Referent | None:
    """Whom "die Grüne" means: the nearest, but for whom politics is nothing the one politician beside; None of two."""
    politics = cast.gazetteer.categories.has("in_parliament", role.category)
    if not (politics or any(map(cast.gazetteer.is_party, role.of))) or _is_politician(nearest, cast):
        return nearest
    if not (nearest.roles or nearest.titles):
        return nearest  # of whom nothing is told
    others = [other for other in people if _is_politician(other, cast)]
    return nearest if not others else others[0] if len(others) == 1 else None


def may_be_another_member(
    chosen: Referent, near: Collection[tuple[Referent, int]], owners: Iterable[str], noun: str, cast: Cast
) -> bool:
    """Whether nothing tells that somebody is of the body he is called by, and another is or stands hardly farther.

    "Arp traf seinen Stellvertreter. Der SPD-Mann …"; ``near``: people with their distance in sentences.
    """
    entities = cast.gazetteer.entities
    bodies = {key for key in owners if key in entities and entities[key].type in _BODIES}
    told = chosen.countries | parties_of(chosen.entity, cast) | {office.of for office in chosen.entity.offices}
    first, hyphen, _ = noun.partition("-")
    if not bodies and hyphen and first.isupper() and chosen.entity.key in entities:
        return True  # "der QXV-Mann" is nobody known
    if not bodies or bodies & told:
        return False
    countries = {entities[key].country for key in bodies if cast.gazetteer.is_party(key)}
    if countries and chosen.entity.country and chosen.entity.country not in countries:
        return True
    if any(bodies & other.countries for other, _ in near if other is not chosen):
        return True  # the article tells it of somebody, however far away
    own = next((distance for one, distance in near if one is chosen), 0)
    return any(
        distance <= own or (distance <= own + _HARDLY_FARTHER and _is_as_political(other, chosen, cast))
        for other, distance in near
        if other is not chosen
    )


def _is_as_political(other: Referent, chosen: Referent, cast: Cast) -> bool:
    """Whether somebody may be of a party as well as another: beside a minister a writer may not."""
    return _is_politician(other, cast) or not _is_politician(chosen, cast)


def _is_politician(referent: Referent, cast: Cast) -> bool:
    has, traits = cast.gazetteer.categories.has, ("of_a_state", "of_a_part", "in_parliament", "local")
    told = any(has(trait, own.category) for trait in traits for own in referent.roles)
    return told or referent.entity.key in cast.gazetteer.entities


def owns_a_party(index: int, cast: Cast) -> bool:
    """Whether a mention is whose party it is: of somebody rather than of a body, "Seine Partei stützt ihn"."""
    behind = cast.mentions[index + 1 : index + 2]
    return any(m.possessor == index and cast.gazetteer.is_noun("party", m.head, whole=True) for m in behind)

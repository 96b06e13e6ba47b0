"""Blocking keys: entities and events that may be the same have the same key, most others another one.

Blocking is described by Christen, Data Matching (2012), chapter 4. A key depends on the entity or event alone, so a new
article never changes the key of an old one.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.names import LOCAL, digest
from kg.language.spelling import fold, sound, unfold_umlauts
from kg.model import Entity, EntityType

_BODIES = (EntityType.ORGANIZATION, EntityType.MEDIA)
#: Behind a last name: "George Bush jr.", "Karl XVI.".
_SUFFIXES = frozenset({"jr", "jun", "junior", "sr", "sen", "senior"})


def name_key(entity: Entity, *, named: bool) -> str | None:
    """The key under which an entity's namesakes are found: how a last name sounds, how a body is written.

    None where a name says too little to look for: for descriptions (``named`` is False: no mention of the article has a
    proper name), for a first or last name alone, and for whatever is neither person nor body.
    """
    linked = not entity.key.startswith(LOCAL)
    if entity.type is EntityType.PERSON:
        words = full_name(entity.label)
        return f"person {sound(words[-1])}" if words and (linked or (named and len(words) > 1)) else None
    if entity.type in _BODIES and (linked or named):
        return f"body {spelling(entity.label)}"
    return None


def event_key(relation: str, sides: Iterable[Iterable[tuple[Entity, str | None]]], *, symmetric: bool) -> str | None:
    """The key under which other reports of an event are found: its class and how everybody in it is called.

    ``sides`` are agents and targets, each entity with its name key. None where somebody is only described, and where
    one side is empty: nobody can tell whether two such reports tell one event.
    """
    names = [[_part(entity, key) for entity, key in side] for side in sides]
    if not all(names) or any(name is None for side in names for name in side):
        return None
    ordered = [sorted({name for name in side if name}) for side in names]
    return digest(relation, sorted({name for side in ordered for name in side}) if symmetric else ordered)


def full_name(label: str) -> list[str]:
    """The comparable words of a person's name: "Jürgen Müller jun." → ["jurgen", "muller"]."""
    words = unfold_umlauts(fold(label)).split()
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return words


def spelling(label: str) -> str:
    """A body's name without case, accents, blanks and hyphens: "Chaos-Computer-Club" → "chaoscomputerclub"."""
    return unfold_umlauts(fold(label)).replace(" ", "")


def _part(entity: Entity, key: str | None) -> str | None:
    if key is not None:
        return key
    if not entity.key.startswith(LOCAL):
        return entity.key
    named_things = (EntityType.MATTER, EntityType.PLACE)
    return f"{entity.type} {spelling(entity.label)}" if entity.type in named_things else None

"""Arguments of an event: which entities its sides hold, actors and things told apart."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Entity, EntityType, Mention, MentionForm, Statement
from kg.resolve.cast import ACTORS, Cast
from kg.resolve.labels import actor_label, thing_label
from kg.resolve.reader import Reader

_PLACES = frozenset((EntityType.PLACE, EntityType.COUNTRY))


class Arguments:
    """Turns mention indices into entities, side by side."""

    def __init__(self, cast: Cast, reader: Reader) -> None:
        self.cast = cast
        self.reader = reader

    def agents(self, statement: Statement) -> tuple[Entity, ...]:
        """Who acts: a place that acts is the people there, a thing that acts is an unnamed body."""
        found: list[Entity] = []
        for index in statement.agents:
            entities = self.reader.read(index)
            if not entities and self.cast.mentions[index].form is not MentionForm.PRONOUN:
                entities = self._unnamed(index, EntityType.GROUP)
            found.extend(self._as_actor(index, entity) for entity in entities)
        return _unique(found)

    def targets(self, statement: Statement) -> tuple[Entity, ...]:
        """Whom or what the event is directed at: actors, things, and for visits places."""
        found: list[Entity] = []
        for index in statement.targets:
            entities = self.reader.read(index)
            if not entities and self.cast.mentions[index].form is not MentionForm.PRONOUN:
                entities = self._unnamed(
                    index, EntityType.PLACE if statement.relation == "Visit" else EntityType.MATTER
                )
            if statement.relation != "Visit":
                entities = tuple(self._as_actor(index, entity) for entity in entities)
            found.extend(entities)
        return _unique(found)

    def place(self, statement: Statement) -> Entity | None:
        """Where it took place; people and bodies are no places."""
        if statement.place is None:
            return None
        mention = self.cast.mentions[statement.place]
        linked = self.cast.entities_of(statement.place) if statement.place not in statement.targets else ()
        if linked:
            return linked[0] if linked[0].type in _PLACES else None
        if mention.form is MentionForm.PRONOUN:
            return None
        entity = self.cast.local(thing_label(mention), EntityType.PLACE)
        self.cast.link(statement.place, (entity,), 0.4, "The phrase names a place the gazetteer does not know.")
        return entity

    def source(self, statement: Statement) -> Entity | None:
        """Who reports the event."""
        if statement.attribution is None or statement.attribution.mention is None:
            return None
        index = statement.attribution.mention
        entities = self.reader.read(index)
        return self._as_actor(index, entities[0]) if entities else None

    def _unnamed(self, index: int, kind: EntityType) -> tuple[Entity, ...]:
        mention = self.cast.mentions[index]
        label = actor_label(mention, self.cast.gazetteer) if kind is EntityType.GROUP else thing_label(mention)
        entity = self.cast.local(label, kind)
        self.cast.link(index, (entity,), 0.4, _reason(mention, kind))
        return (entity,)

    def _as_actor(self, index: int, entity: Entity) -> Entity:
        """Read "Bayern fordert …": those who govern or live there."""
        if entity.type in ACTORS or entity.type is EntityType.MATTER:
            return entity
        actor = self.cast.local(entity.label, EntityType.GROUP)
        old = self.cast.links.get(index, ())
        self.cast.links[index] = tuple(
            replace(
                link, entity=actor.key, reasons=(*link.reasons, "The place acts: those who speak for it are meant.")
            )
            if link.entity == entity.key
            else link
            for link in old
        )
        self.cast.referent(actor).seen.append(index)
        return actor


def _reason(mention: Mention, kind: EntityType) -> str:
    return f"The phrase {mention.head!r} names no known actor: read as {kind.value}."


def _unique(entities: list[Entity]) -> tuple[Entity, ...]:
    return tuple({entity.key: entity for entity in entities}.values())

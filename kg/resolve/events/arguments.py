"""Arguments of an event: which entities its sides hold, actors and things told apart."""

from __future__ import annotations

from dataclasses import replace

from kg.kinds import ACTORS, GEOGRAPHY
from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm, Statement
from kg.resolve.cast import Cast
from kg.resolve.events.contents import with_content
from kg.resolve.events.repeated import told_in_full
from kg.resolve.events.swapped import are_swapped
from kg.resolve.offices.ownership import is_owner
from kg.resolve.phrases.labels import bare_phrase, owned_names, thing_names
from kg.resolve.roles import is_both, is_pronoun, stands_for_place


class Arguments:
    """Turns mention indices into entities, side by side."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def sides(self, statement: Statement) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
        """Agents and targets; swapped where the form of the phrases leaves no doubt who acts on whom.

        "den Vertrag" is no subject, whatever the parser took it for.
        """
        if are_swapped(statement, self.cast):
            statement = replace(statement, agents=statement.targets, targets=statement.agents)
        return self.agents(statement), self.targets(statement)

    def agents(self, statement: Statement) -> tuple[Entity, ...]:
        """Who acts: a place that acts is the people there, a thing that acts is an unnamed body."""
        return self._side(statement.agents, self.cast.classes[statement.relation].agents)

    def targets(self, statement: Statement) -> tuple[Entity, ...]:
        """Whom or what the event is directed at, as far as ontology/news.ttl allows it for the class."""
        allowed = self.cast.classes[statement.relation].targets
        things = EntityType.PERSON not in (statement.target_types or allowed)
        return self._side(statement.targets, allowed, things=things)

    def _side(
        self, indices: tuple[int, ...], allowed: frozenset[EntityType], *, things: bool = False
    ) -> tuple[Entity, ...]:
        """``things``: the trigger is said of no people, which a pronoun tells only now that it is read."""
        found: list[Entity] = []
        for index in indices:
            mention = self.cast.mentions[index]
            if EntityType.PLACE not in allowed and stands_for_place(self.cast, index) and not self._is_actor(index):
                continue
            entities = self._authors(index, allowed) or self.cast.entities_of(index)
            if not entities and not is_pronoun(mention):
                entities = self._unnamed(index, allowed)
            if things and (is_pronoun(mention) or is_both(mention, self.cast)):
                entities = tuple(e for e in entities if e.type is not EntityType.PERSON)
            found.extend(e for e in (self._fitting(index, entity, allowed) for entity in entities) if e)
        return tuple({entity.key: entity for entity in found}.values())

    def _authors(self, index: int, allowed: frozenset[EntityType]) -> tuple[Entity, ...]:
        """Whose a document is that acts ("der Bericht der Vereinten Nationen", "der UN-Bericht"); () for all else."""
        mention, gazetteer = self.cast.mentions[index], self.cast.gazetteer
        thing = mention.form is MentionForm.NOMINAL and gazetteer.is_noun("document", mention.head)
        if EntityType.MATTER in allowed or not thing:
            return ()
        prefix, _, _ = mention.head.rpartition("-")
        known = gazetteer.of_prefix(prefix) or gazetteer.find(prefix) if prefix else ()
        told = mention.possessor if mention.possessor is not None else self._owner_behind(index)
        owners = known[:1] if told is None else self.cast.all_joined(told)
        authors = owners if owners and all(owner.type in ACTORS for owner in owners) else ()
        if authors:
            self.cast.link(index, authors, 0.7, "What is written speaks for whoever wrote it.")
        return tuple(authors)

    def _owner_behind(self, index: int) -> int | None:
        """The first phrase behind the noun that says whose it is: "das Gutachten von Ada Beispiel"."""
        end = self.cast.scene.ends[self.cast.mentions[index].token]
        parts = ((part, self.cast.mentions[part]) for part in self.cast.inside(index))
        return next((part for part, inner in parts if inner.span.start > end and is_owner(inner, self.cast)), None)

    def _is_actor(self, index: int) -> bool:
        return any(e.type in ACTORS - GEOGRAPHY for e in self.cast.entities_of(index))

    def place(self, statement: Statement) -> Entity | None:
        """Where it took place; people and bodies are no places."""
        if statement.place is None:
            return None
        mention = self.cast.mentions[statement.place]
        linked = self.cast.entities_of(statement.place) if statement.place not in statement.targets else ()
        if linked:
            return linked[0] if linked[0].type in GEOGRAPHY else None
        if mention.form is MentionForm.PRONOUN:
            return None
        entity = self.cast.local(bare_phrase(mention.text), EntityType.PLACE)
        self.cast.link(statement.place, (entity,), 0.4, "The phrase names a place the gazetteer does not know.")
        return entity

    def source(self, statement: Statement) -> Entity | None:
        """Who reports the event."""
        if statement.attribution is None or statement.attribution.mention is None:
            return None
        index = statement.attribution.mention
        entities = self.cast.entities_of(index)
        return self._fitting(index, entities[0], ACTORS) if entities else None

    def _unnamed(self, index: int, allowed: frozenset[EntityType]) -> tuple[Entity, ...]:
        """A phrase nobody knows: a thing or place where the class allows one, else a group."""
        mention = self.cast.mentions[index]
        kind = next((t for t in (EntityType.MATTER, EntityType.PLACE) if t in allowed), EntityType.GROUP)
        if kind is EntityType.GROUP and self._does_nothing(mention):
            return ()
        if kind is EntityType.MATTER and (full := told_in_full(index, self.cast)) is not None:
            things = self.cast.entities_of(full) or self._unnamed(full, allowed)
            if len(things) == 1 and things[0].type is EntityType.MATTER:
                return (self._also_called(things[0], index),)
        phrase = "" if mention.possessor is None else self.cast.mentions[mention.possessor].text
        label, aliases = thing_names(mention, self.cast.gazetteer, self._other_owners(index), phrase)
        if kind is EntityType.GROUP:
            label, aliases = owned_names(mention, self._other_owners(index), self.cast.gazetteer)
            label = mention.head if self._is_public_life(mention) else label  # no "Politik zum Handeln"
        elif whole := with_content(mention, self.cast.scene, self.cast.article.text):
            aliases = (*aliases, bare_phrase(whole))
        entity = self.cast.local(label, kind, aliases=aliases)
        reason = f"The phrase {mention.head!r} names no known actor: read as {kind.value}."
        self.cast.link(index, (entity,), 0.4, reason)
        return (entity,)

    def _also_called(self, thing: Entity, index: int) -> Entity:
        """A thing that a phrase takes up by its noun alone, which is a name of it, too."""
        self.cast.link(index, (thing,), 0.5, "The article has told of this thing in more words.")
        names = dict.fromkeys((*thing.aliases, bare_phrase(self.cast.mentions[index].text)))
        called = replace(thing, aliases=tuple(name for name in names if name != thing.label))
        self.cast.referent(thing).entity = called
        return called

    def _does_nothing(self, mention: Mention) -> bool:
        """Whether a noun that nobody knows names a thing, which has not spoken either: "der Motor", no "die Studie"."""
        language, noun = load_language(), mention.head
        speaks = self.cast.gazetteer.is_noun("speaking", noun) and not language.is_abstract(noun)
        return language.names_thing(noun) and not speaks and not self._is_public_life(mention)

    def _is_public_life(self, mention: Mention) -> bool:
        """Whether a bare abstract noun stands for all who are in it: "die Politik", no "Politik der Regierung"."""
        bare = mention.determiner in self.cast.words.definite and not mention.modifiers and mention.possessor is None
        return bare and self.cast.gazetteer.is_noun("public_life", mention.head, whole=True)

    def _other_owners(self, index: int) -> tuple[Entity, ...]:
        """Whose a thing is; whoever acts on it is rarely meant: "Die Kommunen kritisierten ihre Haltung"."""
        fellows = {e.key for other in self.cast.statements.fellows(index) for e in self.cast.entities_of(other)}
        owners = self.cast.entities_of(self.cast.mentions[index].possessor)
        return tuple(e for e in owners if e.key not in fellows and not self.cast.referent(e).nameless)

    def _fitting(self, index: int, entity: Entity, allowed: frozenset[EntityType]) -> Entity | None:
        """The entity, or those behind it where the class wants actors: "Bayern fordert …"; None where nothing fits."""
        if entity.type in allowed:
            return entity
        if EntityType.GROUP not in allowed or load_language().is_abstract(self.cast.mentions[index].head):
            return None
        actor = self.cast.local(entity.label, EntityType.GROUP)
        self.cast.links[index] = tuple(
            replace(link, entity=actor.key, reasons=(*link.reasons, "It acts: those who speak for it are meant."))
            if link.entity == entity.key
            else link
            for link in self.cast.links.get(index, ())
        )
        self.cast.referent(actor).see(index)
        return actor

"""What extraction asks the gazetteer: what kind of actor a word names."""

from __future__ import annotations

from functools import lru_cache

from kg.gazetteer import Gazetteer
from kg.language import load_language
from kg.model import EntityType


class Lexicon:
    """Answers about nouns, names, adjectives and first parts of compounds."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        #: The kind of actor a common noun stands for; None when it is unknown, often a thing.
        self.noun_type = lru_cache(maxsize=16384)(self._noun_type)

    def _noun_type(self, noun: str) -> EntityType | None:
        known = self._gazetteer.noun_type(noun)
        if known is not None:
            return known
        seats = self._gazetteer.of_seat(noun)
        if seats:
            return seats[0].type
        if self._gazetteer.of_people(noun):
            return EntityType.GROUP
        language = load_language()
        return EntityType.PERSON if language.names_woman(noun) or language.is_of_person(noun) else None  # "Kellner"

    def is_role(self, noun: str) -> bool:
        """Whether a noun is a title or a role of persons."""
        return self.noun_type(noun) is EntityType.PERSON

    def is_inhabitant(self, noun: str) -> bool:
        """Whether a noun names people by their country: "Este", "Norwegern"."""
        return bool(self._gazetteer.of_people(noun))

    def name_types(self, name: str) -> frozenset[EntityType]:
        """All types that entities of this name have; empty when it is unknown."""
        found = self._gazetteer.find(name) + self._gazetteer.ever_of_seat(name)
        if found:
            return frozenset(entity.type for entity in found)
        return frozenset((EntityType.PERSON,)) if self._gazetteer.by_surname(name) else frozenset()

    def speaks(self, noun: str) -> bool:
        """Whether a noun names something written, which speaks for those who wrote it: "Bericht"."""
        return self._gazetteer.is_noun("speaking", noun)

    def is_derived(self, adjective: str) -> bool:
        """Whether an adjective is made from the name of a country, place or body: "dänisch", "westlich"."""
        return bool(self._gazetteer.of_adjective(adjective))

    def is_prefix(self, part: str) -> bool:
        """Whether the first part of a compound names an actor: "EU", "US"."""
        return bool(self._gazetteer.of_prefix(part))

"""What extraction asks the gazetteer: of what kind is this noun or name, does this adjective name a country?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from kg.model import Entity, EntityType


class Names(Protocol):
    """The part of the gazetteer that extraction uses."""

    def find(self, name: str) -> Iterable[Entity]:
        """Entities of this name."""

    def demonym(self, word: str) -> Iterable[Entity]:
        """Entities that this adjective or inhabitant's name is made from."""

    def noun_type(self, lemma: str) -> EntityType | None:
        """The kind of actor a common noun stands for; None when it is unknown, probably a thing."""


class Lexicon:
    """Cached answers for one article."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._noun_types: dict[str, EntityType | None] = {}

    def noun_type(self, lemma: str) -> EntityType | None:
        """The kind of actor a common noun stands for."""
        if lemma not in self._noun_types:
            self._noun_types[lemma] = self._names.noun_type(lemma)
        return self._noun_types[lemma]

    def is_role(self, lemma: str) -> bool:
        """Whether a noun is a title or a role of persons."""
        return self.noun_type(lemma) is EntityType.PERSON

    def name_types(self, name: str) -> frozenset[EntityType]:
        """All types that entities of this name have; empty when it is unknown."""
        return frozenset(entity.type for entity in self._names.find(name))

    def is_derived(self, word: str, lemma: str) -> bool:
        """Whether an adjective is made from the name of a country, place or body: "dänisch", "westlich"."""
        return any(True for form in (lemma, word) for _ in self._names.demonym(form))

    def is_name(self, word: str) -> bool:
        """Whether a word is a known name or short form: "EU", "US"."""
        return any(True for _ in self._names.find(word)) or any(True for _ in self._names.demonym(word))

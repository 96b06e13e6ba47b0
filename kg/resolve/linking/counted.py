"""Phrases that count people or bodies the text has listed: "die drei", "alle vier Verbände", "die drei Minister"."""

from __future__ import annotations

from kg.kinds import BODIES, COUNTRIES, PEOPLE
from kg.language import load_language
from kg.model import Entity, EntityType
from kg.resolve.cast import Cast
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.reference.counted import (
    Fits,
    is_bare_plural,
    listed_before,
    number_counted,
    so_many_before,
)
from kg.resolve.reference.fitting import Fitting
from kg.resolve.roles import role_of

_ALIKE = (PEOPLE, COUNTRIES, BODIES)  #: "die drei" are of one kind


class Counted:
    """Reads a counted plural as those who were just listed or acted together, where they are so many."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._fitting = Fitting(cast)

    def link(self, index: int) -> Meaning | None:
        """Who is counted or listed; None where the text has not just told of exactly so many."""
        number = number_counted(index, self.cast)
        if (number is None and not is_bare_plural(index, self.cast)) or (fits := self._fits(index)) is None:
            return None
        if number is None and not self._is_of_bodies(index):
            return None  # "die Arbeitgeber" are no two people named before
        if number is None:
            return meaning(listed_before(index, fits, self.cast), 0.65, "Those listed in the sentence before.")
        return meaning(so_many_before(index, number, fits, self.cast), 0.75, f"The {number} just told of.")

    def _is_of_bodies(self, index: int) -> bool:
        mention = self.cast.mentions[index]
        kind = self.cast.gazetteer.noun_type(mention.head)
        return kind in (EntityType.ORGANIZATION, EntityType.COUNTRY) and role_of(mention, self.cast) is None

    def _fits(self, index: int) -> Fits | None:
        """What those must be whom the phrase counts; None for things."""
        mention, gazetteer = self.cast.mentions[index], self.cast.gazetteer
        if self.cast.scene.lower[mention.token] in self.cast.words.small_numbers:
            return self._are_alike
        if role_of(mention, self.cast) is not None:
            return lambda group: self._are_called(index, group)
        kind = gazetteer.noun_type(mention.head)
        if gazetteer.is_noun("political_party", mention.head):
            return lambda group: self._are_bodies(group) and any(gazetteer.is_party(e.key) for e in group)
        if kind is EntityType.COUNTRY:
            return lambda group: {e.type for e in group} <= COUNTRIES
        if kind is EntityType.PERSON or load_language().names_person(mention.head):
            return lambda group: {e.type for e in group} <= PEOPLE
        return self._are_bodies if kind in BODIES else None

    def _are_alike(self, group: tuple[Entity, ...]) -> bool:
        return any({e.type for e in group} <= kinds for kinds in _ALIKE)

    def _are_bodies(self, group: tuple[Entity, ...]) -> bool:
        return {e.type for e in group} <= BODIES

    def _are_called(self, index: int, group: tuple[Entity, ...]) -> bool:
        """Whether they are people of whom one at least may be called so: three ministers are no three judges."""
        role = role_of(self.cast.mentions[index], self.cast)
        people = role is not None and {e.type for e in group} <= PEOPLE
        return people and any(self._fitting.any_sex(self.cast.referent(e), role, set()) for e in group if role)

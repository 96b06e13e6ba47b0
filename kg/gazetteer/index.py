"""The words that lead to a known entity: names, last names, seats of government, adjectives, peoples, offices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.gazetteer.turtle import Row, Seat
from kg.kinds import GEOGRAPHY
from kg.language import load_language
from kg.language.spelling import fold, sound, spelled_out
from kg.model import Entity, EntityType, Office

_SHORTEST_STEMMED = 3


@dataclass(frozen=True, slots=True)
class Found:
    """What a name may mean, best known first, with how the name was recognised."""

    entities: tuple[Entity, ...] = ()
    how: str = "name"  #: "name", "genitive", "inflection" or "transliteration"


class Index:
    """Folded words → entities, the best known first; made once from the rows."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._language = load_language()
        ranked = sorted(rows, key=lambda row: row.tier)
        self.entities = {row.entity.key: row.entity for row in ranked}  #: by key, the best known first
        self.tiers = {row.entity.key: row.tier for row in ranked}
        self.parties = {row.entity.key: row.parties for row in ranked if row.parties}
        self.states = {row.entity.key: row for row in ranked if row.follows or row.begin or row.end}
        self._family_first = frozenset(row.entity.key for row in ranked if row.family_name_first)
        self.names: dict[str, list[Entity]] = defaultdict(list)
        self.stems: dict[str, list[Entity]] = defaultdict(list)
        self.surnames: dict[str, list[Entity]] = defaultdict(list)
        self.seats: dict[str, list[Entity]] = defaultdict(list)
        self.seats_then: dict[str, list[tuple[Entity, Seat]]] = defaultdict(list)
        self.adjectives: dict[str, list[Entity]] = defaultdict(list)
        self.adjective_of: dict[str, str] = {}  #: key of the country → its first adjective
        self.capitals: dict[str, str] = {}  #: key of the country → its first seat
        self.peoples: dict[str, list[Entity]] = defaultdict(list)
        self.holders: dict[str | None, list[tuple[Entity, Office]]] = defaultdict(list)  #: by country or body
        #: full names of people by how they sound: one name in two transliterations
        self.sounds: dict[str, list[Entity]] = defaultdict(list)
        for row in ranked:
            self._add_row(row)

    def bent(self, name: str, key: str) -> list[Entity]:
        """Entities whose name, folded into ``key``, agrees but for the endings of declension.

        One word must be a name in another case, or say where somebody is from: "Linken", "Hamburger"; "Bilder" are no
        "Bild", a "Tasse" no "TASS".
        """
        found = self.stems.get(self._language.stem(key), []) if len(key) > _SHORTEST_STEMMED else []
        return found if " " in key else [entity for entity in found if self._is_form(name, entity)]

    def homes(self, noun: str) -> tuple[Entity, ...]:
        """Places that somebody may be called after."""
        return tuple(e for e in self.stems.get(self._language.stem(fold(noun)), ()) if e.type in GEOGRAPHY)

    def _is_form(self, word: str, entity: Entity) -> bool:
        language = self._language
        if entity.type in GEOGRAPHY and language.places_of_adjective(word):
            return True
        names = (name for name in (entity.label, *entity.aliases) if " " not in name)
        bent = any(language.is_case_of(word, name) for name in names)
        return bent and (entity.type is not EntityType.MEDIA or language.without_genitive(word) is not None)

    def _add_row(self, row: Row) -> None:
        entity = row.entity
        for name in (entity.label, *entity.aliases):
            key = fold(name)
            _add(self.names, key, entity)
            if not name.isascii():
                _add(self.names, fold(spelled_out(name)), entity)
            if entity.type is not EntityType.PERSON:
                _add(self.stems, self._language.stem(key), entity)
        if entity.type is EntityType.PERSON:
            self._add_person(row)
        if row.seats:
            self.capitals[entity.key] = row.seats[0]
        for seat in row.seats:
            _add(self.seats, self._language.stem(fold(seat)), entity)
        for seat_then in row.seats_then:
            self.seats_then[self._language.stem(fold(seat_then.name))].append((entity, seat_then))
        for adjective in row.adjectives:
            _add(self.adjectives, fold(adjective), entity)
            self.adjective_of.setdefault(entity.key, adjective)
        for people in row.peoples:
            _add(self.peoples, fold(people), entity)
            _add(self.peoples, fold(self._language.dative_plural(people)), entity)

    def _add_person(self, row: Row) -> None:
        entity = row.entity
        first, *_, last = entity.label.split(" ") * 2
        for surname in (first if entity.country in self._family_first else last, *row.surnames):
            _add(self.surnames, fold(surname), entity)
        for office in entity.offices:
            self.holders[office.of].append((entity, office))
        for name in (entity.label, *entity.aliases):
            key = fold(name)
            if " " in key:
                _add(self.sounds, sound(key), entity)


def _add(index: dict[str, list[Entity]], key: str, entity: Entity) -> None:
    entries = index[key]
    if not entries or all(entry is not entity for entry in entries):
        entries.append(entity)

"""The shipped gazetteer: people, bodies, countries and places, found by name, adjective, seat or office."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from kg.errors import OntologyError, nearest
from kg.gazetteer.categories import Categories, read_categories
from kg.gazetteer.first_names import read_first_names
from kg.gazetteer.kinds import read_kinds
from kg.gazetteer.nouns import Nouns, read_nouns
from kg.gazetteer.role_reader import Role, RoleReader
from kg.gazetteer.roles import Roles, read_roles
from kg.gazetteer.turtle import Row, read_rows
from kg.german import adjective_stem, fold, sound, stem, unfold_umlauts, without_genitive
from kg.model import Entity, EntityType, Office

__all__ = ["Found", "Gazetteer", "Role", "load_gazetteer"]

#: Beyond this many years an office without an end says nothing about today.
_LONGEST_OFFICE_YEARS = 40
_LINKING = ("s", "n", "en", "er", "")
_SHORTEST_PREFIX = 2
_SHORTEST_STEMMED = 3


@dataclass(frozen=True, slots=True)
class Found:
    """What a name may mean, best known first, with how the name was recognised."""

    entities: tuple[Entity, ...] = ()
    how: str = "name"  #: "name", "genitive", "inflection" or "transliteration"


class Gazetteer:
    """Known entities and the words that lead to them. Reading it never changes it."""

    def __init__(
        self,
        rows: Iterable[Row],
        roles: Roles,
        nouns: Nouns,
        first_names: dict[str, str],
        categories: Categories,
    ) -> None:
        self.categories = categories
        rows = sorted(rows, key=lambda row: row.tier)
        self.entities: dict[str, Entity] = {row.entity.key: row.entity for row in rows}
        self.roles = roles
        self._nouns = nouns
        self._reader = RoleReader(roles, self.of_prefix)
        self._tiers = {row.entity.key: row.tier for row in rows}
        self._first_names = first_names
        self._names: dict[str, list[Entity]] = defaultdict(list)
        self._stems: dict[str, list[Entity]] = defaultdict(list)
        self._surnames: dict[str, list[Entity]] = defaultdict(list)
        self._seats: dict[str, list[Entity]] = defaultdict(list)
        self._adjectives: dict[str, list[Entity]] = defaultdict(list)
        self._adjective_of: dict[str, str] = {}
        self._kinds: dict[str, frozenset[str]] = {}
        self._capitals: dict[str, str] = {}
        self._peoples: dict[str, list[Entity]] = defaultdict(list)
        self._holders: dict[str | None, list[tuple[Entity, Office]]] = defaultdict(list)
        for row in rows:
            self._index(row)
        self.lookup = lru_cache(maxsize=65536)(self._lookup)

    def _index(self, row: Row) -> None:
        entity = row.entity
        person = entity.type is EntityType.PERSON
        for name in (entity.label, *entity.aliases):
            key = fold(name)
            _add(self._names, key, entity)
            if not name.isascii():
                _add(self._names, fold(name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")), entity)
            if not person:
                _add(self._stems, stem(key), entity)
        if person:
            for surname in (entity.label.rsplit(" ", 1)[-1], *row.surnames):
                _add(self._surnames, fold(surname), entity)
            for office in entity.offices:
                self._holders[office.of].append((entity, office))
        if row.seats:
            self._capitals[entity.key] = row.seats[0]
        for seat in row.seats:
            _add(self._seats, stem(fold(seat)), entity)
        for adjective in row.adjectives:
            _add(self._adjectives, fold(adjective), entity)
            self._adjective_of.setdefault(entity.key, adjective)
        for people in row.peoples:
            _add(self._peoples, fold(people), entity)
            _add(self._peoples, fold(people + "n"), entity)

    def get(self, key: str) -> Entity:
        """The entity with this key (Wikidata id or slug); KeyError when there is none."""
        return self.entities[key]

    def tier(self, key: str) -> int:
        """How well known an entity is: 1 well known, 2 known, 3 a name in a list of members."""
        return self._tiers[key]

    def find(self, name: str) -> tuple[Entity, ...]:
        """Entities that bear this name, best known first; accents, case, hyphens and declension are forgiven."""
        return self.lookup(name).entities

    def _lookup(self, name: str) -> Found:
        key = fold(name)
        if not key:
            return Found()
        found = self._names.get(key) or self._names.get(unfold_umlauts(key))
        if found:
            return Found(tuple(found))
        bare = without_genitive(name)
        found = self._names.get(fold(bare)) if bare else None
        if found:
            return Found(tuple(found), "genitive")
        found = self._stems.get(stem(key)) if len(key) > _SHORTEST_STEMMED else None
        if found:
            return Found(tuple(found), "inflection")
        found = self._sounds.get(sound(key)) if " " in key else None
        if found:
            return Found(tuple(found), "transliteration")
        return Found()

    @cached_property
    def _sounds(self) -> dict[str, list[Entity]]:
        sounds: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.entities.values():
            if entity.type is EntityType.PERSON:
                for name in (entity.label, *entity.aliases):
                    key = fold(name)
                    if " " in key:
                        _add(sounds, sound(key), entity)
        return sounds

    def by_surname(self, surname: str) -> tuple[Entity, ...]:
        """People with this last name, best known first."""
        found = self._surnames.get(fold(surname))
        if not found:
            bare = without_genitive(surname)
            found = self._surnames.get(fold(bare)) if bare else None
        return tuple(found or ())

    def of_adjective(self, adjective: str) -> tuple[Entity, ...]:
        """Countries or groups of an adjective: "chinesischen" → China, "Moskauer" → Russland, "westlich" → Westen."""
        key = fold(adjective).replace(" ", "")
        found = self._adjectives.get(fold(adjective)) or self._adjectives.get(fold(adjective_stem(adjective)))
        if not found and key.startswith("us"):
            found = self._adjectives.get(fold(adjective_stem(adjective)).removeprefix("us "))
        if not found and adjective[:1].isupper() and adjective.endswith("er"):
            seats = self.of_seat(adjective[:-2]) or self.of_seat(adjective[:-1])
            found = list(seats) or self._peoples.get(fold(adjective))
        return tuple(found or ())

    def of_people(self, noun: str) -> tuple[Entity, ...]:
        """The country whose inhabitants a noun names: "Russen", "Amerikanern" → country."""
        return tuple(self._peoples.get(fold(noun), ()))

    def of_seat(self, name: str) -> tuple[Entity, ...]:
        """What a seat of government stands for: "Kreml" → Russland, "Bundesregierung" → Deutschland, Österreich."""
        key = stem(fold(name))
        found = self._seats.get(key)
        if not found:
            bare = without_genitive(name)
            found = self._seats.get(stem(fold(bare))) if bare else None
        return tuple(found or ())

    def of_prefix(self, prefix: str) -> tuple[Entity, ...]:
        """The country or body that the first part of a compound means: "US", "Kreml", "ÖVP", "Palästinenser"."""
        for linking in _LINKING:
            if linking and not prefix.endswith(linking):
                continue
            bare = prefix[: len(prefix) - len(linking)] if linking else prefix
            if len(bare) < _SHORTEST_PREFIX:
                continue
            found = self._names.get(fold(bare)) or self.of_seat(bare) or self.of_people(bare)
            found = tuple(e for e in found or () if e.type is not EntityType.PERSON)
            if found:
                return found
        return ()

    def role(self, noun: str) -> Role | None:
        """Read a role noun in any case or number, also a compound one; None when it names no person by function."""
        return self._reader.read(noun)

    def noun_type(self, noun: str) -> EntityType | None:
        """What kind of actor a common noun names: "Präsident" → Person, "Landesregierung" → Organization; else None."""
        return EntityType.PERSON if self.role(noun) else self._nouns.type_of(noun)

    def is_noun(self, trait: str, noun: str) -> bool:
        """Whether a noun is in one of the lists of nouns.toml that say more than its type: "government", "armed"."""
        return self._nouns.has(trait, noun)

    def add_kinds(self, kinds: dict[str, tuple[str, ...]]) -> None:
        """Take in words that fit some countries; raises OntologyError for a label that is no country."""
        countries = {e.label: e.key for e in self.entities.values() if e.type is EntityType.COUNTRY}
        for word, labels in kinds.items():
            for label in labels:
                if label not in countries:
                    raise OntologyError(f"kinds.toml, {word!r}: {label!r} is no country", nearest(label, countries))
            self._kinds[word] = frozenset(countries[label] for label in labels)

    def of_kind(self, word: str) -> frozenset[str] | None:
        """Keys of the countries a word fits ("asiatischen", "Königreich"); None when it says nothing of countries."""
        return self._kinds.get(fold(word)) or self._kinds.get(fold(adjective_stem(word)))

    def capital(self, entity: Entity) -> Entity | None:
        """The capital of a country: the first of its seats that is a place."""
        found = self._names.get(fold(self._capitals.get(entity.key, "")), ())
        return next((e for e in found if e.type is EntityType.PLACE), None)

    def adjective(self, entity: Entity) -> str | None:
        """The German adjective of a country without ending: "türkisch"; None when it has none."""
        return self._adjective_of.get(entity.key)

    def compatible(self, one: str, other: str) -> bool:
        """Whether nouns of two role categories may name the same person."""
        return self.roles.compatible(one, other)

    def held(self, entity: Entity, category: str, on: dt.date | None = None) -> tuple[Office, ...]:
        """The offices of a person that a role category may mean; with ``on``, those held on that day."""
        titles = self.roles.offices(category)
        return tuple(o for o in entity.offices if o.title in titles and (on is None or _covers(o, on)))

    def holders(self, category: str, of: str, on: dt.date) -> tuple[Entity, ...]:
        """Who held an office of ``category`` in the country or body ``of`` on a day; latest to take office first."""
        titles = self.roles.offices(category)
        found = [(o, e) for e, o in self._holders.get(of, ()) if o.title in titles and _covers(o, on)]
        found.sort(key=lambda pair: (pair[0].begin or dt.date.min, pair[1].key), reverse=True)
        return tuple(dict.fromkeys(e for _, e in found))

    def gender_of_first_name(self, name: str) -> str | None:
        """The gender of a first name that leaves no doubt in German news: "Masc", "Fem" or None."""
        return self._first_names.get(fold(name))


def load_gazetteer(folder: Path, language: Path) -> Gazetteer:
    """Load names from ``folder`` (ontology/gazetteer) and nouns from ``language`` (ontology/languages/de).

    Raises OntologyError with file and place.
    """
    rows = read_rows(folder)
    roles = read_roles(language / "roles.toml")
    nouns, first_names = read_nouns(language / "nouns.toml"), read_first_names(language / "first-names.toml")
    categories = read_categories(folder / "categories.toml", roles.categories)
    gazetteer = Gazetteer(rows, roles, nouns, first_names, categories)
    gazetteer.add_kinds(read_kinds(language / "kinds.toml"))
    for noun in roles.nouns.values():
        if noun.of and not gazetteer.find(noun.of):
            raise OntologyError(
                f"roles.toml, noun {noun.form!r}: of {noun.of!r} is no name in the gazetteer",
                "Write the label of a country or body.",
            )
    return gazetteer


def _covers(office: Office, on: dt.date) -> bool:
    if office.begin is None or on < office.begin or (office.end is not None and on >= office.end):
        return False
    return office.end is not None or on.year - office.begin.year <= _LONGEST_OFFICE_YEARS


def _add(index: dict[str, list[Entity]], key: str, entity: Entity) -> None:
    entries = index[key]
    if not entries or all(entry is not entity for entry in entries):
        entries.append(entity)

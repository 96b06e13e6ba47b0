"""The shipped gazetteer: people, bodies, countries and places, found by name, adjective, seat or office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from functools import lru_cache

from kg.gazetteer.categories import Categories
from kg.gazetteer.first_names import FirstNames
from kg.gazetteer.index import Found, Index
from kg.gazetteer.nouns import Nouns
from kg.gazetteer.role_reader import IN_OFFICE, Role, RoleReader
from kg.gazetteer.roles import Roles
from kg.gazetteer.terms import certain_holders, covers, is_taken_over, is_within, surely_held
from kg.language import load_language
from kg.language.spelling import fold, sound, unfold_umlauts
from kg.model import Entity, EntityType, Office

__all__ = ["IN_OFFICE", "Found", "Gazetteer", "Role"]

_SHORTEST_PREFIX = 2


class Gazetteer:
    """Known entities and the words that lead to them. Reading it never changes it."""

    def __init__(
        self,
        index: Index,
        roles: Roles,
        nouns: Nouns,
        first_names: FirstNames,
        categories: Categories,
        kinds: Mapping[str, frozenset[str]],
    ) -> None:
        self.categories = categories
        self._language = load_language()
        self._index, self.entities = index, index.entities
        self._all_parties = frozenset(key for keys in index.parties.values() for key in keys)
        self._titles_held = {office.title for held in index.holders.values() for _, office in held}
        self.roles = roles
        self._sectors = categories.sectors_of(roles)
        self.nouns = nouns
        self._reader = RoleReader(roles, categories, self.of_prefix)
        self._first_names = first_names
        self._kinds = kinds  #: folded word → keys of the countries that it fits
        self.lookup = lru_cache(maxsize=16384)(self._lookup)
        #: What a seat of government stands for on a day, and what kind of actor a common noun names.
        self.of_seat = lru_cache(maxsize=16384)(self._of_seat)
        self.noun_type = lru_cache(maxsize=16384)(self._noun_type)

    def get(self, key: str) -> Entity:
        """The entity with this key (Wikidata id or slug); KeyError when there is none."""
        return self.entities[key]

    def tier(self, key: str) -> int:
        """How well known an entity is: 1 well known, 2 known, 3 a name in a list of members."""
        return self._index.tiers[key]

    def find(self, name: str) -> tuple[Entity, ...]:
        """Entities that bear this name, best known first; accents, case, hyphens and declension are forgiven."""
        return self.lookup(name).entities

    def known(self, name: str) -> Entity | None:
        """Whom exactly one entry has as its name, other name or Wikidata id; None where none or several have."""
        if name in self.entities:
            return self.entities[name]
        found = self._index.names.get(fold(name), [])
        return found[0] if len(found) == 1 else None

    def _lookup(self, name: str) -> Found:
        key = fold(name)
        if not key:
            return Found()
        found = self._index.names.get(key) or self._index.names.get(unfold_umlauts(key))
        if found:
            return Found(tuple(found))
        bare = self._language.without_genitive(name)
        found = self._index.names.get(fold(bare)) if bare else None
        if found:
            return Found(tuple(found), "genitive")
        found = self._index.bent(name, key)
        if found:
            return Found(tuple(found), "inflection")
        found = self._index.sounds.get(sound(key)) if " " in key else None
        if found:
            return Found(tuple(found), "transliteration")
        return Found()

    def homes(self, noun: str) -> tuple[Entity, ...]:
        """Places that somebody may be called after: "Sachse" → Sachsen, "Hamburger" → Hamburg."""
        return self._index.homes(noun)

    def by_surname(self, surname: str) -> tuple[Entity, ...]:
        """People with this last name, best known first."""
        found = self._index.surnames.get(fold(surname))
        if not found:
            bare = self._language.without_genitive(surname)
            found = self._index.surnames.get(fold(bare)) if bare else None
        return tuple(found or ())

    def of_adjective(self, adjective: str) -> tuple[Entity, ...]:
        """Countries or groups of an adjective: "chinesischen" → China, "Moskauer" → Russland, "westlich" → Westen."""
        stem = fold(self._language.adjective_stem(adjective))
        found = self._index.adjectives.get(fold(adjective)) or self._index.adjectives.get(stem)
        first, _, rest = stem.partition(" ")
        if not found and first in self._language.words.country_prefixes:
            found = self._index.adjectives.get(rest)
        if not found and (places := self._language.places_of_adjective(adjective)):
            seats = next((seats for place in places if (seats := self.of_seat(place))), ())
            found = list(seats) or self._index.peoples.get(fold(adjective)) or self._places(*places)
        return tuple(found or self._of_genitive(adjective))

    def _of_genitive(self, word: str) -> tuple[Entity, ...]:
        """The country whose genitive was taken for an adjective: "Neuseelands"."""
        found = self.lookup(word) if word[:1].isupper() and not self._index.peoples.get(fold(word)) else Found()
        return tuple(e for e in found.entities if e.type is EntityType.COUNTRY) if found.how == "genitive" else ()

    def _places(self, *names: str) -> list[Entity]:
        """The places of the first name that has any: "Tiroler" → Tirol, "Grazer" → Graz."""
        for name in names:
            if found := [e for e in self._index.names.get(fold(name), ()) if e.type is EntityType.PLACE]:
                return found
        return []

    def of_people(self, noun: str) -> tuple[Entity, ...]:
        """The country whose inhabitants a noun names: "Russen", "Amerikanern" → country."""
        return tuple(self._index.peoples.get(fold(noun), ()))

    def _of_seat(self, name: str, on: dt.date | None = None) -> tuple[Entity, ...]:
        """What a seat of government stands for: "Kreml" → Russland, "Bundesregierung" → Deutschland, Österreich.

        ``on``: the day meant. "Moskau" is the Sowjetunion in 1984, "Bonn" Germany until 1999.
        """
        for form in filter(None, (name, self._language.without_genitive(name))):
            key = self._language.stem(fold(form))
            then = [e for e, seat in self._index.seats_then.get(key, ()) if on and is_within(on, seat.begin, seat.end)]
            if found := (*self._index.seats.get(key, ()), *then):
                return tuple(self.state_on(entity, on) for entity in found)
        return ()

    def ever_of_seat(self, name: str) -> tuple[Entity, ...]:
        """What a name stands for or once stood for as a seat of government, whatever the day."""
        then = (entity for entity, _ in self._index.seats_then.get(self._language.stem(fold(name)), ()))
        return (*self.of_seat(name), *then)

    def is_seat_of(self, place: Entity, country: str | None) -> bool:
        """Whether a place is the seat of government of a country: Kiew is, Charkiw is not."""
        seats = self._index.seats.get(self._language.stem(fold(place.label)), ())
        return any(entity.key == country for entity in seats)

    def state_on(self, state: Entity, on: dt.date | None) -> Entity:
        """The state itself, or the one it succeeded where it did not exist yet: Russland in 1984 → Sowjetunion."""
        row = self._index.states.get(state.key)
        while on and row and row.begin and on < row.begin and row.follows:
            state = self.entities[row.follows]
            row = self._index.states.get(state.key)
        return state

    def of_prefix(self, prefix: str) -> tuple[Entity, ...]:
        """The country or body that the first part of a compound means: "US", "Kreml", "ÖVP", "Palästinenser"."""
        land = any(e.type is EntityType.COUNTRY for e in self._index.names.get(fold(prefix), ()))
        parts = (prefix,) if land else self._language.first_parts(prefix)  # "Iran-Sanktionen" are not those of the IRA
        for bare in (part for part in parts if len(part) >= _SHORTEST_PREFIX):
            found = self._index.names.get(fold(bare)) or self.of_seat(bare) or self.of_people(bare)
            found = tuple(e for e in found or () if e.type is not EntityType.PERSON)
            if found:
                return found
        return self.of_prefix(prefix.replace("-", " ")) if "-" in prefix else ()  # "Freie-Wähler-Chef"

    def role(self, noun: str) -> Role | None:
        """Read a role noun in any case or number, also a compound one; None when it names no person by function."""
        return self._reader.read(noun)

    def head_of(self, noun: str, keys: Collection[str]) -> Role | None:
        """The office of who heads a body by a plain title: "Präsident" of the Europäische Kommission; else None."""
        heads = self.roles.heads
        office = next((o for k in sorted(keys) if (o := heads.get((noun, self.entities[k].label)))), None)
        return self.role(office) if office else None

    def standing(self, adjective: str) -> str | None:
        """How somebody stands to an office by an adjective: "designierten" → "designated"; None without one."""
        words = self.roles.words.adjectives
        return words.get(fold(adjective)) or words.get(fold(self._language.adjective_stem(adjective)))

    def federation(self, noun: str) -> tuple[Entity, ...]:
        """The states whose federation a noun means as against its parts: "Bund" → Deutschland, Österreich."""
        return tuple(
            entity for label in self.roles.words.implying.get(fold(noun), ()) for entity in self.find(label)[:1]
        )

    def is_foreign(self, adjective: str) -> bool:
        """Whether an adjective names a place nobody knows: "ruritanisch", "Hollinger"."""
        if self.of_adjective(adjective) or self.of_kind(adjective):
            return False
        stem = fold(self._language.adjective_stem(adjective))
        return self._language.names_origin(adjective) and not stem.endswith(tuple(self.roles.words.describing))

    def elsewhere(self, category: str) -> str:
        """What a noun of a category means where the body it belongs to is not known: "Präsident des Sportvereins"."""
        return self.roles.elsewhere.get(category, category)

    def _noun_type(self, noun: str) -> EntityType | None:
        """What kind of actor a common noun names: "Präsident" → Person, "Landesregierung" → Organization; else None.

        A noun that is as well a body as somebody of it ("der Vorstand") is the body; before a name it is a role.
        """
        role, kind = self.role(noun), self.nouns.type_of(noun)
        both = role and kind is EntityType.ORGANIZATION and self.nouns.known(noun) == role.noun.casefold()
        return EntityType.PERSON if role and not both else kind

    def is_noun(self, trait: str, noun: str, *, whole: bool = False) -> bool:
        """Whether a noun is in one of the lists of nouns.toml that say more than its type: "government", "armed".

        A compound counts by its last part unless ``whole``.
        """
        return self.nouns.has(trait, noun, whole=whole)

    def of_kind(self, word: str) -> frozenset[str] | None:
        """Keys of the countries a word fits ("asiatischen", "Königreich"); None when it says nothing of countries."""
        return self._kinds.get(fold(word)) or self._kinds.get(fold(self._language.adjective_stem(word)))

    def capital(self, entity: Entity) -> Entity | None:
        """The capital of a country: the first of its seats that is a place."""
        found = self._index.names.get(fold(self._index.capitals.get(entity.key, "")), ())
        return next((e for e in found if e.type is EntityType.PLACE), None)

    def adjective(self, entity: Entity) -> str | None:
        """The German adjective of a country without ending: "türkisch"; None when it has none."""
        return self._index.adjective_of.get(entity.key)

    def is_of_many(self, category: str) -> bool:
        """Whether a category covers others, so that many hold such an office at a time: "Minister"."""
        return self.roles.is_of_many(category)

    def compatible(self, one: str, other: str) -> bool:
        """Whether nouns of two role categories may name the same person."""
        return self.roles.compatible(one, other)

    def held(self, entity: Entity, category: str, on: dt.date | None = None) -> tuple[Office, ...]:
        """The offices of a person that a role category may mean; with ``on``, those held on that day."""
        titles = self.roles.titles(category)
        return tuple(o for o in entity.offices if o.title in titles and (on is None or covers(o, on)))

    def is_known_office(self, category: str) -> bool:
        """Whether somebody is known to hold, or to have held, an office that a role category may mean."""
        return not self._titles_held.isdisjoint(self.roles.titles(category))

    def surely_held(self, office: Office, on: dt.date) -> bool:
        """Whether an office of the gazetteer was held on a day beyond doubt: dates may be mere years."""
        return surely_held(office, on, self._all_of(office))

    def is_taken_over(self, office: Office) -> bool:
        """Whether an office has ended and somebody is known to have taken it then or later."""
        return is_taken_over(office, self._all_of(office))

    def _all_of(self, office: Office) -> list[tuple[Office, Entity]]:
        """Every office of the country or body of this one, with who held it."""
        return [(other, entity) for entity, other in self._index.holders.get(office.of or "", ())]

    def sector(self, office: Office) -> str | None:
        """The sector of public life that an office belongs to: "Bundeskanzler" → "GOV"; None for international ones."""
        of = self.entities.get(office.of or "")
        return self._sectors.get(office.title or "") if of and (of.country or of.type is EntityType.COUNTRY) else None

    def parties(self, entity: Entity) -> tuple[str, ...]:
        """Keys of the parties a person is known to belong to; empty where the gazetteer does not say."""
        return self._index.parties.get(entity.key, ())

    def is_party(self, key: str) -> bool:
        """Whether an entity is a party that some known person belongs to."""
        return key in self._all_parties

    def holders(self, category: str, of: str, on: dt.date) -> tuple[Entity, ...]:
        """Who certainly held an office of ``category`` in ``of`` on a day; latest to take office first.

        Nobody in a year of which only is known that the office changed hands: dates may be mere years.
        """
        titles = self.roles.titles(category)
        return certain_holders([(o, e) for e, o in self._index.holders.get(of, ()) if o.title in titles], on)

    def gender_of_first_name(self, name: str) -> str | None:
        """The gender of a first name that leaves no doubt in German news; of "Hans-Erik" that of its first part."""
        genders = self._first_names.genders
        return genders.get(fold(name)) or genders.get(fold(name.partition("-")[0]))

    def origins_of_first_name(self, name: str) -> frozenset[str]:
        """Keys of the countries where a first name is at home; empty for names that are common all over."""
        labels = self._first_names.origins.get(fold(name), frozenset())
        return frozenset(entity.key for label in labels for entity in self.find(label)[:1])

"""Read role nouns, simple and compound: "Kremlchef", "US-Außenministerin", "Unionsfraktionschef", "ÖVP-Obmann"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteer.categories import Categories
from kg.gazetteer.roles import Noun, Roles
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType

#: The person holds the office; a name of [standing] in roles.toml.
IN_OFFICE = "in_office"
_SHORTEST_PREFIX = 2
_LONGEST_NOUN = 80  #: letters beyond which no title is listed
_SHORTEST_NOUN = 3


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun read: "US-Außenminister" is a foreign_minister of the USA, "ÖVP-Chef" a party_leader of the ÖVP."""

    noun: str
    category: str
    of: tuple[str, ...] = ()  #: keys of the countries or bodies it may belong to
    gender: str | None = None
    standing: str = IN_OFFICE  #: how the person stands to the office: "former", "deputy", "shadow" …


class RoleReader:
    """Takes role nouns apart; ``of_prefix`` finds the country or body of a first part."""

    def __init__(self, roles: Roles, categories: Categories, of_prefix: Callable[[str], tuple[Entity, ...]]) -> None:
        self._nouns = roles.nouns
        self._categories = categories
        self._roles = roles
        self._language = load_language()
        self._of_prefix = of_prefix
        self.read = lru_cache(maxsize=16384)(self._read)

    def _read(self, noun: str) -> Role | None:
        """Return what a noun in any case or number says of a person, None when it is no role noun."""
        for form in self._language.base_forms(noun):
            known = self._nouns.get(form)
            if known:
                return Role(form, known.category, self._implied(known), known.gender)
        if self._language.names_by_age(noun):
            return Role(noun, self._categories.readings["aged"])
        chief = self._chief(noun)
        if chief and chief.of:
            return chief
        prefix, hyphen, rest = noun.rpartition("-")
        if hyphen:
            inner = self.read(rest[:1].upper() + rest[1:])
            return self._with_first_part(noun, inner, prefix) if inner else chief
        return self._compound(noun)

    def _compound(self, noun: str) -> Role | None:
        for length in range(min(len(noun) - _SHORTEST_PREFIX, _LONGEST_NOUN), _SHORTEST_NOUN - 1, -1):
            for form in self._language.base_forms(noun[-length].upper() + noun[len(noun) - length + 1 :]):
                known = self._nouns.get(form)
                # "Herr", "Mann", "Gast" end too many other words ("Kaufmann").
                if known and not self._categories.has("never_in_compounds", known.category):
                    inner = Role(form, known.category, self._implied(known), known.gender)
                    return self._with_first_part(noun, inner, noun[:-length])
        if self._language.is_minister(noun):
            return Role(noun, self._categories.readings["any_minister"], (), self._language.gender_of_role(noun))
        return None

    def _chief(self, noun: str) -> Role | None:
        parts = self._language.chief(noun)
        if parts is None:
            return None
        of = self._of_prefix(parts[0])
        of_country = any(e.type is EntityType.COUNTRY for e in of)
        category = self._categories.readings["chief_of_country" if of_country else "chief_of_body"]
        return Role(noun, category, tuple(e.key for e in of), self._language.gender_of_role(parts[1]))

    def _with_first_part(self, noun: str, inner: Role, first: str) -> Role:
        """Read what stands before a role noun: a country or body, how the person stands to the office, or anything."""
        of: tuple[str, ...] = ()
        standing, unread = inner.standing, False
        for part in filter(None, first.split("-")):
            if found := self._standing(part):
                standing = found
            elif labels := self._implying(part):
                of = tuple(e.key for label in labels for e in self._of_prefix(label)[:1])
            elif keys := self._of(part) or self._of(first):
                of = of or keys
            else:
                unread = True
        category = inner.category
        if unread and not of and not inner.of:
            category = self._roles.elsewhere.get(category, category)
        return Role(noun, category, of or inner.of, inner.gender, standing)

    def _standing(self, part: str) -> str | None:
        return self._roles.words.parts.get(fold(part))

    def _implying(self, part: str) -> tuple[str, ...]:
        words = self._roles.words.implying
        return next((labels for bare in self._language.first_parts(part) if (labels := words.get(fold(bare)))), ())

    def _of(self, prefix: str) -> tuple[str, ...]:
        return tuple(e.key for e in self._of_prefix(prefix))

    def _implied(self, noun: Noun) -> tuple[str, ...]:
        return tuple(e.key for label in noun.of for e in self._of_prefix(label)[:1])

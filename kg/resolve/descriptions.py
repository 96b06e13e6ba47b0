"""Descriptions of people: "der Kremlchef", "sein russischer Amtskollege", "die beiden Staatschefs".

Somebody of the article who fits comes first; then whoever held the office on the day in question; else the phrase
itself becomes a local entity. Without a date no office is filled from the gazetteer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from kg.gazetteer import Role
from kg.german import fold, stem
from kg.model import Entity, EntityType, Mention
from kg.resolve.beside import countries_beside
from kg.resolve.cast import Cast, Referent, is_plural
from kg.resolve.labels import owned_label
from kg.resolve.names import same_name, short_for

_PEOPLE = frozenset((EntityType.PERSON,))
_INDEFINITE = frozenset(("ein", "kein", "mancher", "irgendein"))
QUANTIFIED = frozenset((
    "mehrere", "mehr", "einige", "viele", "viel", "alle", "zahlreich", "zahlreiche", "wenige", "manche",
    "weitere", "andere", "verschieden",
))  # fmt: skip
_SAME_NOUN, _IN_OFFICE, _SAID, _POSSIBLE = 3.0, 2.6, 2.0, 1.0
_PER_SENTENCE, _FARTHEST = 0.15, 1.2
_SUBJECT = 0.2
_TOO_HIGH = 0.9
_LATER = 2.2  #: a person who is named only later in the article
_NEAR_SENTENCES = 2


class People:
    """Reads role nouns without a name as people of the article or holders of an office."""

    def __init__(self, cast: Cast, read: Callable[[int], tuple[Entity, ...]], when: dict[int, dt.date]) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self._categories = cast.gazetteer.categories
        self._read = read
        self._when = when  #: date of the event a mention takes part in

    def link(self, index: int, role: Role, *, needed: bool) -> None:
        """Link a description; a phrase nobody fits becomes local if an event hangs on it (``needed``)."""
        mention = self.cast.mentions[index]
        owners = self._read(mention.possessor) if mention.possessor is not None else self._named_owner(mention)
        countries = countries_beside(mention, self.cast) | set(role.of)
        bodies = {e.key for e in owners if e.type in (EntityType.COUNTRY, EntityType.ORGANIZATION)}
        countries |= bodies & self.gazetteer.entities.keys()
        if is_plural(mention) or is_both(mention):
            self._link_several(index, role, countries, owners, needed=needed)
        else:
            self._link_one(index, role, countries, owners, needed=needed)

    def _named_owner(self, mention: Mention) -> tuple[Entity, ...]:
        """The person of the article behind a genitive: "ein Sprecher Ponomarjows"."""
        if not mention.name:
            return ()
        return tuple(
            r.entity
            for r in self.cast.referents.values()
            if r.entity.type is EntityType.PERSON
            and (short_for(mention.name, r.entity.label) or same_name(mention.name, r.entity.label))
        )[:1]

    def _link_one(
        self, index: int, role: Role, countries: set[str], owners: tuple[Entity, ...], *, needed: bool
    ) -> None:
        mention = self.cast.mentions[index]
        owner = next((e for e in owners if e.type is EntityType.PERSON), None)
        definite = mention.determiner not in _INDEFINITE and not self._categories.has("relational", role.category)
        if definite:
            categories = self._sought(role, owner)
            found = self._best(index, role, categories, countries, owner)
            if found:
                if not self._categories.has("like_owner", role.category):
                    found.roles.append(role)
                self.cast.link(index, (found.entity,), 0.85, f"{role.noun} in this article is {found.entity.label}.")
                return
            holder = self._holder(index, categories, countries, owner)
            if holder and holder.key not in self.cast.clashes(index):
                self._become(holder, role, countries)
                self.cast.link(index, (holder,), 0.75, f"{holder.label} was {role.noun} on that day.")
                return
        if not needed:
            return
        gender = role.gender if role.gender == "Fem" else None
        entity = self.cast.local(owned_label(mention, owners, self.gazetteer), EntityType.PERSON, gender)
        self._become(entity, role, countries)
        self.cast.referent(entity).nameless = True
        self.cast.link(index, (entity,), 0.4, "Nobody in the article clearly fits the description.")

    def _become(self, entity: Entity, role: Role, countries: set[str]) -> None:
        referent = self.cast.referent(entity)
        referent.roles.append(role)
        referent.countries.update(countries)

    def _sought(self, role: Role, owner: Entity | None) -> tuple[str, ...]:
        """What to look for: a counterpart holds the same kind of office as the person it is the counterpart of."""
        if not self._categories.has("like_owner", role.category) or owner is None:
            return (role.category,)
        single = self._categories.having("single")
        said = tuple(r.category for r in self.cast.referent(owner).roles if r.category in single)
        if said:
            return said
        held = (c for c in sorted(single) if self.gazetteer.held(owner, c, self.cast.date))
        return tuple(held) or (role.category,)

    def _best(
        self, index: int, role: Role, categories: tuple[str, ...], countries: set[str], owner: Entity | None
    ) -> Referent | None:
        best: Referent | None = None
        highest = 0.0
        clashes = self.cast.clashes(index)
        owners = self.cast.entities_of(self.cast.mentions[index].possessor)
        # "Der Chef der Bewegung": only who was just spoken of may be the head of a body nobody knows.
        unknown_body = any(e.type is EntityType.ORGANIZATION and e.key not in self.gazetteer.entities for e in owners)
        for referent in self.cast.referents.values():
            if referent.entity.type is not EntityType.PERSON or referent.entity is owner or not referent.seen:
                continue
            score = self._fit(referent, role, categories, countries)
            if not score or referent.entity.key in clashes:
                continue
            if unknown_body and not self._near(referent, index, sentences=1):
                continue
            score -= self._remoteness(referent, index)
            lower = self._categories.has("subordinate", role.category)
            if lower and score < _SAME_NOUN - _FARTHEST and self._leads(referent):
                score -= _TOO_HIGH
            if score > highest:
                best, highest = referent, score
        return best

    def _fit(self, referent: Referent, role: Role, categories: tuple[str, ...], countries: set[str]) -> float:
        """How well a person fits a role, 0 when not at all."""
        if role.gender and referent.gender and role.gender != referent.gender:
            return 0.0
        if countries and not self._belongs(referent, countries):
            return 0.0
        noun = stem(fold(role.noun))
        if any(stem(fold(own.noun)) == noun for own in referent.roles):
            return _SAME_NOUN
        former = not self._categories.having("former").isdisjoint(categories)
        on = None if former else self.cast.date
        for category in categories:
            held = self.gazetteer.held(referent.entity, category, on) if on or former else ()
            if held and (not countries or any(office.of in countries for office in held)):
                return _IN_OFFICE
        for category in categories:
            if any(self.gazetteer.compatible(category, own.category) for own in referent.roles):
                return _SAID
        vague, alike = self._categories.having("fits_anybody"), self._categories.having("like_owner")
        if countries and (vague | alike).intersection(categories):
            return _POSSIBLE + 0.5
        return _POSSIBLE if vague.intersection(categories) else 0.0

    def _leads(self, referent: Referent) -> bool:
        """Whether a person holds one of the highest offices: nobody calls a president an official."""
        return any(self._categories.has("single", own.category) for own in referent.roles) or any(
            self.gazetteer.held(referent.entity, category, self.cast.date)
            for category in self._categories.having("highest")
        )

    def _belongs(self, referent: Referent, countries: set[str]) -> bool:
        if referent.countries & countries:
            return True
        return any(office.of in countries for office in referent.entity.offices)

    def _remoteness(self, referent: Referent, index: int) -> float:
        before = [i for i in referent.seen if i < index]
        if not before:
            return _LATER
        last = before[-1]
        distance = self.cast.sentence(index) - self.cast.sentence(last)
        subject = (self.cast.mentions[last].function or "").startswith("nsubj")
        return min(distance * _PER_SENTENCE, _FARTHEST) - (_SUBJECT if subject else 0.0)

    def _holder(
        self, index: int, categories: tuple[str, ...], countries: set[str], owner: Entity | None
    ) -> Entity | None:
        on = self._when.get(index) or self.cast.date
        if on is None:
            return None
        places = sorted(countries) or [key for key, _ in self.cast.countries.most_common()]
        for category in categories:
            if not self._categories.has("single", category):
                continue
            for key in places:
                holders = [e for e in self.gazetteer.holders(category, key, on) if e is not owner]
                alone = self._categories.has("known_alone", category)
                if holders and (countries or key == self.cast.home() or alone):
                    return holders[0]
        return None

    def _link_several(
        self, index: int, role: Role, countries: set[str], owners: tuple[Entity, ...], *, needed: bool
    ) -> None:
        mention = self.cast.mentions[index]
        clashes = self.cast.clashes(index)
        people = [
            r for r, _ in self.cast.before(index, _PEOPLE) if not (r.plural or r.nameless or r.entity.key in clashes)
        ]
        fitting = [r for r in people if self._fit_any_sex(r, role, countries)]
        both = is_both(mention)
        if both:
            fitting = fitting if len(fitting) > 1 else people
            fitting = self._partners(index, fitting) or fitting[:2]
        else:
            definite = mention.determiner in ("der", "dieser") and not QUANTIFIED.intersection(mention.modifiers)
            fitting = [r for r in fitting if definite and not countries and self._near(r, index)]
        if len(fitting) == 2:
            pair = sorted(fitting, key=lambda r: r.seen[0])
            self.cast.link(index, (r.entity for r in pair), 0.8, f"The two who fit {role.noun}.")
        elif needed or not both:
            entity = self.cast.local(owned_label(mention, owners, self.gazetteer), EntityType.GROUP)
            self.cast.referent(entity).plural = True
            self.cast.link(index, (entity,), 0.4, "Several people without names.")

    def _partners(self, index: int, fitting: list[Referent]) -> list[Referent]:
        """The two of a meeting or call (a class of equal sides) told before; else the two of any act told before."""
        keys = {r.entity.key: r for r in fitting}
        second: list[Referent] = []
        for statement in reversed(self.cast.statements):
            sides = (*statement.agents, *statement.targets)
            if not sides or max(sides) >= index:
                continue
            found = list(dict.fromkeys(e.key for i in sides for e in self.cast.entities_of(i)))
            if len(found) == 2 and all(key in keys for key in found):
                if self.cast.classes[statement.relation].symmetric:
                    return [keys[key] for key in found]
                second = second or [keys[key] for key in found]
        return second

    def _fit_any_sex(self, referent: Referent, role: Role, countries: set[str]) -> bool:
        neutral = Role(role.noun, role.category, role.of)
        return bool(self._fit(referent, neutral, (role.category,), countries))

    def _near(self, referent: Referent, index: int, *, sentences: int = _NEAR_SENTENCES) -> bool:
        before = [i for i in referent.seen if i < index]
        return bool(before) and self.cast.sentence(index) - self.cast.sentence(max(before)) <= sentences


def is_both(mention: Mention) -> bool:
    """Whether a phrase speaks of exactly two: "beide Präsidenten", "die beiden", "die zwei Länder"."""
    words = {mention.determiner or "", mention.head, *mention.modifiers, *mention.text.casefold().split()[:3]}
    return bool(words & {"beide", "beiden", "beider", "zwei"})

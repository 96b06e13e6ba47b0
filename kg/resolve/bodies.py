"""Bodies and countries without a name: "die russische Regierung", "die beiden Länder", "das Außenministerium"."""

from __future__ import annotations

from collections.abc import Callable

from kg.german import fold
from kg.model import Entity, EntityType, Mention
from kg.resolve.cast import Cast, Referent, is_plural
from kg.resolve.descriptions import is_both
from kg.resolve.labels import actor_label
from kg.resolve.within_article import countries_beside

_COUNTRIES = frozenset((EntityType.COUNTRY,))
_PEOPLE = frozenset((EntityType.PERSON,))
_BODIES = frozenset((EntityType.ORGANIZATION, EntityType.GROUP, EntityType.MEDIA))
_DEFINITE = frozenset(("der", "dieser", "die", "das"))
_NEAR_SENTENCES = 2
_RECENT_SENTENCES = 4


class Bodies:
    """Reads noun phrases whose head is a body, a country, a group or the people of a country."""

    def __init__(self, cast: Cast, read: Callable[[int], tuple[Entity, ...]]) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self._read = read

    def link(self, index: int) -> bool:
        """Link the phrase; False when its head is not known to name an actor (a thing, most likely)."""
        mention = self.cast.mentions[index]
        label = actor_label(mention)
        known = self._known(label, mention)
        if known:
            self.cast.link(index, (known,), 0.85, "The phrase is a name in the gazetteer.")
            return True
        kind = self.gazetteer.noun_type(mention.head)
        if self.gazetteer.is_government(mention.head):
            return self._link_government(index, label)
        if kind is EntityType.COUNTRY or (is_both(mention) and mention.head in ("Seite", "beide", "Partei")):
            return self._link_countries(index, label)
        if kind is None and mention.entity_type in (None, EntityType.PLACE, EntityType.MATTER):
            return False
        kind = kind or mention.entity_type or EntityType.ORGANIZATION
        earlier = self._earlier(index, mention)
        if earlier:
            self.cast.link(index, (earlier.entity,), 0.7, f"The same noun meant {earlier.entity.label} before.")
            return True
        return self._link_local(index, label, EntityType.GROUP if is_plural(mention) else kind)

    def _link_local(self, index: int, label: str, kind: EntityType) -> bool:
        mention = self.cast.mentions[index]
        entity = self.cast.local(label, kind)
        referent = self.cast.referent(entity)
        referent.plural = is_plural(mention)
        referent.gender = None if referent.plural else mention.gender
        referent.countries.update(countries_beside(mention, self.cast))
        self.cast.link(index, (entity,), 0.4, "The phrase names nobody the gazetteer knows.")
        return True

    def _known(self, label: str, mention: Mention) -> Entity | None:
        """A body the gazetteer has under this phrase, a seat of government, the people of a country."""
        if mention.head[:1].islower():
            return None
        for phrase in dict.fromkeys((label, mention.head) if not mention.modifiers else (label,)):
            found = tuple(e for e in self.gazetteer.find(phrase) if e.type is not EntityType.PERSON)
            found = found or self.gazetteer.of_seat(phrase)
            if found:
                return self.cast.prefer_home(found)
        people = self.gazetteer.of_people(mention.head) if is_plural(mention) or mention.number is None else ()
        if people and mention.determiner in _DEFINITE and not mention.modifiers:
            return people[0]
        return None

    def _link_government(self, index: int, label: str) -> bool:
        """A government, regime or leadership is its country; without any country, the article's."""
        mention = self.cast.mentions[index]
        keys = sorted(countries_beside(mention, self.cast))
        owners = self._read(mention.possessor) if mention.possessor is not None else ()
        keys += [e.key for e in self._countries_of(owners)]
        prefix, hyphen, _ = mention.head.rpartition("-")
        if hyphen:
            keys += [e.country or e.key for e in (self.gazetteer.of_prefix(prefix) or self.gazetteer.find(prefix))[:1]]
        elif mention.determiner in _DEFINITE and not mention.modifiers and not keys and " " not in label:
            keys += filter(None, [self.cast.home()])
        for key in keys:
            if key and key in self.gazetteer.entities and self.gazetteer.get(key).type is EntityType.COUNTRY:
                country = self.gazetteer.get(key)
                self.cast.link(index, (country,), 0.8, f"A government acts for its country: {country.label}.")
                return True
        return self._link_local(index, label, EntityType.ORGANIZATION)

    def _link_countries(self, index: int, label: str) -> bool:
        mention = self.cast.mentions[index]
        owners = self._read(mention.possessor) if mention.possessor is not None else ()
        owned = self._countries_of(owners)
        if is_both(mention):
            pair = owned if len(owned) == 2 else self._two(index)
            if len(pair) == 2:
                self.cast.link(index, pair, 0.75, "The two countries the article spoke of last.")
                return True
        elif owned and (len(owned) == 1 or is_plural(mention)):
            self.cast.link(index, owned, 0.75, "The country of the person it belongs to.")
            return True
        elif (
            not is_plural(mention)
            and mention.determiner in _DEFINITE
            and not mention.modifiers
            and label in ("Land", "Staat")
        ):
            last = self.cast.before(index, _COUNTRIES)
            if last and self.cast.sentence(index) - self.cast.sentence(last[0][1]) <= _NEAR_SENTENCES:
                self.cast.link(index, (last[0][0].entity,), 0.6, "The country mentioned last.")
                return True
        return self._link_local(index, label, EntityType.GROUP if is_plural(mention) else EntityType.COUNTRY)

    def _countries_of(self, owners: tuple[Entity, ...]) -> tuple[Entity, ...]:
        keys = [e.key if e.type is EntityType.COUNTRY else e.country for e in owners]
        return tuple(self.gazetteer.get(k) for k in dict.fromkeys(keys) if k and k in self.gazetteer.entities)

    def _two(self, index: int) -> tuple[Entity, ...]:
        """The two countries most present shortly before, named or through their people, in order of first mention."""
        weights: dict[str, float] = {}
        first: dict[str, int] = {}
        here = self.cast.sentence(index)
        for referent, _ in self.cast.before(index, _COUNTRIES | _PEOPLE):
            entity = referent.entity
            key = entity.key if entity.type is EntityType.COUNTRY else entity.country
            if not key or key not in self.gazetteer.entities:
                continue
            for seen in referent.seen:
                if seen < index and (distance := here - self.cast.sentence(seen)) <= _RECENT_SENTENCES:
                    weights[key] = weights.get(key, 0.0) + 1.0 / (1 + distance)
                    first[key] = min(first.get(key, seen), seen)
        top = sorted(weights, key=lambda k: (-weights[k], k))[:2]
        return tuple(self.gazetteer.get(key) for key in sorted(top, key=lambda k: first[k]))

    def _earlier(self, index: int, mention: Mention) -> Referent | None:
        """A definite noun without attributes takes up the body of the same noun: "die Partei" after "die grüne Partei"."""
        if (
            mention.determiner not in _DEFINITE
            or mention.modifiers
            or mention.possessor is not None
            or is_plural(mention)
        ):
            return None
        if len(mention.text.split()) > 2:
            return None
        noun = fold(mention.head)
        for referent, _ in self.cast.before(index, _BODIES):
            words = fold(referent.entity.label).split()
            if not referent.plural and any(word.endswith(noun) for word in words):
                return referent
        return None

"""Bodies and countries without a name: "die russische Regierung", "die beiden Länder", "das Außenministerium"."""

from __future__ import annotations

from collections.abc import Callable

from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.beside import countries_beside
from kg.resolve.branches import branch_label, is_branch
from kg.resolve.cast import Cast, Referent, is_plural
from kg.resolve.descriptions import QUANTIFIED, is_both
from kg.resolve.labels import bare_phrase, institution_label, owned_label
from kg.resolve.offices import adjectives

_COUNTRIES = frozenset((EntityType.COUNTRY,))
_PEOPLE = frozenset((EntityType.PERSON,))
_BODIES = frozenset((EntityType.ORGANIZATION, EntityType.GROUP, EntityType.MEDIA))
_SIDES = _BODIES | _COUNTRIES
_DEFINITE = frozenset(("der", "dieser"))
_CAPITAL = "Hauptstadt"
_HEAD_LETTERS = 5
_NEAR_SENTENCES = 3
_RECENT_SENTENCES = 4


class Bodies:
    """Reads noun phrases whose head is a body, a country, a group or the people of a country."""

    def __init__(self, cast: Cast, read: Callable[[int], tuple[Entity, ...]]) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self._read = read

    def known(self, index: int) -> bool:
        """Link a phrase that the gazetteer has as a name, a seat of government or the people of a country."""
        mention = self.cast.mentions[index]
        if mention.head[:1].islower() or mention.determiner in QUANTIFIED or QUANTIFIED.intersection(mention.modifiers):
            return False
        phrase = bare_phrase(mention.text)
        phrases = dict.fromkeys((phrase,) if mention.modifiers or " " in phrase else (phrase, mention.head))
        words_to_head = phrase[: phrase.find(mention.head[:_HEAD_LETTERS])].split()
        if words_to_head and len(phrase.split()) > len(words_to_head) + 1:
            # "Auswärtiges Amt der Bundesrepublik": the name ends with its noun.
            phrases[" ".join(phrase.split()[: len(words_to_head) + 1])] = None
        if self.gazetteer.of_people(mention.head):
            phrases = {}  # "den Norwegern" are people, not an inflected "Norwegen"
        for words in phrases:
            found = tuple(e for e in self.gazetteer.find(words) if e.type is not EntityType.PERSON)
            found = found or self.gazetteer.of_seat(words, self.cast.date)
            if found and not is_branch(index, found[0], self.cast):
                entity = self.cast.prefer_home(found)
                self.cast.link(index, (entity,), 0.85, "The phrase is a name in the gazetteer.")
                return True
        people = self.gazetteer.of_people(mention.head) if mention.number != "Sing" and not mention.modifiers else ()
        women = any(map(load_language().is_of_women, (mention.head, mention.text)))
        if people and mention.determiner in _DEFINITE and not women and not self.cast.near_sport(index):
            self.cast.link(index, people[:1], 0.75, "The people stand for their country.")
            return True
        return False

    def link(self, index: int) -> bool:
        """Link the phrase; False when its head is not known to name an actor (a thing, most likely)."""
        mention = self.cast.mentions[index]
        if self.known(index):
            return True
        kind = self.gazetteer.noun_type(mention.head)
        if mention.head == _CAPITAL and self._link_capital(index):
            return True
        if self.gazetteer.is_noun("government", mention.head):
            return self._link_government(index)
        if kind is EntityType.COUNTRY or (is_both(mention) and mention.head.startswith("Seite")):
            return self._link_countries(index)
        if kind is None and mention.entity_type in (None, EntityType.PLACE, EntityType.MATTER, EntityType.PERSON):
            return False
        kind = kind or mention.entity_type or EntityType.ORGANIZATION
        if self.gazetteer.is_noun("state", mention.head) and self._link_institution(index):
            return True
        earlier = self._earlier(index, mention)
        if earlier:
            self.cast.link(index, (earlier.entity,), 0.7, f"{mention.head} takes up {earlier.entity.label}.")
            return True
        return self._link_local(index, EntityType.GROUP if is_plural(mention) else kind)

    def _link_capital(self, index: int) -> bool:
        """Read "die polnische Hauptstadt" as Warsaw."""
        said = self._countries_said(index)
        capital = self.gazetteer.capital(said[0]) if len(said) == 1 else None
        if capital is None:
            return False
        self.cast.link(index, (capital,), 0.85, f"The capital of {said[0].label}.")
        return True

    def _link_local(self, index: int, kind: EntityType) -> bool:
        mention = self.cast.mentions[index]
        owners = self._read(mention.possessor) if mention.possessor is not None else ()
        label = branch_label(index, self.cast) or owned_label(mention, owners, self.gazetteer)
        entity = self.cast.local(label, kind)
        referent = self.cast.referent(entity)
        referent.plural = is_plural(mention)
        referent.gender = None if referent.plural else mention.gender
        referent.countries.update(countries_beside(mention, self.cast))
        self.cast.link(index, (entity,), 0.4, "The phrase names nobody the gazetteer knows.")
        return True

    def _countries_said(self, index: int) -> tuple[Entity, ...]:
        """Countries the phrase itself names: "russische", "Burundis", "in Ankara", "von Baschar al-Assad", "Obama-"."""
        mention = self.cast.mentions[index]
        keys = sorted(countries_beside(mention, self.cast))
        owners = self._read(mention.possessor) if mention.possessor is not None else ()
        found = [self.gazetteer.get(key) for key in keys if key in self.gazetteer.entities]
        prefix, hyphen, _ = mention.head.rpartition("-")
        if hyphen:
            found += (self.gazetteer.of_prefix(prefix) or self.gazetteer.find(prefix))[:1]
        found += owners
        found += self._parts_after_head(index)
        return self._countries_of(tuple(found))

    def _parts_after_head(self, index: int) -> tuple[Entity, ...]:
        """What the names and countries in the attributes of a phrase stand for: "Ankara" in "Regierung in Ankara"."""
        mention = self.cast.mentions[index]
        start = mention.span.start + max(mention.text.find(mention.head[:_HEAD_LETTERS]), 0)
        found: list[Entity] = []
        for part in self.cast.inside(index):
            inner = self.cast.mentions[part]
            if inner.span.start <= start or part == mention.possessor:
                continue
            country = self.gazetteer.noun_type(inner.head) is EntityType.COUNTRY
            if inner.form is MentionForm.NAME or (inner.form is MentionForm.NOMINAL and country):
                found += self._read(part)
        return tuple(found)

    def represented(self, index: int) -> bool:
        """Link "Vertreter der Guerilla", "die Führer der G7" to the body they speak for."""
        mention = self.cast.mentions[index]
        if not is_plural(mention) or not self.gazetteer.is_noun("representative", mention.head) or mention.modifiers:
            return False
        owners = self._read(mention.possessor) if mention.possessor is not None else ()
        bodies = [e for e in (*owners, *self._parts_after_head(index)) if e.type in _SIDES]
        if len({e.key for e in bodies}) != 1:
            return False
        self.cast.link(index, bodies[:1], 0.7, f"They speak for {bodies[0].label}.")
        return True

    def _article_country(self, index: int) -> tuple[Entity, ...]:
        """The country the article speaks of most that fits the phrase and is not on the other side of the same act."""
        fitting = self._fitting(index)
        ranked = [(key, count) for key, count in self.cast.countries.most_common() if fitting is None or key in fitting]
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return ()
        key = ranked[0][0]
        return () if key in self.cast.clashes(index) else (self.gazetteer.get(key),)

    def _fitting(self, index: int) -> frozenset[str] | None:
        """Countries that every telling word of the phrase fits ("asiatisch", "Königreich"); None when none tells."""
        mention = self.cast.mentions[index]
        fitting: frozenset[str] | None = None
        for word in (*bare_phrase(mention.text).split()[:-1], mention.head):
            kind = self.gazetteer.of_kind(word)
            if kind is not None:
                fitting = kind if fitting is None else fitting & kind
        return fitting

    def _link_government(self, index: int) -> bool:
        """A government, regime or leadership is its country; without any country, the article's."""
        mention = self.cast.mentions[index]
        if self._is_regional(index):
            return self._link_local(index, EntityType.ORGANIZATION)
        said = self._countries_said(index)
        if not said and mention.determiner in _DEFINITE and len(bare_phrase(mention.text).split()) <= 2:
            said = self._article_country(index)
        if said:
            self.cast.link(index, said[:1], 0.8, f"A government acts for its country: {said[0].label}.")
            return True
        return self._link_local(index, EntityType.ORGANIZATION)

    def _is_regional(self, index: int) -> bool:
        """Whether a government is that of a town, a region or a body nobody knows: "die Tiroler Regierung"."""
        mention = self.cast.mentions[index]
        if self.gazetteer.is_noun("regional", mention.head):
            return True
        owners = self._read(mention.possessor) if mention.possessor is not None else ()
        said = [e for word in adjectives(mention) for e in self.gazetteer.of_adjective(word)[:1]]
        every = (*owners, *said, *self._parts_after_head(index))
        if any(e.type is EntityType.PLACE and not self.gazetteer.is_seat_of(e, e.country) for e in every):
            return True
        return not every and any(self.gazetteer.is_foreign(word) for word in adjectives(mention))

    def _link_institution(self, index: int) -> bool:
        """Read "das Parlament" as that of the country named in the phrase, else of the article's one country."""
        mention = self.cast.mentions[index]
        if is_plural(mention):
            return False
        said = self._countries_said(index)
        simple = len(bare_phrase(mention.text).split()) == 1
        if not said and simple and mention.determiner in _DEFINITE:
            home = self.cast.home()
            said = (self.gazetteer.get(home),) if home else ()
        if len(said) != 1:
            return False
        label = institution_label(mention.head, said[0], self.gazetteer, mention.gender)
        found = tuple(e for e in self.gazetteer.find(label) if e.type is EntityType.ORGANIZATION)
        entity = found[0] if found else self.cast.local(label, EntityType.ORGANIZATION, mention.gender)
        self.cast.referent(entity).countries.add(said[0].key)
        self.cast.link(index, (entity,), 0.7, f"An institution of {said[0].label}.")
        return True

    def _link_countries(self, index: int) -> bool:
        mention = self.cast.mentions[index]
        owners = self._read(mention.possessor) if mention.possessor is not None else ()
        owned = self._countries_of(owners)
        label = bare_phrase(mention.text)
        if is_both(mention):
            pair = owned if len(owned) == 2 else self._two(index, sides=mention.head.startswith("Seite"))
            if len(pair) == 2:
                self.cast.link(index, pair, 0.75, "The two the article spoke of last.")
                return True
        elif not is_plural(mention) and len(said := self._countries_said(index)) == 1 and not owners:
            self.cast.link(index, said, 0.85, f"The phrase names {said[0].label}.")
            return True
        elif owned and (len(owned) == 1 or is_plural(mention)):
            self.cast.link(index, owned, 0.75, "The country of the person it belongs to.")
            return True
        elif not is_plural(mention) and mention.determiner in _DEFINITE and not owners and _only_adjectives(label):
            told = self._article_country(index) if self._fitting(index) is not None else ()
            last = told or self._last_country(index) or self._article_country(index)
            if last:
                self.cast.link(index, last, 0.6, "The country mentioned last, or the article's.")
                return True
        return self._link_local(index, EntityType.GROUP if is_plural(mention) else EntityType.COUNTRY)

    def _last_country(self, index: int) -> tuple[Entity, ...]:
        clashes = self.cast.clashes(index)
        fitting = self._fitting(index)
        for referent, last in self.cast.before(index, _COUNTRIES):
            if fitting is not None and referent.entity.key not in fitting:
                continue
            near = self.cast.sentence(index) - self.cast.sentence(last) <= _NEAR_SENTENCES
            if near and referent.entity.key not in clashes and referent.entity.key in self.gazetteer.entities:
                return (referent.entity,)
        return ()

    def _countries_of(self, owners: tuple[Entity, ...]) -> tuple[Entity, ...]:
        places = {e.key for e in owners if e.type is EntityType.PLACE and not self.gazetteer.is_seat_of(e, e.country)}
        keys = [e.key if e.type is EntityType.COUNTRY else e.country for e in owners if e.key not in places]
        return tuple(self.gazetteer.get(k) for k in dict.fromkeys(keys) if k and k in self.gazetteer.entities)

    def _two(self, index: int, *, sides: bool) -> tuple[Entity, ...]:
        """The two countries most present shortly before, named or through their people, in order of first mention."""
        weights: dict[str, float] = {}
        first: dict[str, int] = {}
        entities: dict[str, Entity] = {}
        here = self.cast.sentence(index)
        clashes = self.cast.clashes(index)
        clashes |= {e.country for key in clashes if (e := self.cast.entity(key)).country}
        for earlier in range(index - 1, -1, -1) if sides else ():
            # "die Regierung und die FARC … beide Seiten"
            joined = [e for i in self.cast.joined(earlier) for e in self.cast.entities_of(i)]
            if len(joined) == 2 and all(e.type in _SIDES and e.key not in clashes for e in joined):
                return tuple(joined)
        for referent, _ in self.cast.before(index, (_SIDES if sides else _COUNTRIES) | _PEOPLE):
            entity = referent.entity
            if entity.type is EntityType.PERSON:
                own = self._countries_of((entity,))
                if not own or entity.key in clashes:
                    continue
                entity = own[0]
            elif entity.key in clashes or (referent.plural and entity.key not in self.gazetteer.entities):
                continue
            entities[entity.key] = entity
            for seen in referent.seen:
                if seen < index and (distance := here - self.cast.sentence(seen)) <= _RECENT_SENTENCES:
                    weights[entity.key] = weights.get(entity.key, 0.0) + 1.0 / (1 + distance)
                    first[entity.key] = min(first.get(entity.key, seen), seen)
        top = sorted(weights, key=lambda k: (-weights[k], k))[:2]
        return tuple(entities[key] for key in sorted(top, key=lambda k: first[k]))

    def _earlier(self, index: int, mention: Mention) -> Referent | None:
        """A definite noun without attributes takes up the body of the same noun, or the one armed group named."""
        if mention.determiner not in _DEFINITE or mention.modifiers or mention.possessor is not None:
            return None
        if len(mention.text.split()) > 2:
            return None
        noun = load_language().stem(fold(mention.head).replace(" ", ""))
        before = self.cast.before(index, _BODIES)
        for referent, _ in before:
            words = fold(referent.entity.label).split()
            whole = load_language().stem("".join(words))
            alike = bool(words) and (whole.endswith(noun) or load_language().stem(words[0]) == noun)
            if alike and referent.plural == is_plural(mention):
                return referent
        if self.gazetteer.is_noun("armed", mention.head):
            groups = [
                r for r, _ in before if r.entity.type is EntityType.GROUP and r.entity.key in self.gazetteer.entities
            ]
            return groups[0] if len(groups) == 1 else None
        return None


def _only_adjectives(label: str) -> bool:
    return all(word[:1].islower() for word in label.split()[:-1])

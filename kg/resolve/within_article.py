"""Names within one article: "Scholz" is the Olaf Scholz of the same article, whatever other Scholz there may be."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from kg.gazetteer import Role
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.beside import countries_beside
from kg.resolve.branches import branch_label, is_branch
from kg.resolve.candidates import Candidates, candidates, derived, is_derived, is_person, of_type
from kg.resolve.cast import Cast
from kg.resolve.cities import praised_cities
from kg.resolve.evidence import Context, decide, judge
from kg.resolve.labels import actor_label, bare_phrase
from kg.resolve.names import bare_name, first_name, parts, same_name, short_for

_LOCAL_SCORE = 0.5
_SHORT_SCORE = 0.95
_GEOGRAPHY = frozenset((EntityType.COUNTRY, EntityType.PLACE))
_BRACKETS = re.compile(r" \(([^()]{2,30})\)")
_QUOTES = str.maketrans("", "", '„“”»«"')


@dataclass(slots=True)
class _Person:
    """All full-name mentions of one person."""

    name: str
    mentions: list[int] = field(default_factory=list)
    entity: Entity | None = None


class Naming:
    """Links every mention that holds a name; pronouns and descriptions come later."""

    def __init__(self, cast: Cast, acting: frozenset[int]) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self.acting = acting  #: mentions that act or are acted upon: seats of government mean the government there
        self.people: list[_Person] = []
        self._short: list[int] = []
        self._bodies: list[tuple[int, Candidates]] = []
        self._cities = praised_cities(cast)

    def link_all(self) -> None:
        """Bodies first (they tell which countries the article is about), then full names, then last names."""
        self._sort()
        self._count_adjectives()
        unclear = [pair for pair in self._bodies if not self._link_body(*pair, sure=True)]
        for person in tuple(self.people):
            self._link_full(person)
        for pair in unclear:
            self._link_body(*pair, sure=False)
        groups: dict[str, list[int]] = defaultdict(list)
        for index in self._short:
            if not self._link_short(index):
                groups[self._base(index)].append(index)
        for base, indices in groups.items():
            self._link_alone(base, indices)

    def _sort(self) -> None:
        bodies: list[tuple[int, Candidates]] = []
        for index, mention in enumerate(self.cast.mentions):
            if mention.form is not MentionForm.NAME or not mention.name:
                continue
            if is_derived(mention):
                bodies.append((index, Candidates(bodies=derived(mention, self.gazetteer))))
            else:
                self._sort_name(index, mention.name, bodies)
        for index, found in bodies:
            # The recogniser took a last name for something else: "Schelling" after "Hans Jörg Schelling".
            if not found.bodies and not found.seats and self._namesakes(self._base(index)):
                self._short.append(index)
            else:
                self._bodies.append((index, found))
        self._short.sort()

    def _sort_name(self, index: int, name: str, bodies: list[tuple[int, Candidates]]) -> None:
        mention = self.cast.mentions[index]
        found = candidates(name, self.gazetteer, self.cast.date)
        if not found.bodies and not found.people and not found.seats:
            found = candidates(bare_phrase(mention.text), self.gazetteer, self.cast.date)
            if mention.antecedent is not None and name.isupper() and not found.bodies:
                return  # an abbreviation explained in the article
        if not is_person(mention, found, self.gazetteer):
            bodies.append((index, found))
        elif len(parts(name)) > 1 and not self._particle_first(name):
            self._add_full(index, bare_name(name))
        else:
            self._short.append(index)

    def _namesakes(self, name: str) -> list[_Person]:
        found = [p for p in self.people if short_for(name, p.name) or (p.entity and short_for(name, p.entity.label))]
        if not found and self.gazetteer.gender_of_first_name(name):
            found = [p for p in self.people if parts(p.name)[:1] == parts(name)]
            return found if len(found) == 1 else []
        return found

    def link_noun(self, index: int) -> bool:
        """Link a word the parser took for a common noun but that is the last name of somebody in the article."""
        mention = self.cast.mentions[index]
        word = bare_phrase(mention.text)
        if mention.form is not MentionForm.NOMINAL or mention.modifiers or " " in word or not word[:1].isupper():
            return False
        found = self._namesakes(word)
        if len(found) != 1 or found[0].entity is None or self.gazetteer.noun_type(mention.head):
            return False
        self.cast.link(index, (found[0].entity,), _SHORT_SCORE, f"Short for {found[0].name} in the same article.")
        return True

    def _particle_first(self, name: str) -> bool:
        return first_name(name) is None

    def _add_full(self, index: int, name: str) -> None:
        for person in self.people:
            if same_name(person.name, name):
                if load_language().without_genitive(person.name) == name:
                    person.name = name
                person.mentions.append(index)
                return
        self.people.append(_Person(name, [index]))

    def _base(self, index: int) -> str:
        return bare_name(self.cast.mentions[index].name or "")

    def _count_adjectives(self) -> None:
        for mention in self.cast.mentions:
            for modifier in mention.modifiers:
                for entity in self.gazetteer.of_adjective(modifier)[:1]:
                    if entity.type is EntityType.COUNTRY:
                        self.cast.countries[entity.key] += 1

    def _link_body(self, index: int, found: Candidates, *, sure: bool) -> bool:
        mention, cast = self.cast.mentions[index], self.cast
        own = self._body_of_its_own(index, found) if not is_derived(mention) else None
        if own:
            cast.link(index, (own,), _LOCAL_SCORE, "A body called after the place.")
            return True
        if index in self.acting and found.seats and index not in self._cities:
            options, reason = found.seats, "A seat of government that acts is the government's country."
        else:
            options, reason = of_type(found.bodies, mention.entity_type), "The name is in the gazetteer."
            if not options and found.seats:
                options, reason = found.seats, "A seat of government stands for the government's country."
        if len(options) > 1:
            if sure:
                return False
            options = (self._choose(options),)
            reason += " Of several the one nearest to the article's countries."
        if not options and sure:
            return False
        if options:
            entity = options[0]
            if is_branch(index, entity, cast):
                label = branch_label(index, cast) or actor_label(mention, self.gazetteer)
                cast.link(index, (cast.local(label, EntityType.ORGANIZATION),), _LOCAL_SCORE, "A branch of the body.")
                return True
            cast.link(index, (entity,), 0.9 if found.how == "name" else 0.85, reason)
            country = entity.key if entity.type is EntityType.COUNTRY else entity.country
            if country and sure:
                cast.countries[country] += 1
        else:
            kind = mention.entity_type or self.gazetteer.noun_type(mention.head) or EntityType.ORGANIZATION
            label = self._label(index)
            cast.link(index, (cast.local(label, kind),), _LOCAL_SCORE, "The name is not in the gazetteer.")
        return True

    def _body_of_its_own(self, index: int, found: Candidates) -> Entity | None:
        """A town, house, ship or club that bears the name of a place: "die Stadt Oslo", "Hotel Moskau"."""
        mention = self.cast.mentions[index]
        before = self._noun_before(mention)
        places = (*found.seats, *found.bodies)
        if (
            before is None
            or not places
            or any(e.type not in (EntityType.COUNTRY, EntityType.PLACE) for e in found.bodies)
        ):
            return None
        country = any(e.type is EntityType.COUNTRY for e in found.bodies)
        if self.gazetteer.is_noun("municipal", before, whole=True) and not country:
            if index not in self.acting:
                return None
            kind = EntityType.ORGANIZATION
        else:
            known = self.gazetteer.noun_type(before)
            if known is EntityType.PERSON or (country and known in (None, EntityType.COUNTRY)):
                return None
            if self.gazetteer.is_noun("naming", before):
                return None
            kind = known if known and known is not EntityType.COUNTRY else EntityType.ORGANIZATION
        return self.cast.local(f"{before} {self._base(index)}", kind)

    def _noun_before(self, mention: Mention) -> str | None:
        """The noun that a name is the name of: "Stadt" in "die Stadt Oslo"."""
        start = mention.name_span.start - mention.span.start if mention.name_span else 0
        words = mention.text[:start].translate(_QUOTES).split()
        return (
            mention.role or mention.head if words and mention.role and fold(words[-1]) == fold(mention.role) else None
        )

    def _choose(self, options: tuple[Entity, ...]) -> Entity:
        """Brüssel is the European Union, unless the article speaks of Belgium by name."""
        bodies = [e for e in options if e.type is EntityType.ORGANIZATION and not e.country]
        rivals = [e for e in options if e.type is EntityType.COUNTRY and self.cast.countries[e.key]]
        if bodies and not rivals:
            return bodies[0]
        return self.cast.prefer_home(options)

    def _label(self, index: int) -> str:
        """The name of an unknown body in the nominative, without genitive if the article has the bare form too."""
        mention, name = self.cast.mentions[index], self._base(index)
        if mention.modifiers and name == bare_phrase(mention.text):
            return actor_label(mention, self.gazetteer)
        bare = load_language().without_genitive(name)
        others = {fold(self._base(i)) for i, _ in self._bodies if i != index}
        return bare if bare and fold(bare) in others else name

    def _context(self, indices: list[int], *, full: bool, how: str) -> Context:
        """What stands beside these mentions of one name: titles, countries, parties, sex and age."""
        roles: list[Role] = []
        countries: set[str] = set()
        genders: set[str] = set()
        trade: str | None = None
        age: int | None = None
        for index in indices:
            mention = self.cast.mentions[index]
            for title in self._titles(index):
                role = self.gazetteer.role(title)
                people = self.gazetteer.of_people(title)
                if role:
                    roles.append(role)
                if self._is_trade(title, role) and not people:
                    trade = title
                countries.update(role.of if role else [e.key for e in people[:1] or self._first_part(title)])
                if role and role.gender:
                    genders.add(role.gender)
            countries.update(countries_beside(mention, self.cast), self._in_brackets(mention))
            first = first_name(mention.name or "")
            gender = self.gazetteer.gender_of_first_name(first) if first else _title_gender(mention)
            titled = self._noun_before(mention) and mention.determiner in load_language().words.definite
            gender = gender or (mention.gender if titled else None)
            if gender in ("Masc", "Fem"):
                genders.add(gender)
            age = age or self.cast.age(index)
        gender = genders.pop() if len(genders) == 1 else None
        parties = frozenset(key for key in countries if self.gazetteer.is_party(key))
        private = self.gazetteer.categories.having("private")
        trade = None if any(r.category not in private for r in roles) else trade
        return Context(tuple(dict.fromkeys(roles)), frozenset(countries), gender, full, how, trade, age, parties)

    def _titles(self, index: int) -> list[str]:
        """The nouns that stand before a name or beside it."""
        mention = self.cast.mentions[index]
        beside = [m.head for m in self.cast.mentions if m.antecedent == index and m.form is MentionForm.NOMINAL]
        return [noun for noun in (self._noun_before(mention) or mention.role, *beside) if noun]

    def _is_trade(self, title: str, role: Role | None) -> bool:
        """Whether a title is of no office: one of the trades listed, or a noun that no list of people or bodies has."""
        if role:
            return self.gazetteer.categories.has("unpolitical", role.category)
        return self.gazetteer.noun_type(title) is None

    def _first_part(self, title: str) -> tuple[Entity, ...]:
        """The party or country in front of a title nobody lists: "SPD" in "SPD-Ratsherr"."""
        prefix, hyphen, _ = title.rpartition("-")
        return self.gazetteer.of_prefix(prefix)[:1] if hyphen else ()

    def _in_brackets(self, mention: Mention) -> list[str]:
        """Keys of the parties behind a name: "Ada Beispiel (SPD)"."""
        match = _BRACKETS.match(self.cast.article.text, mention.span.end)
        words = re.split(r"[/,]", match[1]) if match else ()
        found = [e for word in words for e in self.gazetteer.find(word.strip())[:1]]
        return [e.key for e in found if e.type is EntityType.ORGANIZATION]

    def _link_full(self, person: _Person) -> None:
        found = candidates(person.name, self.gazetteer)
        context = self._context(person.mentions, full=True, how=found.how)
        best = decide([judge(entity, context, True, self.cast) for entity in found.people])
        pair = () if found.people else self._side_by_side(person.name)
        if pair:
            for index in person.mentions:
                self.cast.link(index, pair, 0.6, "Two last names side by side.")
            self.people.remove(person)
            return
        if best:
            person.entity, score, reasons = best.entity, best.score, best.reasons
        else:
            person.entity = self.cast.local(person.name, EntityType.PERSON, context.gender)
            score, reasons = _LOCAL_SCORE, ("The person is not in the gazetteer, or nothing but the name agrees.",)
        self._introduce(person.entity, context)
        for index in person.mentions:
            self.cast.link(index, (person.entity,), score, *reasons)

    def _side_by_side(self, name: str) -> tuple[Entity, ...]:
        """Read a headline's "Merkel Macron" as two people: each word alone means somebody known."""
        words = name.split()
        if len(words) != 2 or any(self.gazetteer.gender_of_first_name(word) for word in words):
            return ()
        known = [self._only_namesake(word) or self.gazetteer.find(word)[:1] for word in words]
        if known[0] != known[1] and all(k and k[0].type is EntityType.PERSON for k in known):
            return known[0] + known[1]
        return ()

    def _only_namesake(self, word: str) -> tuple[Entity, ...]:
        found = [p.entity for p in self._namesakes(word) if len(parts(p.name)) > 1 and fold(word) != parts(p.name)[0]]
        return (found[0],) if len(found) == 1 and found[0] else ()

    def _introduce(self, entity: Entity, context: Context) -> None:
        referent = self.cast.referent(entity)
        referent.roles.extend(role for role in context.roles if role not in referent.roles)
        referent.countries.update(context.countries)
        referent.gender = referent.gender or context.gender
        if entity.country:
            self.cast.countries[entity.country] += 1

    def _link_short(self, index: int) -> bool:
        """A last name: the person of the article who bears it, nearest before; else the first after."""
        base = self._base(index)
        fitting = self._namesakes(base)
        if not fitting:
            return False
        context = self._context([index], full=False, how="name")
        person = min(fitting, key=lambda p: (-self._agreement(p, context), self._distance(p, index)))
        assert person.entity is not None
        self._introduce(person.entity, context)
        self.cast.link(index, (person.entity,), _SHORT_SCORE, f"Short for {person.name} in the same article.")
        return True

    def _agreement(self, person: _Person, context: Context) -> int:
        assert person.entity is not None
        referent = self.cast.referent(person.entity)
        points = 0
        if context.gender and referent.gender:
            points += 2 if context.gender == referent.gender else -2
        for role in context.roles:
            points += any(self.gazetteer.compatible(role.category, own.category) for own in referent.roles)
        return points

    def _distance(self, person: _Person, index: int) -> int:
        before = [i for i in self.cast.referents[person.entity.key].seen if i < index] if person.entity else []
        return index - max(before) if before else 10_000 + min(person.mentions)

    def _link_alone(self, base: str, indices: list[int]) -> None:
        """A last name alone: a known person only with evidence, or where the name suffices."""
        found = candidates(base, self.gazetteer)
        context = self._context(indices, full=False, how="name")
        others = tuple(e for e in self.gazetteer.by_surname(base) if e not in found.people)
        judged = [judge(e, context, True, self.cast) for e in found.people]
        judged += [judge(e, context, False, self.cast) for e in others]
        best = decide(judged)
        if best:
            entity, score, reasons = best.entity, best.score, best.reasons
        else:
            entity = self.cast.local(self._without_ending(base, indices), EntityType.PERSON, context.gender)
            score, reasons = _LOCAL_SCORE, ("Only this name is given, and no known person clearly bears it.",)
        self._introduce(entity, context)
        for index in indices:
            self.cast.link(index, (entity,), score, *reasons)

    def _without_ending(self, base: str, indices: list[int]) -> str:
        bare = load_language().without_genitive(base)
        genitive = all((self.cast.mentions[i].function or "").startswith(("nmod", "det")) for i in indices)
        known = self.gazetteer.gender_of_first_name(base)
        return bare if bare and genitive and not known else base


def _title_gender(mention: Mention) -> str | None:
    words = set(fold(mention.text).split())
    if "frau" in words:
        return "Fem"
    return "Masc" if words & {"herr", "herrn"} else None

"""Descriptions of people: "der Kremlchef", "sein russischer Amtskollege", "die beiden Staatschefs".

Somebody of the article who fits comes first; then whoever held the office on the day in question; else the phrase
itself becomes a local entity. Without a date no office is filled from the gazetteer.
"""

from __future__ import annotations

from kg.gazetteer import IN_OFFICE, Role
from kg.language import load_language
from kg.model import Entity, EntityType, Mention
from kg.resolve.cast import Cast, Referent, is_plural
from kg.resolve.evidence import is_too_young
from kg.resolve.labels import owned_label, owned_names
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.names import same_name, short_for
from kg.resolve.offices import FORMER, THEN, Claim, Holders, claim, holds
from kg.resolve.roles import (
    gender_told,
    is_another,
    is_both,
    is_narrower,
    is_on_top,
    is_only_quoted,
    is_pronoun,
    leads_body,
    role_of,
)
from kg.resolve.salient import is_of_the_court, person_spoken_of, reporting, take_up_introduced
from kg.resolve.standing import is_subject

_PEOPLE = frozenset((EntityType.PERSON,))
_SAME_NOUN, _IN_OFFICE, _BROADER, _SAID, _POSSIBLE = 3.0, 2.6, 2.4, 2.0, 1.0
_PER_SENTENCE, _FARTHEST, _SUBJECT = 0.15, 1.2, 0.2
_VAGUE, _CLEARLY = _POSSIBLE + _SUBJECT, 0.1
_TOO_HIGH = 0.9
_LATER = 2.2  #: a person who is named only later in the article
_NEAR_SENTENCES = 2


class People:
    """Reads role nouns without a name as people of the article or holders of an office."""

    def __init__(self, cast: Cast, wanted: frozenset[int]) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self._categories = cast.gazetteer.categories
        self._wanted = wanted  #: a phrase nobody fits becomes local only if an event hangs on it
        self._holders = Holders(cast)

    def link(self, index: int) -> Meaning | None:
        """Read a description; None where it names no person, or nobody and nothing hangs on it."""
        mention = self.cast.mentions[index]
        role = None if is_pronoun(mention) else role_of(mention, self.cast)
        if role is None:
            return None
        owners = self.cast.entities_of(mention.possessor) or self._named_owner(mention)
        said = claim(index, role, owners, self.cast)
        if is_plural(mention) or is_both(mention, self.cast):
            return self._several(index, said, owners)
        return self._one(index, said, owners)

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

    def _one(self, index: int, said: Claim, owners: tuple[Entity, ...]) -> Meaning | None:
        mention, role, countries = self.cast.mentions[index], said.role, set(said.owners)
        owner = next((e for e in owners if e.type is EntityType.PERSON), None)
        definite = self._is_definite(mention, said, owner)
        if definite:
            categories = self._sought(role, owner)
            if found := self._best(index, said, categories, owner):
                if not self._categories.has("like_owner", role.category):
                    found.roles.append(role)
                return meaning((found.entity,), 0.85, f"{role.noun} in this article is {found.entity.label}.")
            holder = self._holders.of(index, said, categories, owner)
            if holder and holder.key not in self.cast.clashes(index):
                self._become(holder, role, countries)
                return meaning((holder,), 0.75, f"{holder.label} was {role.noun} on that day.")
            if spoken := self._spoken_of(index, said, owner):
                return meaning(spoken, 0.6, "The only person of that sex the article has just spoken of.")
        if index not in self._wanted:
            return None
        gender = role.gender if role.gender == "Fem" else mention.gender if mention.gender == "Masc" else None
        entity = self.cast.local(owned_label(mention, owners, self.gazetteer), EntityType.PERSON, gender)
        self._become(entity, role, countries)
        self.cast.referent(entity).nameless = True
        return meaning((entity,), 0.4, "Nobody in the article clearly fits the description.")

    def _is_definite(self, mention: Mention, said: Claim, owner: Entity | None) -> bool:
        """Whether a description asks for somebody known; without an article only one that but one person fits.

        "Habeck trifft Vertreter der Zulieferer" speaks of some, "Trump lobt Kanzler" of the one.
        """
        role = said.role
        kin = self._categories.has("says_little", role.category) and self._categories.has("private", role.category)
        if self._categories.has("relational", role.category) or (kin and owner is not None):  # "seine Frau"
            return False
        if self._categories.has("of_own_party", role.category) and said.foreign:
            return False
        place = mention.possessor
        owned = place is not None and self.cast.mentions[place].span.start <= mention.span.start  # "Roms Sprecher"
        bare = mention.determiner is None and not owned and not mention.modifiers
        if bare and mention.sentence > 0:
            return self._categories.has("single", role.category)
        return mention.determiner not in self.cast.words.indefinite

    def _spoken_of(self, index: int, said: Claim, owner: Entity | None) -> tuple[Entity, ...]:
        gender = said.role.gender or gender_told(self.cast.mentions[index], self.cast)
        if self._is_particular(said.role):
            return ()
        found = person_spoken_of(index, said, gender, owner, self.cast)
        return (found.entity,) if found else take_up_introduced(index, said, gender, self.cast)

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

    def _best(self, index: int, said: Claim, categories: tuple[str, ...], owner: Entity | None) -> Referent | None:
        best: Referent | None = None
        highest = second = 0.0
        clashes = self.cast.clashes(index) | (reported := reporting(index, self.cast))
        # "Der Chef der Bewegung": only who was just spoken of may be the head of a body nobody knows.
        gender = said.role.gender or gender_told(self.cast.mentions[index], self.cast)
        people = (r for r in self.cast.referents.values() if r.entity.type is EntityType.PERSON and r.seen)
        fits = [(referent, self._fit(referent, said, categories, gender)) for referent in people]
        least = self._least(categories, max((score for _, score in fits), default=0.0))
        for referent, score in fits:
            if referent.entity is owner or score < least or not score or referent.entity.key in clashes:
                continue
            if (said.foreign or reported) and not self._near(referent, index, sentences=1):
                continue
            if referent.nameless and is_only_quoted(referent, index, self.cast):
                continue
            score -= self._remoteness(referent, index)
            lower = self._categories.has("subordinate", said.role.category)
            if lower and score < _SAME_NOUN - _FARTHEST and is_on_top(referent, self.cast):
                score -= _TOO_HIGH
            if score > highest:
                best, highest, second = referent, score, highest
            else:
                second = max(second, score)
        # A noun that fits anybody means one of two only where he is clearly nearer.
        open_ = highest <= _VAGUE and highest - second < _CLEARLY and not load_language().names_by_age(said.role.noun)
        return None if open_ else best

    def _least(self, categories: tuple[str, ...], highest: float) -> float:
        """How well somebody must fit an office of one: where the article names who held it, no other politician."""
        single = not self._categories.having("single").isdisjoint(categories)
        return _IN_OFFICE if single and highest >= _IN_OFFICE else 0.0

    def _fit(self, referent: Referent, said: Claim, categories: tuple[str, ...], gender: str | None) -> float:
        """How well a person fits a role, 0 when not at all."""
        role, countries = said.role, set(said.owners)
        if gender and referent.gender and gender != referent.gender:
            return 0.0
        apart = (owners for owners in (countries, said.party) if owners and not self._belongs(referent, set(owners)))
        still = said.standing == FORMER and holds(referent.entity, categories, self.cast)  # no "früherer Papst"
        if still or any(apart) or is_of_the_court(referent, role, self.cast):
            return 0.0
        if years := load_language().age_of(role.noun):
            other = referent.age or is_too_young(referent.entity, years, self.cast.date)
            return _SAME_NOUN if referent.age == years else 0.0 if other else _POSSIBLE
        noun = self.cast.title_key(role.noun)
        office = self.gazetteer.role(role.noun) is not None and not self._of_any_trade(role.category)
        called = (self.cast.title_key(own.noun) for own in referent.roles)
        same = any(own == noun or (not office and own.endswith(noun)) for own in called)
        if same or referent.bears(noun, whole=office):
            return _SAME_NOUN
        if is_narrower(referent, role, self.cast):
            return _BROADER
        if (said.foreign and referent.entity.key in self.gazetteer.entities) or is_another(
            referent, role, countries, self.cast
        ):
            return 0.0
        if said.standing not in (IN_OFFICE, THEN):
            return self._fit_former(referent, said, categories)
        former = not self._categories.having("former").isdisjoint(categories)
        on = None if former else self.cast.date
        for category in categories:
            held = self.gazetteer.held(referent.entity, category, on) if on or former else ()
            if held and (not countries or any(office.of in countries for office in held)):
                return _IN_OFFICE
        for category in categories:
            if not self._of_any_trade(category) and any(
                self.gazetteer.compatible(category, own.category) for own in referent.roles
            ):
                return _SAID
        vague, alike = self._categories.having("fits_anybody"), self._categories.having("like_owner")
        if self._is_particular(role):
            return _BROADER if leads_body(referent, role.noun, self.cast) else 0.0
        if countries and (vague | alike).intersection(categories):
            return _POSSIBLE + 0.5
        return _POSSIBLE if vague.intersection(categories) else 0.0

    def _of_any_trade(self, category: str) -> bool:
        """Whether two nouns of a category say different things: a chemist is no conductor."""
        return self._categories.has("describing", category) or self._categories.has("unpolitical", category)

    def _fit_former(self, referent: Referent, said: Claim, categories: tuple[str, ...]) -> float:
        """Who held the office once and does not today; nobody is designated, deputy or shadow by the gazetteer."""
        if said.standing != FORMER or not self.cast.date:
            return 0.0
        for category in categories:
            every = self.gazetteer.held(referent.entity, category)
            if held := [o for o in every if not o.begin or o.begin < self.cast.date]:
                return _IN_OFFICE if not said.owners or any(o.of in said.owners for o in held) else 0.0
        return 0.0

    def _is_particular(self, role: Role) -> bool:
        """Whether a compound names an office of its own, which not everybody may hold: "der Servicechef"."""
        return self._categories.has("subordinate", role.category) and role.noun not in self.gazetteer.roles.nouns

    def _belongs(self, referent: Referent, countries: set[str]) -> bool:
        if referent.countries & countries or countries.intersection(self.gazetteer.parties(referent.entity)):
            return True
        return any(office.of in countries for office in referent.entity.offices)

    def _remoteness(self, referent: Referent, index: int) -> float:
        before = [i for i in referent.seen if i < index]
        if not before:
            return _LATER
        last = before[-1]
        distance = self.cast.sentence(index) - self.cast.sentence(last)
        subject = is_subject(self.cast.mentions[last])
        return min(distance * _PER_SENTENCE, _FARTHEST) - (_SUBJECT if subject else 0.0)

    def _several(self, index: int, said: Claim, owners: tuple[Entity, ...]) -> Meaning | None:
        mention, role, countries = self.cast.mentions[index], said.role, set(said.owners)
        clashes = self.cast.clashes(index)
        people = [
            r
            for r, _ in self.cast.mentioned_before(index, _PEOPLE)
            if not (r.plural or r.nameless or r.entity.key in clashes)
        ]
        fitting = [r for r in people if self._fit_any_sex(r, role, countries)]
        both = is_both(mention, self.cast)
        if both:
            only = self._is_particular(role) or self._of_any_trade(role.category)  # "die beiden größten Stahlkocher"
            fitting = fitting if len(fitting) > 1 else [] if only else people
            fitting = self._partners(index, fitting) or fitting[:2]
        else:
            vague = self.cast.words.vague_quantities.intersection(mention.modifiers)
            definite = mention.determiner in self.cast.words.definite and not vague
            alone = definite and not countries and not said.foreign
            fitting = [r for r in fitting if alone and self._near(r, index) and self._is_called(r, role)]
        if len(fitting) == 2:
            pair = sorted(fitting, key=lambda r: r.seen[0])
            return meaning((r.entity for r in pair), 0.8, f"The two who fit {role.noun}.")
        if index in self._wanted or not both:
            label, aliases = owned_names(mention, owners, self.gazetteer)
            entity = self.cast.local(label, EntityType.GROUP, aliases=aliases)
            self.cast.referent(entity).plural = True
            return meaning((entity,), 0.4, "Several people without names.")
        return None

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
        neutral = Claim(Role(role.noun, role.category, role.of), frozenset(countries))
        return bool(self._fit(referent, neutral, (role.category,), None))

    def _is_called(self, referent: Referent, role: Role) -> bool:
        """Whether the article calls somebody so, not only the gazetteer: "die Abgeordneten" are not any two of them."""
        noun = self.cast.title_key(role.noun)
        return referent.bears(noun, whole=False) or any(
            self.gazetteer.compatible(role.category, own.category) for own in referent.roles
        )

    def _near(self, referent: Referent, index: int, *, sentences: int = _NEAR_SENTENCES) -> bool:
        before = [i for i in referent.seen if i < index]
        return bool(before) and self.cast.sentence(index) - self.cast.sentence(max(before)) <= sentences

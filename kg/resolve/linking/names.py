"""People by name: "Scholz" is the Olaf Scholz of the same article, whatever other Scholz there may be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property

from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.evidence import NameContext, decide, judge
from kg.resolve.linking.body_names import BodyNames
from kg.resolve.linking.called_after import firm_called, firms_by_name, thing_called
from kg.resolve.linking.crowds import Crowds
from kg.resolve.linking.doubles import part_doubles
from kg.resolve.linking.genitive_names import is_short_elsewhere, without_ending
from kg.resolve.linking.namesakes import (
    SHORT_SCORE,
    agreement,
    families,
    has_namesakes,
    is_first_named,
    is_in_private,
    is_just_named,
    is_named_in_passing,
    is_of_a_house,
    is_of_a_river,
    is_of_another_walk,
    is_of_kin_alone,
    is_of_the_other_sex,
    is_only_told_beside,
    last_sentence,
    may_be_several,
    much_shorter,
    side_by_side,
)
from kg.resolve.linking.office_before import holder_just_described
from kg.resolve.linking.people_named import PeopleNamed, Person
from kg.resolve.linking.titles import context_of
from kg.resolve.linking.towns import is_led_by_mayor
from kg.resolve.names import (
    Candidates,
    bare_name,
    candidates,
    derived,
    first_name,
    is_attributive,
    is_name_of_person,
    name_words,
    same_name,
    without_country,
)
from kg.resolve.phrases.labels import bare_phrase
from kg.resolve.reference.standing import owns_thing

_LOCAL_SCORE, _HOLDER_SCORE = 0.5, 0.75
_FEMININE = "Fem"


class Names:
    """Links every mention that holds a name; pronouns and descriptions come later."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self.people = PeopleNamed()
        self._namesakes = Crowds(cast, self.people)
        self._short: list[int] = []
        self._by_last_name: set[str] = set()  #: full names of those called by the last name alone so far
        self._bodies: list[tuple[int, Candidates]] = []

    def link_all(self) -> PeopleNamed:
        """Bodies first (they tell which countries the article is about), then full names, then last names.

        Returns the people with full names.
        """
        self._sort()
        bodies = BodyNames(self.cast, tuple(index for index, _ in self._bodies))
        unclear = [pair for pair in self._bodies if not bodies.link(*pair, sure=True)]
        for person in (*self.people, *part_doubles(tuple(self.people), self.cast)):
            self._link_full(person)
        for pair in unclear:
            bodies.link(*pair, sure=False)
        groups: dict[str, list[int]] = defaultdict(list)
        for index in self._short:
            if not self._link_short(index):
                groups[self._base(index)].append(index)
        for base, indices in groups.items():
            self._link_alone(base, indices)
        return self.people

    def _sort(self) -> None:
        bodies: list[tuple[int, Candidates]] = []
        for index, mention in enumerate(self.cast.mentions):
            if mention.form is not MentionForm.NAME or not mention.name:
                continue
            if self.gazetteer.roles.standing_behind(mention.name):
                continue  # "Minister a. D."
            if is_attributive(mention):
                bodies.append((index, Candidates(bodies=derived(mention, self.gazetteer))))
            else:
                self._sort_name(index, mention.name, bodies)
        for index, found in bodies:
            # The recogniser took a last name for something else: "Schelling" after "Hans Jörg Schelling".
            unknown = (not found.bodies and not found.seats) or self._is_origin(self.cast.mentions[index])
            unknown = unknown and not (is_of_a_house(index, self.cast) or is_of_a_river(index, self.cast))
            if unknown and has_namesakes(self._base(index), self.people, self.gazetteer):
                self._short.append(index)
            else:
                self._bodies.append((index, found))
        for person in much_shorter(self.people):
            self.people.remove(person)  # "Lula da Silva" beside "Luiz Inácio Lula da Silva"
            self._short += person.mentions
        self._short.sort()

    def _sort_name(self, index: int, name: str, bodies: list[tuple[int, Candidates]]) -> None:
        mention = self.cast.mentions[index]
        found = candidates(name, self.gazetteer, self.cast.date)
        if not (found.bodies or found.people or found.seats) and name in mention.text:
            found = candidates(bare_phrase(mention.text), self.gazetteer, self.cast.date)
            if mention.antecedent is not None and name.isupper() and not found.bodies:
                return  # an abbreviation explained in the article
        if found.people and (thing := thing_called(index, self.cast)):
            self.cast.link(index, (thing,), _LOCAL_SCORE, "In quotation marks it is called after somebody.")
        elif is_of_a_house(index, self.cast) and " " not in name:
            bodies.append((index, replace(found, people=())))  # "das Bauunternehmen Merz"
        elif not is_name_of_person(mention, found, self.gazetteer) and not self._is_last_name(mention, found):
            bodies.append((index, found))
        elif len(name_words(name)) > 1 and first_name(name) is not None:
            self._add_full(index, without_country(bare_name(name), self.gazetteer))
        else:
            self._short.append(index)

    def _is_origin(self, mention: Mention) -> bool:
        """Whether a name without article is a word for inhabitants: "Schweizer" after "Kathrin Schweizer"."""
        alone = mention.determiner is None and mention.number != "Plur" and not is_attributive(mention)
        return alone and bool(self.gazetteer.of_people(mention.name or ""))

    def _is_last_name(self, mention: Mention, found: Candidates) -> bool:
        """Whether what bodies are called for short is a last name wherever it stands: "Verdi" where operas are told of.

        Only what is no word of the body's own name and no abbreviation in capitals.
        """
        name = mention.name or ""
        if mention.entity_type is not EntityType.PERSON or " " in name or name.isupper() or not found.bodies:
            return False
        nicknames = (
            e.type is EntityType.ORGANIZATION and fold(name) not in fold(e.label).split() for e in found.bodies
        )
        return all(nicknames) and name not in self._not_of_people

    @cached_property
    def _families(self) -> frozenset[str | None]:
        return families(self.cast)

    @cached_property
    def _not_of_people(self) -> frozenset[str | None]:
        """The names that stand for something else than a person somewhere."""
        return frozenset(m.name for m in self.cast.mentions if m.entity_type is not EntityType.PERSON)

    def _add_full(self, index: int, name: str) -> None:
        for person in self.people.spelled_like(name):
            if same_name(person.name, name):
                if load_language().without_genitive(person.name) == name:
                    person.name = name
                    self.people.add(person)
                person.mentions.append(index)
                return
        self.people.add(Person(name, [index]))

    def _base(self, index: int) -> str:
        return bare_name(self.cast.mentions[index].name or "")

    def _link_full(self, person: Person) -> None:
        owns = all(owns_thing(self.cast.mentions[i], self.cast.scene) for i in person.mentions)
        owns |= is_short_elsewhere(person, self._short_names, self.cast)
        if owns and not candidates(person.name, self.gazetteer).people:  # not "der Reporter Ada Williams"
            person.name = without_ending(person.name, person.mentions, self.cast)
            self.people.add(person)
        found = candidates(person.name, self.gazetteer)
        context = context_of(self.cast, person.mentions, full=True, how=found.how)
        best = decide([judge(entity, context, True, self.cast) for entity in found.people])
        pair = () if found.people else side_by_side(person.name, self.people, self.gazetteer)
        if pair:
            for index in person.mentions:
                self.cast.link(index, pair, 0.6, "Two last names side by side.")
            self.people.remove(person)
            return
        if best:
            person.entity, score, reasons = best.entity, best.score, best.reasons
        else:
            person.entity = self.cast.local(person.label, EntityType.PERSON, context.gender)
            score, reasons = _LOCAL_SCORE, ("The person is not in the gazetteer, or nothing but the name agrees.",)
        self.people.add(person)
        self._introduce(person.entity, context)
        for index in person.mentions:
            self.cast.link(index, (person.entity,), score, *reasons)

    @cached_property
    def _firms(self) -> dict[str, list[Entity]]:
        return firms_by_name(self.cast)

    @cached_property
    def _short_names(self) -> frozenset[str | None]:
        """The last names that the article has alone."""
        return frozenset(self.cast.mentions[i].name for i in self._short)

    def _introduce(self, entity: Entity, context: NameContext) -> None:
        """Note what the article says of a person, and that it speaks of the person's country."""
        referent = self.cast.referent(entity)
        for role in context.roles:
            referent.take_role(role)
        self.cast.callings.entitle(referent, context.titles)
        referent.countries.update(context.countries)
        told = {role.gender for role in context.roles if role.gender}
        if not entity.gender and referent.gender and told and referent.gender not in told:
            # "Schriftsteller Tunde Arp": a first name of both; a woman's title tells
            referent.gender = next(iter(told)) if told == {_FEMININE} else None
        referent.gender = referent.gender or context.gender
        referent.age = referent.age or context.age
        if entity.country:
            self.cast.countries[entity.country] += 1

    def _link_short(self, index: int) -> bool:
        """A last name: the person of the article who bears it, nearest before; else the first after."""
        base, context = self._base(index), context_of(self.cast, [index], full=False, how="name")
        near = (p for p in self._namesakes.near(base, index) if not is_of_kin_alone(p, base, index, self.cast))
        if not (fitting := [p for p in near if not is_of_another_walk(p, context, self.cast)]):
            return False
        if all(is_of_the_other_sex(p, index, self.cast) for p in fitting):
            return self._link_each([index], self.cast.local(base, EntityType.PERSON), "Somebody of the other sex.")
        told = [p for p in fitting if p.entity and context.titles & self.cast.referent(p.entity).titles]
        named = told or [p for p in fitting if not is_only_told_beside(p, fitting, index, self.cast)] or fitting
        family = base.casefold() in load_language().words.family_names_first
        if not family or context.roles:  # "Kim Yo Jong, die Schwester von Kim Jong Un … Kim" may be either
            fitting = named
        kings = any(self.gazetteer.categories.has("first_named", role.category) for role in context.roles)
        if kings and not (fitting := [p for p in fitting if is_first_named(p, base, self.cast)]):
            return False
        ranked = sorted(fitting, key=lambda p: (-agreement(p, context, self.cast), self._distance(p, index)))
        usual = self._usual(ranked, context, index)
        if usual is ranked[0]:
            ranked = ranked[:1]
        elif usual is not None and not is_just_named(ranked[0], index, self.cast):
            # "Arp … Seine Frau Ada Arp … Arp" is he, behind a sentence about "Rat Bo Arp" it is open
            ranked = [usual] if is_named_in_passing(ranked[0], index, self.cast) else ranked
        alike = [p for p in ranked if agreement(p, context, self.cast) == agreement(ranked[0], context, self.cast)]
        if len(ranked) > 1 and (usual is not None or may_be_several(alike, index, self.cast)):
            entity = self.cast.local(without_ending(base, [index], self.cast), EntityType.PERSON, context.gender)
            return self._link_each([index], entity, "Several people of the article bear this name.")
        person = ranked[0]
        assert person.entity is not None
        if not context.gender or self.cast.mentions[index].text == base:  # "Frau Arp" tells her from "Arp"
            self._by_last_name.add(person.name)
        self._introduce(person.entity, context)
        self.cast.link(index, (person.entity,), SHORT_SCORE, f"Short for {person.name} in the same article.")
        return True

    def _usual(self, ranked: list[Person], context: NameContext, index: int) -> Person | None:
        """The one of several namesakes whom the article has called by the last name alone so far.

        "Arp … Seine Frau Ada Arp sang. Viele kamen. Arp" is he; right behind a sentence about her it is open.
        """
        alike = [p for p in ranked if agreement(p, context, self.cast) == agreement(ranked[0], context, self.cast)]
        before = [p for p in alike if last_sentence(p, index, self.cast) is not None]
        usual = [p for p in before if p.name in self._by_last_name]
        return usual[0] if len(before) > 1 and len(usual) == 1 else None

    def _distance(self, person: Person, index: int) -> int:
        last = self.cast.referents[person.entity.key].last_before(index) if person.entity else None
        return 10_000 + min(person.mentions) if last is None else index - last

    def _link_alone(self, base: str, indices: list[int]) -> bool:
        """A last name alone: a known person only with evidence, or where the name suffices; a town with a mayor."""
        if any(is_led_by_mayor(index, self.cast) for index in indices):
            return self._link_each(indices, self.cast.local(base, EntityType.PLACE), "It has a mayor or a council.")
        if firm := firm_called(base, indices, self._firms, self.cast):
            return self._link_each(indices, firm, f"Short for {firm.label} in the same article.")
        found = candidates(base, self.gazetteer)
        context = context_of(self.cast, indices, full=False, how="name")
        every = dict.fromkeys((*found.people, *self.gazetteer.by_surname(base)))
        judged = [judge(e, context, e in found.people, self.cast) for e in every]
        of_family = base in self._families and is_in_private(context, self.cast)
        best = None if of_family else decide(judged)
        if best:
            entity, score, reasons = best.entity, best.score, best.reasons
        elif holder := holder_just_described(base, indices, self.cast):
            entity, score, reasons = holder, _HOLDER_SCORE, ("The text has just spoken of the office.",)
        else:
            entity = self.cast.local(without_ending(base, indices, self.cast), EntityType.PERSON, context.gender)
            score, reasons = _LOCAL_SCORE, ("Only this name is given, and no known person clearly bears it.",)
        self._introduce(entity, context)
        return self._link_each(indices, entity, *reasons, score=score)

    def _link_each(self, indices: list[int], entity: Entity, *reasons: str, score: float = _LOCAL_SCORE) -> bool:
        for index in indices:
            self.cast.link(index, (entity,), score, *reasons)
        return True

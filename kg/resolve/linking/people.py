"""Descriptions of people: "der Kremlchef", "sein russischer Amtskollege", "die beiden Staatschefs".

Somebody of the article who fits comes first; then whoever held the office on the day in question; else the phrase
itself becomes a local entity. Without a date no office is filled from the gazetteer.
"""

from __future__ import annotations

from kg.gazetteer import IN_OFFICE, Role
from kg.kinds import PEOPLE
from kg.language import load_language
from kg.model import Entity, EntityType, Mention
from kg.resolve.cast import Cast, is_plural
from kg.resolve.linking.around import people_around
from kg.resolve.linking.definite import is_definite
from kg.resolve.linking.description import description
from kg.resolve.linking.fittest import fittest, has_other_office, is_near
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.names import same_name, short_for
from kg.resolve.offices.counterparts import offices_sought
from kg.resolve.offices.houses import of_house_before, take_up_officer
from kg.resolve.offices.ownership import Claim, Holders, claim
from kg.resolve.offices.particular import is_particular
from kg.resolve.offices.presided import is_of_a_newer_body
from kg.resolve.offices.presidents import presides_a_body
from kg.resolve.offices.successors import chosen_before, untitled_beside
from kg.resolve.phrases.labels import owned_label, owned_names
from kg.resolve.phrases.owner_called import owner_called
from kg.resolve.reference.contested import other_two
from kg.resolve.reference.denying import charged_first
from kg.resolve.reference.fitting import SAME_NOUN, Fitting
from kg.resolve.reference.guests import is_of_reception, met_by, of_reception
from kg.resolve.reference.introduced import brought_in, same_noun_before, take_up_introduced, take_up_phrase
from kg.resolve.reference.pairs import stand_together, two_named_next
from kg.resolve.reference.presented import presented
from kg.resolve.reference.salient import person_spoken_of
from kg.resolve.referent import Referent
from kg.resolve.roles import (
    gender_told,
    is_beside_name,
    is_both,
    is_pronoun,
    role_of,
    says_whose,
)

_PAIR_REACH = 3  #: sentences back to a meeting of those who did something to each other since


class People:
    """Reads role nouns without a name as people of the article or holders of an office."""

    def __init__(self, cast: Cast, wanted: frozenset[int]) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self._categories = cast.gazetteer.categories
        self._wanted = wanted  #: a phrase nobody fits becomes local only if an event hangs on it
        self._holders = Holders(cast)
        self._fitting = Fitting(cast)

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
        if (read := self._one(index, said, owners)) is not None:  # "dem CSU-Politiker" tells his party
            self.cast.referent(read.entities[0]).countries.update(filter(self.gazetteer.is_party, role.of))
        return read

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
        owner = next((e for e in owners if e.type is EntityType.PERSON), None) or self._counterpart(index, role)
        if owner and is_of_reception(role, self.cast) and (met := met_by(owner, index, self.cast)):
            return meaning((met,), 0.7, f"Whom {owner.label} met in what was told before.")
        definite = is_definite(index, said, owner, self.cast)
        if definite and is_of_reception(role, self.cast) and (side := of_reception(index, role, self.cast)) is not None:
            if side:
                return meaning(side, 0.7, "Whoever came or received in what was told before.")
        elif definite:
            categories = offices_sought(index, role, owner, self.cast)
            introduced = same_noun_before(index, said, self.cast)
            found, twins = self._best(index, said, categories, owner, SAME_NOUN if introduced is not None else 0.0)
            house = of_house_before(index, said, self.cast)
            if found and (house is None or found.before(index)):  # whoever is named later holds another office
                if not self._categories.has("like_owner", role.category) and not self._is_told(found, role):
                    found.take_role(role)
                found.age = found.age or load_language().age_of(role.noun)
                return meaning((found.entity,), 0.85, f"{role.noun} in this article is {found.entity.label}.")
            if chosen := chosen_before(index, said, self._marked_gender(index, said), self.cast):
                return meaning((chosen.entity,), 0.8, f"The article tells that {chosen.entity.label} gets the office.")
            if introduced is not None and (
                taken := take_up_phrase(introduced, index, self._told_gender(index, said), self.cast)
            ):
                return meaning(taken, 0.6, "The article has brought somebody in by this noun.")
            house = None if introduced is not None or twins else house
            if house is not None and (
                taken := take_up_officer(house, index, self._told_gender(index, said), self.cast)
            ):
                return meaning(taken, 0.6, "The article has told of this office of a body.")
            presiding = presides_a_body(index, said, self._told_gender(index, said), self.cast)
            if len(presiding) == 1 and not twins and presiding[0].entity.key not in self.cast.clashes(index):
                return meaning((presiding[0].entity,), 0.7, "The only one called president of a body so far.")
            known = introduced is not None or twins or house is not None or bool(presiding)
            holder = None if known else self._holders.of(index, said, categories, owner)
            if holder and not self._is_told_as_former(index, said, categories):
                self._become(holder, role, countries)
                return meaning((holder,), 0.75, f"{holder.label} was {role.noun} on that day.")
            if not known and (left := untitled_beside(index, said, self._marked_gender(index, said), self.cast)):
                return meaning((left.entity,), 0.7, f"Beside {left.entity.label} the article names a former holder.")
            known = known or is_of_reception(role, self.cast)  # no visit was told: anybody may be "der Gastgeber"
            if not known and (spoken := self._spoken_of(index, said, categories, owner)):
                return meaning(spoken, 0.6, "The only person of that sex the article has just spoken of.")
            if not known and (person := presented(index, said, self._told_gender(index, said), self.cast)):
                person.take_role(role)
                return meaning((person.entity,), 0.6, "The sentence before names nobody else and no office.")
        if index not in self._wanted:
            return None
        gender = role.gender if role.gender == "Fem" else mention.gender if mention.gender == "Masc" else None
        label = owned_label(mention, owners, self.gazetteer, owner_called(mention, owners, self.cast))
        entity = self.cast.local(label, EntityType.PERSON, gender)
        self._become(entity, role, countries)
        self.cast.referent(entity).nameless = True
        return meaning((entity,), 0.4, "Nobody in the article clearly fits the description.")

    def _is_told(self, referent: Referent, role: Role) -> bool:
        """Whether a title tells a noun, too: "Ministerpräsident Arp … der Regierungschef" makes him no chancellor."""
        single = self._categories.having("single")
        own = {each.category for each in referent.roles if each.standing == IN_OFFICE} & single - {role.category}
        return any(self.gazetteer.compatible(category, role.category) for category in own)

    def _counterpart(self, index: int, role: Role) -> Entity | None:
        """Whose counterpart somebody is where no word says it: of whoever acts, "Arp rief den Amtskollegen an"."""
        if not self._categories.has("like_owner", role.category):
            return None
        agents = (s.agents for s in self.cast.statements.aimed_at(index))
        acting = {e for each in agents for i in each for e in self.cast.entities_of(i)}
        people = [e for e in acting if e.type is EntityType.PERSON]
        return people[0] if len(people) == 1 else None

    def _is_told_as_former(self, index: int, said: Claim, categories: tuple[str, ...]) -> bool:
        """Whether somebody just spoken of held the office once: "Ex-Minister Arp sprach. Der Minister …" may be him."""
        near = [r for r, _ in self.cast.mentioned_before(index, PEOPLE) if is_near(r, index, self.cast, sentences=1)]
        if self._holders.day(index) is None and any(self._fitting.left_long_ago(r, said, categories) for r in near):
            return True
        return any(self._fitting.is_past(r, said, categories, None) for r in near)

    def _told_gender(self, index: int, said: Claim) -> str | None:
        """By the noun, or by the article of a noun of both: "die Abgeordnete"."""
        return said.role.gender or gender_told(self.cast.mentions[index], self.cast)

    def _marked_gender(self, index: int, said: Claim) -> str | None:
        """By the noun, or by whatever stands with it: "die Star-Autorin", "der Gast", who may be a woman."""
        return said.role.gender or self.cast.mentions[index].gender

    def _spoken_of(
        self, index: int, said: Claim, categories: tuple[str, ...], owner: Entity | None
    ) -> tuple[Entity, ...]:
        gender = self._told_gender(index, said)
        if (
            self._fitting.is_particular(said.role)
            or self._fitting.is_elsewhere(said)
            or is_beside_name(index, self.cast)
        ):
            return ()
        if (owner is None and says_whose(index, said.role, self.cast)) or is_particular(said, self.cast):
            return ()
        found = person_spoken_of(index, said, gender, owner, categories, self.cast)
        official, noun = self._categories.has("subordinate", said.role.category), self.cast.title_key(said.role.noun)
        if found and official and is_of_a_newer_body(found, index, noun, self.cast):
            return ()
        if found and owner and has_other_office(found, owner, said.role, self.cast):
            return ()
        anybody = self._categories.has("fits_anybody", said.role.category)
        rivalled = found is not None and anybody and brought_in(index, said, gender, found, self.cast)
        new = None if found and not rivalled else take_up_introduced(index, said, gender, self.cast)
        return new if new is not None else (found.entity,) if found else ()

    def _become(self, entity: Entity, role: Role, countries: set[str]) -> None:
        referent = self.cast.referent(entity)
        referent.take_role(role)
        referent.countries.update(countries)

    def _best(
        self, index: int, said: Claim, categories: tuple[str, ...], owner: Entity | None, least: float
    ) -> tuple[Referent | None, bool]:
        """Whoever of the article fits best; whether somebody named beside fits as well, so that nobody is meant."""
        day = self._holders.day(index)
        event = day if day and self.cast.date and day <= self.cast.date else None  # who will hold it, nobody knows
        gender = self._told_gender(index, said)
        people = people_around(index, self.cast)
        fits = [(referent, self._fitting.score(referent, said, categories, gender, event)) for referent in people]
        asked = description(index, said, categories, owner, gender, self.cast)
        return fittest(asked, charged_first(index, fits, self.cast), least)

    def _several(self, index: int, said: Claim, owners: tuple[Entity, ...]) -> Meaning | None:
        mention, role, countries = self.cast.mentions[index], said.role, set(said.owners)
        clashes = self.cast.clashes(index)
        people = [r for r, _ in self.cast.mentioned_before(index, PEOPLE) if not (r.plural or r.nameless)]
        people = [r for r in people if r.entity.key not in clashes]
        fitting = [r for r in people if self._fitting.any_sex(r, role, countries)]
        both = is_both(mention, self.cast)
        if both:
            called = self._called_alike(role, people)
            if len(fitting) < 2:
                fitting = called if self._are_all(called, role) else people
            fitting = self._partners(index, fitting) or fitting[:2] or two_named_next(index, self.cast)
            strange = len(called) == 1 and called[0] not in fitting  # "Präsident Arp … Bo traf Ida … beide Präsidenten"
            fitting = [] if strange or other_two(index, self.cast) else fitting
        else:
            vague = self.cast.words.vague_quantities.intersection(mention.modifiers)
            definite = mention.determiner in self.cast.words.definite and not vague
            alone = definite and not countries and not said.foreign
            fitting = [r for r in fitting if alone and is_near(r, index, self.cast) and self._is_called(r, role)]
            fitting = fitting if stand_together(fitting, index, self.cast) else []
        if len(fitting) == 2:
            pair = sorted(fitting, key=lambda r: r.seen[0])
            return meaning((r.entity for r in pair), 0.8, f"The two who fit {role.noun}.")
        if index in self._wanted or not both:
            whose = owner_called(mention, owners, self.cast)
            label, aliases = owned_names(mention, owners, self.gazetteer, whose)
            entity = self.cast.local(label, EntityType.GROUP, aliases=aliases)
            self.cast.referent(entity).plural = True
            return meaning((entity,), 0.4, "Several people without names.")
        return None

    def _are_all(self, called: list[Referent], role: Role) -> bool:
        """Whether "beide Präsidenten" can be none but those called so: "beide Führer" may be called something else."""
        office = self._fitting.is_particular(role) or self._fitting.of_any_trade(role.category)
        return len(called) > 1 or office  # "die beiden größten Stahlkocher"

    def _called_alike(self, role: Role, people: list[Referent]) -> list[Referent]:
        """The founders or presidents of the article where "beide Gründer" are spoken of: not any other two."""
        if self._categories.has("fits_anybody", role.category):
            return []
        noun = self.cast.title_key(role.noun)
        return [referent for referent in people if any(noun in title for title in referent.titles)]

    def _partners(self, index: int, fitting: list[Referent]) -> list[Referent]:
        """The two of a meeting or call (a class of equal sides) told before; else the two of any act told before."""
        keys = {r.entity.key: r for r in fitting}
        second: list[Referent] = []
        for statement in reversed(self.cast.statements):
            sides = (*statement.agents, *statement.targets)
            if not sides or max(sides) >= index:
                continue
            if second and self.cast.sentence(index) - statement.sentence > _PAIR_REACH:
                break  # a meeting told of long before
            found = list(dict.fromkeys(e.key for i in sides for e in self.cast.entities_of(i)))
            if len(found) == 2 and all(key in keys for key in found):
                if self.cast.classes[statement.relation].symmetric:
                    return [keys[key] for key in found]
                second = second or [keys[key] for key in found]
        return second

    def _is_called(self, referent: Referent, role: Role) -> bool:
        """Whether the article calls somebody so, not only the gazetteer: "die Abgeordneten" are not any two of them."""
        noun = self.cast.title_key(role.noun)
        return referent.bears(noun, whole=False) or any(
            self.gazetteer.compatible(role.category, own.category) for own in referent.roles
        )

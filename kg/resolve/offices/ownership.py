"""Whose office a role noun names and how the person stands to it.

"Der Präsident des Schachbundes" is nobody's head of state, "der designierte Präsident" does not hold the office yet,
and "der sächsische Ministerpräsident" is Saxony's. An office belongs to the body in its genitive, "von" phrase,
adjective or first part of the compound; where nobody knows that body, the gazetteer cannot fill the office.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from kg.gazetteer import IN_OFFICE, Gazetteer, Role
from kg.language import load_language
from kg.model import Entity, EntityType, EventTime, Mention, MentionForm
from kg.resolve.bodies.parties import parties_of
from kg.resolve.cast import Cast
from kg.resolve.names import first_name
from kg.resolve.offices.handovers import has_just_taken
from kg.resolve.offices.history import is_of_history, years_told
from kg.resolve.offices.origins import country_of_town, is_from_elsewhere, is_home
from kg.resolve.offices.presided import another_presides, is_federal, may_be_of_another_body
from kg.resolve.offices.staged import is_staged
from kg.resolve.places.capitals import happens_elsewhere, rules_elsewhere
from kg.resolve.referent import Referent
from kg.resolve.roles import gender_told, says_whose

#: The office was held on the day of the event, whoever holds it today.
THEN = "then"
FORMER = "former"
DESIGNATED = "designated"
DEPUTY = "deputy"
#: Whoever holds it has done so for a short time: until the change, "der neue Kanzler" is not the old one.
NEW = "new"
IN_FORCE = frozenset((IN_OFFICE, THEN, NEW))
_FRESH = dt.timedelta(days=400)
_MID_YEAR = (7, 1)
_OWNERS = frozenset((EntityType.COUNTRY, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.GROUP))
_OWNING = 24  #: characters in which the words before an owner stand
_BEHIND = 20  #: characters behind a title in which "a. D." may stand


@dataclass(frozen=True, slots=True)
class Claim:
    """A role noun as the phrase around it uses it."""

    role: Role
    owners: frozenset[str]  #: keys of the countries, bodies and places it belongs to
    foreign: bool = False  #: it belongs to a body or place nobody knows
    standing: str = IN_OFFICE
    party: frozenset[str] = frozenset()  #: keys of the parties that whoever holds it is of: "SPÖ-Kanzler"


def claim(index: int, role: Role, owners: tuple[Entity, ...], cast: Cast) -> Claim:
    """Read the phrase of a mention; ``owners`` are the entities of its genitive or possessive."""
    mention = cast.mentions[index]
    if role.noun.casefold() in load_language().words.chiefs and _is_of_a_government(mention, cast):
        role = replace(role, category=cast.gazetteer.categories.readings["chief_of_government"])
    if cast.gazetteer.categories.has("of_own_party", role.category):
        parties = frozenset(key for owner in owners for key in parties_of(owner, cast))
        return Claim(role, parties, not parties, standing_of(mention, role, cast))
    said, foreign = _owning_body(index, role.category, owners, cast)
    if not said and not foreign:
        said, foreign = _adjectives(mention, cast)
    if cast.gazetteer.categories.has("of_a_town", role.category):  # a capital's mayor is not the country's
        said = frozenset(k for k in said if cast.gazetteer.get(k).type is EntityType.PLACE) or said
    if office := cast.gazetteer.head_of(role.noun, said):
        role, said = replace(role, category=office.category), frozenset(office.of)
    implied = frozenset(role.of)
    # "der österreichische Bundeskanzler": of the countries the noun implies, the one that is said.
    said = (said & implied or said) if said else frozenset() if foreign else implied
    if foreign:
        role = replace(role, category=cast.gazetteer.elsewhere(role.category))
    party: frozenset[str] = frozenset()
    if cast.gazetteer.categories.has("of_a_state", role.category):
        party = frozenset(filter(cast.gazetteer.is_party, said | implied))
    return Claim(role, said - party, foreign, standing_of(mention, role, cast), party)


def is_deputy_or_chief(referent: Referent, said: Claim, cast: Cast) -> bool:
    """Whether a deputy is meant and a person holds the office itself, or the other way round."""
    noun = cast.title_key(said.role.noun)
    own = {kind.standing for kind in referent.called.by(noun)}
    return bool(own) and said.standing in (IN_OFFICE, DEPUTY) and (said.standing == DEPUTY) != (DEPUTY in own)


def _is_of_a_government(mention: Mention, cast: Cast) -> bool:
    """Whether an office is that of a country's government: "Chef der Bundesregierung"."""
    if mention.possessor is None:
        return False
    body, gazetteer = cast.mentions[mention.possessor], cast.gazetteer
    return gazetteer.is_noun("government", body.head) and not gazetteer.is_noun("regional", body.head)


def standing_of(mention: Mention, role: Role | None, cast: Cast) -> str:
    """How somebody stands to an office by the words around its noun, else by the noun itself."""
    words = (*mention.modifiers, *adjectives(mention, cast))
    found = [s for word in words if (s := cast.gazetteer.standing(word.lower())) and s != IN_OFFICE]
    behind = cast.article.text[(end := cast.scene.ends[mention.token]) : end + _BEHIND].lstrip()
    told = found[0] if found else cast.gazetteer.roles.standing_behind(behind)
    return told or (role.standing if role else IN_OFFICE)


def _owning_body(index: int, category: str, owners: tuple[Entity, ...], cast: Cast) -> tuple[frozenset[str], bool]:
    """Keys of the known bodies in genitive and "von" phrase, and whether an unknown one stands there."""
    mention = cast.mentions[index]
    keys = frozenset(k for e in owners for k in _keys(e, cast)) or frozenset(_parties_named(owners, cast))
    if keys:
        return keys, False
    owning = cast.mentions[mention.possessor] if mention.possessor is not None else None
    people = [e for e in owners if e.type is EntityType.PERSON]
    # "der Präsident des Landesrates": a noun for people may be one for a body
    noun = owning is not None and owning.form is MentionForm.NOMINAL
    if people and not (noun and people[0].key not in cast.gazetteer.entities):
        return frozenset(), False
    if owning is not None and owning.form is not MentionForm.PRONOUN:
        return frozenset(), True
    found: set[str] = set()
    foreign = False
    start = cast.scene.starts[mention.token]
    for part in cast.inside(index):
        inner = cast.mentions[part]
        in_front = inner.span.start == mention.span.start and inner.form is MentionForm.NAME
        town = None if in_front or is_owner(inner, cast) else country_of_town(part, start, category, cast)
        said = in_front or town is not None or is_owner(inner, cast) or is_home(part, start, cast)
        if not in_front and (inner.span.start <= start or not said):
            continue
        known = [town] if town else [k for e in cast.entities_of(part) for k in _keys(e, cast)]
        found.update(known)
        foreign = foreign or not known
    foreign = foreign or _in_a_body(mention, index, cast) or is_from_elsewhere(mention, cast)
    return frozenset(found), foreign and not found


def _parties_named(owners: tuple[Entity, ...], cast: Cast) -> set[str]:
    """Keys of the parties that the nouns of several people begin with: "die VP-Räte … ihr Parteichef"."""
    nouns = (word for e in owners if e.type is EntityType.GROUP for word in e.label.split() if "-" in word)
    found = (e.key for noun in nouns for e in cast.gazetteer.of_prefix(noun.rpartition("-")[0])[:1])
    return {key for key in found if cast.gazetteer.is_party(key)}


def is_owner(phrase: Mention, cast: Cast) -> bool:
    """Whether a phrase is that of an owner, by the word before it: "des Rates", "vom Präsidium"."""
    start = phrase.span.start
    found = load_language().patterns.before_owner.search(cast.article.text, max(0, start - _OWNING), start)
    return found is not None


def _in_a_body(mention: Mention, index: int, cast: Cast) -> bool:
    """Whether a body without a name stands right behind the office: "Minister im Schattenkabinett"."""
    joint = load_language().patterns.before_attribute
    for inner in cast.mentions[index + 1 : index + 3]:
        between = cast.article.text[mention.span.end : inner.span.start]
        if inner.form is not MentionForm.NOMINAL or not joint.fullmatch(between):
            continue
        noun, gazetteer = inner.head, cast.gazetteer
        if gazetteer.is_noun("regional", noun):
            return True
        body = gazetteer.noun_type(noun) is EntityType.ORGANIZATION and not gazetteer.is_noun("government", noun)
        return body and (inner.function or "").startswith("nmod")
    return False


def _keys(entity: Entity, cast: Cast) -> tuple[str, ...]:
    """The keys an office of this owner may have in the gazetteer: of a seat of government also its country's."""
    if entity.key not in cast.gazetteer.entities or entity.type not in _OWNERS:
        return ()
    seat = entity.type is EntityType.PLACE and cast.gazetteer.is_seat_of(entity, entity.country)
    return (entity.key, entity.country) if seat and entity.country else (entity.key,)


def _adjectives(mention: Mention, cast: Cast) -> tuple[frozenset[str], bool]:
    gazetteer = cast.gazetteer
    found: set[str] = set()
    foreign = False
    for word in adjectives(mention, cast):
        if gazetteer.standing(word.lower()) is not None:
            continue
        found.update(k for e in gazetteer.of_adjective(word)[:2] for k in _keys(e, cast))
        foreign = foreign or gazetteer.is_foreign(word)
    return frozenset(found), foreign and not found


def adjectives(mention: Mention, cast: Cast) -> list[str]:
    """The adjectives of a phrase as written, before its noun: "Tiroler", "britischen"; else their lemmas.

    A first word in capitals may be one only because it opens the sentence ("Früherer Minister …").
    """
    before = cast.before_noun(mention)
    bent = mention.possessor is None and bool(before) and cast.gazetteer.lookup(before[0]).how == "genitive"
    found = [w for w in before if w[:1].islower() or w.lower() in mention.modifiers or (bent and w == before[0])]
    if found and not bent and found[0] == before[0] and mention.determiner is None and found[0][:1].isupper():
        places = load_language().places_of_adjective(found[0])
        found[0] = found[0] if places else found[0].lower()
    return found or list(mention.modifiers)


def is_fresh_enough(entity: Entity, category: str, said: Claim, on: dt.date | None, gazetteer: Gazetteer) -> bool:
    """Whether somebody took the office lately on that day, where the phrase calls the holder new."""
    if said.standing != NEW or on is None:
        return True
    return any(o.begin and on - o.begin < _FRESH for o in gazetteer.held(entity, category, on))


class Holders:
    """Looks offices up in the gazetteer. Without a date no office is filled."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self._categories = cast.gazetteer.categories
        self._when = _dates(cast)

    def day(self, index: int) -> dt.date | None:
        """The day of the act a mention takes part in; None where the text tells none."""
        return self._when[index].begin if index in self._when else None

    def of(self, index: int, said: Claim, categories: tuple[str, ...], owner: Entity | None) -> Entity | None:
        """Who held the office on the day of the event: of the body that is said, else of the article's country."""
        when = self.day(index)
        on = when or self.cast.date
        bare = not said.owners and not said.party
        if bare and may_be_of_another_body(index, said.role, self.cast):
            return None
        if bare and owner is None and says_whose(index, said.role, self.cast):
            return None  # "deren Präsidentin", and nobody knows whose
        if another_presides(index, said.role, self.cast) or is_staged(index, said.role, self.cast):
            return None
        if when is None and is_of_history(index, self.cast):
            return None
        if on is None or said.foreign or said.standing not in IN_FORCE or (said.standing == THEN and not when):
            return None
        gender = said.role.gender or gender_told(self.cast.mentions[index], self.cast)
        for category in categories:
            one_each = not bare and self._categories.has("one_each", category)
            if not (one_each or self._categories.has("single", category)):
                continue
            for key in self._bodies(index, said, category):
                if bare and happens_elsewhere(index, key, self.cast):
                    return None
                if bare and rules_elsewhere(index, frozenset((key,)), (category,), self.cast):
                    continue
                state = self.gazetteer.state_on(self.gazetteer.get(key), on)
                holders = self.gazetteer.holders(category, state.key, on)
                fitting = [e for e in holders if e is not owner and not self._other_sex(e, gender)]
                if bare and any(is_federal(e, category, said.role.noun, on, self.cast) for e in fitting):
                    continue
                fitting = [e for e in fitting if is_fresh_enough(e, category, said, on, self.gazetteer)]
                fitting = [e for e in fitting if not said.party or said.party & set(self.gazetteer.parties(e))]
                if fitting and said.standing != NEW and has_just_taken(index, fitting[0], category, on, self.cast):
                    return None
                if fitting:
                    return fitting[0] if self._held_it_always(fitting[0], category, state, index) else None
        return None

    def _held_it_always(self, holder: Entity, category: str, state: Entity, index: int) -> bool:
        """Whether somebody holds an office all through the time of an act, or in past years told of just before."""
        time = self._when.get(index)
        ends = [time.end - dt.timedelta(days=1)] if time and time.end else []
        days = ends if time else [dt.date(year, *_MID_YEAR) for year in years_told(index, self.cast)]
        return all(holder in self.gazetteer.holders(category, state.key, day) for day in days)

    def _bodies(self, index: int, said: Claim, category: str) -> list[str]:
        """Where to look for the holder of an office, likeliest first."""
        section = self.cast.abroad.section(index)
        if said.owners:
            if section and said.owners == frozenset(said.role.of):
                return [section]
            implied = [key for key in said.role.of if key in said.owners]
            weight = {key: self.cast.countries[key] + self.cast.homes[key] for key in implied}
            told = sorted(filter(weight.get, implied), key=lambda key: -weight[key])
            if told and said.owners == frozenset(said.role.of):
                return told  # a Bundespräsident in an article about Switzerland is nobody elsewhere
            order = [*implied, *sorted(said.owners.difference(implied))]
            return sorted(order, key=lambda key: -self.cast.countries[key])
        clashes = self.cast.clashes(index)
        spoken_of = [section] if section else [key for key, _ in self.cast.countries.most_common()]
        near = [key for key in spoken_of if key not in clashes]
        states = [self.gazetteer.get(key).country for key in sorted(said.party)]
        if states and not self._categories.has("of_a_part", category):
            return [key for key in states if key]
        if self._categories.has("known_alone", category):
            return near
        home = None if self._categories.has("of_a_part", category) else section or self.cast.home(index)
        return [key for key in near if key == home]

    def _other_sex(self, entity: Entity, gender: str | None) -> bool:
        first = first_name(entity.label)
        known = entity.gender or (self.gazetteer.gender_of_first_name(first) if first else None)
        return bool(gender and known and gender != known)


def _dates(cast: Cast) -> dict[int, EventTime]:
    """When the event takes place that a mention takes part in, where the text tells a day or span of days."""
    return {
        index: statement.time
        for statement in cast.statements
        if statement.time and statement.time.begin
        for index in (*statement.agents, *statement.targets)
    }

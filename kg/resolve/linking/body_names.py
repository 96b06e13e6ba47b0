"""Countries, places and bodies by name: seats of government, branches, and bodies called after a place."""

from __future__ import annotations

import re

from kg.kinds import BODIES
from kg.language import load_language
from kg.language.spelling import fold
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.bodies.branches import is_branch
from kg.resolve.bodies.clergy import church_there
from kg.resolve.bodies.unions import Unions
from kg.resolve.cast import Cast
from kg.resolve.linking.body_labels import BodyLabels
from kg.resolve.linking.called_after import club_called, clubs_by_city, is_team
from kg.resolve.linking.namesakes import is_of_a_house
from kg.resolve.linking.noun_before import noun_before
from kg.resolve.linking.order import acting
from kg.resolve.linking.towns import governed_cities, praised_cities
from kg.resolve.names import Candidates, bare_name, is_attributive, of_type
from kg.resolve.phrases.labels import actor_label, bare_phrase, name_label
from kg.resolve.places.countries import ruled_by
from kg.resolve.places.elsewhere import Elsewhere
from kg.resolve.places.homes import home_of
from kg.resolve.places.inhabitants import are_some, told_where
from kg.resolve.places.villages import villages

_LOCAL_SCORE = 0.5
_ABBREVIATION = re.compile(r"\s*\(\w{2,10}\)\s*")
_QUOTES = ("", "„", "“", "»", "«", '"', "‚", "›")


class BodyNames:
    """Links names that are no person's; counts the countries the article speaks of."""

    def __init__(self, cast: Cast, indices: tuple[int, ...]) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self._labels, self._elsewhere, self._unions = BodyLabels(cast, indices), Elsewhere(cast), Unions(cast)
        self._clubs, self._villages = clubs_by_city(cast), villages(cast)
        self._compounds: dict[str, int] = {}  #: noun → the first compound that ends so
        self._acting = acting(cast)  #: seats of government mean the government there
        self._cities = praised_cities(cast) | governed_cities(cast)
        for mention in cast.mentions:
            for modifier in mention.modifiers:
                for entity in self.gazetteer.of_adjective(modifier)[:1]:
                    if entity.type is EntityType.COUNTRY:
                        cast.countries[entity.key] += 1

    def link(self, index: int, found: Candidates, *, sure: bool) -> bool:
        """Link a name to what the gazetteer has for it, else to an entity of the article.

        ``sure``: only where one entity bears the name; False where that leaves it unread.
        """
        mention, cast = self.cast.mentions[index], self.cast
        if (state := ruled_by(mention.name or "", cast)) and not is_attributive(mention):
            if sure:
                return False  # which country the article is about is not counted yet
            cast.link(index, (state,), 0.75, f"The government of {state.label}, which acts for it.")
            return True
        if self._link_whole(index, found):
            return True
        options, reason = self._options(index, found)
        if sure and (len(options) > 1 or any(cast.abroad.is_unspoken(index, e) for e in options)):
            return False
        foreign = [e for e in options if cast.abroad.has(index, e)]
        options = tuple(e for e in options if e not in foreign)
        if len(options) > 1:
            options = (self._choose(options),)
            reason += " Of several the one nearest to the article's countries."
        if not options and sure:
            return False
        if options and (self._are_some_people(index, options[0]) or self._is_a_club(index, options[0])):
            options = ()
        if options:
            self._link_known(index, options[0], 0.9 if found.how == "name" else 0.85, reason, sure=sure)
        else:
            self._link_unknown(index, foreign)
        return True

    def _link_whole(self, index: int, found: Candidates) -> bool:
        """Link a name that means something else than by itself: with its noun, as a body's own, as a team."""
        mention, cast = self.cast.mentions[index], self.cast
        if whole := self._of_whole_name(index):
            cast.link(index, (whole,), 0.9, "The name with the noun before it is in the gazetteer.")
        elif other := self._town_elsewhere(index, found):
            cast.link(index, (other,), _LOCAL_SCORE, "The article tells this town from the known one of that name.")
        elif not is_attributive(mention) and (own := self._body_of_its_own(index, found)):
            cast.link(index, (own,), _LOCAL_SCORE, "A body called after the place.")
        elif index in self._acting and not is_attributive(mention) and (club := club_called(index, self._clubs, cast)):
            cast.link(index, (club,), _LOCAL_SCORE, "A team that the article calls after its city.")
        elif index in self._acting and is_team(index, found, self._may_be_seat(index, found), self.cast):
            entity = cast.local(bare_name(mention.name or ""), EntityType.ORGANIZATION)
            cast.link(index, (entity,), _LOCAL_SCORE, "A city that plays is its team.")
        else:
            return False
        return True

    def _options(self, index: int, found: Candidates) -> tuple[tuple[Entity, ...], str]:
        """What a name may mean, with the reason: the government or church there, or what bears the name."""
        mention = self.cast.mentions[index]
        church = church_there(mention.name or "", found.seats[0], self.cast) if found.seats else None
        if church and self._may_be_seat(index, found) and (index in self._acting or not found.bodies):
            return (church,), "A seat that acts among the clergy is the church's."
        if index in self._acting and self._may_be_seat(index, found):
            return found.seats, "A seat of government that acts is the government's country."
        options = of_type(found.bodies, mention.entity_type)
        if not options and found.seats and not _are_people(mention):
            return found.seats, "A seat of government stands for the government's country."
        if union := self._unions.of_states(index, options):
            return (union,), f"The article speaks of {union.label}, and of no party of the other."
        return options, "The name is in the gazetteer."

    def _may_be_seat(self, index: int, found: Candidates) -> bool:
        """Whether a place stands for the government there."""
        if not found.seats or index in self._cities or _are_people(self.cast.mentions[index]):
            return False
        return not self._is_part(index, found)

    def _link_known(self, index: int, entity: Entity, score: float, reason: str, *, sure: bool) -> None:
        """Link a name to the entity that bears it, unless it is short for a compound or means a branch."""
        mention, cast = self.cast.mentions[index], self.cast
        if (longer := self._compound_before(index)) is not None:
            label = actor_label(cast.mentions[longer], self.gazetteer)
            known = cast.entities_of(longer) or (cast.local(label, EntityType.ORGANIZATION),)
            cast.link(index, known, _LOCAL_SCORE, "Short for the compound before.")
            return
        if is_branch(index, entity, cast):
            label = self._labels.of_branch(index) or actor_label(mention, self.gazetteer)
            cast.link(index, (cast.local(label, EntityType.ORGANIZATION),), _LOCAL_SCORE, "A branch of the body.")
            return
        cast.link(index, (entity,), score, reason)
        country = home_of(entity)
        if country and sure and entity.type is not EntityType.MEDIA:
            cast.countries[country] += 1

    def _link_unknown(self, index: int, foreign: list[Entity]) -> None:
        """Link a name that means nothing the gazetteer has, though it has it of another country (``foreign``)."""
        mention, cast = self.cast.mentions[index], self.cast
        sister = cast.abroad.sister_before(index, foreign[0]) if foreign else None
        if sister is not None and cast.entities_of(sister):
            cast.link(index, cast.entities_of(sister), 0.8, "The party of another country that the article named so.")
            return
        called = mention.entity_type is EntityType.PERSON and is_of_a_house(index, cast)  # "die Initiative Klara"
        seen = None if called else mention.entity_type
        kind = seen or self.gazetteer.noun_type(mention.head) or EntityType.ORGANIZATION
        label = self._labels.of_foreign(mention) if foreign else self._labels.of_unknown(index)
        entity = cast.local(label, kind)
        cast.link(index, (entity,), _LOCAL_SCORE, "The name is not in the gazetteer.")
        self._describe(entity, mention)

    def _is_part(self, index: int, found: Candidates) -> bool:
        """Whether a capital is a part of its own state here: "Berlin verlangt vom Bund mehr Geld".

        Not where the state is what is said of it: "Arp rügte Berlin: Der Bund spare".
        """
        end, text = self.cast.mentions[index].span.end, self.cast.article.text
        for mention in (self.cast.mentions[i] for i in self.cast.in_sentence(self.cast.sentence(index))):
            if mention.form is MentionForm.NOMINAL and ":" not in text[end : mention.span.start]:
                states = self.gazetteer.federation(mention.head)
                if any(state in found.seats for state in states):
                    return bool(found.bodies)
        return False

    def _compound_before(self, index: int) -> int | None:
        """The compound that a noun used as a name is short for: "Eislaufunion … die Union"."""
        name = (self.cast.mentions[index].name or "").casefold()
        if " " in name or load_language().gender_of_body(name) is None or self.gazetteer.federation(name):
            return None  # "forderte vom Bund" is the state, whatever "Imkerbund" was named before
        if name not in self._compounds:
            heads = ((other, mention.head.casefold()) for other, mention in enumerate(self.cast.mentions))
            compounds = (other for other, head in heads if head != name and "-" not in head and head.endswith(name))
            self._compounds[name] = next(compounds, len(self.cast.mentions))
        first = self._compounds[name]
        return first if first < index else None

    def _are_some_people(self, index: int, country: Entity) -> bool:
        """Whether a name speaks of some inhabitants of a country only: "tausend christliche Ägypter"."""
        mention = self.cast.mentions[index]
        if is_attributive(mention):
            return False  # "Schweizer Uhren"
        people = self.gazetteer.of_people(mention.head) or self.gazetteer.of_people(mention.name or "")
        some = told_where(index, self.cast) or are_some(index, self.cast)
        if country in people and mention.determiner in self.cast.words.definite and some:
            return True  # "die Polen aus Thal"
        if country not in people or mention.number == "Sing" or fold(mention.name or "") == fold(country.label):
            return False
        return bool(mention.modifiers) or mention.determiner not in self.cast.words.definite

    def _is_a_club(self, index: int, known: Entity) -> bool:
        """Whether a party's common noun without article is the name of a club: "Union rügt den Schiedsrichter"."""
        mention, gazetteer = self.cast.mentions[index], self.cast.gazetteer
        political = gazetteer.is_party(known.key) or gazetteer.is_noun("parliamentary_group", known.label.split()[0])
        noun = mention.determiner is None and not is_attributive(mention) and gazetteer.noun_type(mention.name or "")
        here = (self.cast.mentions[i] for i in self.cast.in_sentence(self.cast.sentence(index)))
        names = (word for m in here for word in (m.name or "").split())
        clubs = any(gazetteer.is_noun("sports_name", word, whole=True) for word in names)
        return bool(political and noun) and (clubs or self.cast.fields.near_sport(index))

    def _describe(self, entity: Entity, mention: Mention) -> None:
        """Note gender and noun of an unknown body, for pronouns and "der Verband"."""
        referent = self.cast.referent(entity)
        if noun := noun_before(mention, self.cast):
            self.cast.callings.entitle(referent, (self.cast.title_key(noun),))
        if mention.determiner in self.cast.words.definite:
            referent.gender = referent.gender or load_language().gender_of_body(mention.head) or mention.gender

    def _of_whole_name(self, index: int) -> Entity | None:
        """The one known body whose name begins with the noun before: "der Hafenbund Ostsee"."""
        mention = self.cast.mentions[index]
        before = noun_before(mention, self.cast)
        if before is None or is_attributive(mention):
            return None
        bearers = self.gazetteer.find(f"{before} {bare_name(mention.name or '')}")
        bodies = [e for e in bearers if e.type in BODIES and not self.cast.abroad.has(index, e)]
        return bodies[0] if len(bodies) == len(bearers) == 1 else None

    def _town_elsewhere(self, index: int, found: Candidates) -> Entity | None:
        """A town of the name of a known one that the article tells from it: "Frankfurt (Oder)", "der Weiler Rom"."""
        name = bare_name(self.cast.mentions[index].name or "")
        labels = (self._elsewhere.told_apart(name, known) for known in found.bodies)
        village = self._villages.get(fold(name)) if found.bodies or found.seats else None
        label = village or next(filter(None, labels), None)
        kind = EntityType.ORGANIZATION if index in self._acting else EntityType.PLACE
        return self.cast.local(label, kind) if label else None

    def _body_of_its_own(self, index: int, found: Candidates) -> Entity | None:
        """A town, house, ship or club that bears the name of a place: "die Stadt Oslo", "Hotel Moskau"."""
        mention = self.cast.mentions[index]
        before = noun_before(mention, self.cast) or self._apposed_noun(index)
        if before and not found.seats and not found.bodies and mention.entity_type is EntityType.PLACE:
            return self._called_after(before, mention)
        places = (*found.seats, *found.bodies)
        if (
            before is None
            or not places
            or any(e.type not in (EntityType.COUNTRY, EntityType.PLACE) for e in found.bodies)
        ):
            return None
        country = any(e.type is EntityType.COUNTRY for e in found.bodies)
        if self.gazetteer.is_noun("municipal", before, whole=True) and not country:
            if index not in self._acting:
                return None
            kind = EntityType.ORGANIZATION
        else:
            known = self.gazetteer.noun_type(before)
            if known is EntityType.PERSON or (country and known in (None, EntityType.COUNTRY)):
                return None
            if self.gazetteer.is_noun("naming", before):
                return None
            kind = known if known and known is not EntityType.COUNTRY else EntityType.ORGANIZATION
        return self.cast.local(f"{before} {bare_name(mention.name or '')}", kind)

    def _apposed_noun(self, index: int) -> str | None:
        """The noun before a name in quotation marks or behind its initials: "der Dampfer „Oslo“", "Amt (AA) Oslo"."""
        mention = self.cast.mentions[index]
        if mention.antecedent is None:
            return None
        title = self.cast.mentions[mention.antecedent]
        between = self.cast.article.text[title.span.end : mention.span.start]
        joined = between.strip() in _QUOTES or _ABBREVIATION.fullmatch(between)
        return title.head if title.form is MentionForm.NOMINAL and joined else None

    def _called_after(self, noun: str, mention: Mention) -> Entity | None:
        """A body called after a place nobody knows: "die Tischlerinnung Nordheide"; towns and landscapes are places."""
        kind = self.gazetteer.noun_type(noun)
        geographic = self.gazetteer.is_noun("municipal", noun) or self.gazetteer.is_noun("settlement", noun)
        if geographic or self.gazetteer.is_noun("landscape", noun) or kind in (EntityType.PERSON, EntityType.COUNTRY):
            return None
        label, phrase = f"{noun} {bare_name(mention.name or '')}", bare_phrase(mention.text)
        adjectives = (*mention.modifiers, mention.head.lower())
        bent = load_language().adjective_stem(phrase.split()[0].lower()) in adjectives
        if bent and phrase[:1].isupper() and phrase.endswith(f" {label}"):
            label = name_label(phrase, mention)  # "Freiwillige Feuerwehr Nordheide"
        entity = self.cast.local(label, kind or EntityType.ORGANIZATION)
        referent = self.cast.referent(entity)
        referent.gender = referent.gender or load_language().gender_of_body(noun) or mention.gender
        self.cast.callings.entitle(referent, (self.cast.title_key(noun),))
        return entity

    def _choose(self, options: tuple[Entity, ...]) -> Entity:
        """Brüssel is the European Union, unless the article speaks of Belgium by name."""
        bodies = [e for e in options if e.type is EntityType.ORGANIZATION and not e.country]
        rivals = [e for e in options if e.type is EntityType.COUNTRY and self._is_named(e)]
        if bodies and not rivals:
            return bodies[0]
        return self.cast.prefer_home(options)

    def _is_named(self, country: Entity) -> bool:
        """Whether the article names a country itself or by its adjective, not by a dateline of its capital."""
        adjectives = (word for mention in self.cast.mentions for word in mention.modifiers)
        told = any(country in self.gazetteer.of_adjective(word)[:1] for word in adjectives)
        return told or bool((own := self.cast.referents.get(country.key)) and own.seen)


def _are_people(mention: Mention) -> bool:
    """Whether a name speaks of inhabitants: "die Wiener"."""
    return mention.number == "Plur" and mention.determiner is not None

"""Bodies and countries without a name: "die russische Regierung", "die beiden Länder", "das Außenministerium"."""

from __future__ import annotations

from kg.language import load_language
from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.bodies.branches import branch_label, called_label, purpose_label, told_in_council
from kg.resolve.bodies.organs import organ_label, owner_of_organ, parliament_named
from kg.resolve.cast import Cast, is_plural
from kg.resolve.linking.taken_up import TakenUp
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.names import is_attributive
from kg.resolve.offices.governed import is_led_by_head_of_part
from kg.resolve.offices.ownership import adjectives
from kg.resolve.phrases.labels import actor_label, bare_phrase, institution_label, owned_names
from kg.resolve.phrases.owner_called import owner_called
from kg.resolve.places.countries import (
    article_country,
    countries_beside,
    countries_of,
    countries_said,
    countries_within,
    governed_before,
    land_meant,
    neighbour_country,
    other_country,
    parts_after_head,
    regional_before,
    right_behind,
    told_by_colours,
)
from kg.resolve.places.lands import Lands
from kg.resolve.reference.pairs import two_countries
from kg.resolve.roles import is_both, is_pronoun, role_of

_OPEN = (None, EntityType.PLACE, EntityType.MATTER, EntityType.PERSON)  #: things unless their noun says otherwise


class Bodies:
    """Reads noun phrases whose head is a body, a country or a group."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer
        self._lands = Lands(cast)
        self._taken_up = TakenUp(cast)

    def link(self, index: int) -> Meaning | None:
        """Read the phrase; None when its head is not known to name an actor (a thing, most likely)."""
        mention = self.cast.mentions[index]
        if is_pronoun(mention) or role_of(mention, self.cast):
            return None
        words = self.cast.words
        kind = self.gazetteer.noun_type(mention.head)
        if mention.head == words.capital and (capital := self._capital(index)):
            return capital
        if self.gazetteer.is_noun("government", mention.head):
            return self._government(index)
        if self.gazetteer.is_noun("no_country", mention.head):
            return None
        if kind is EntityType.COUNTRY or self._are_two_sides(mention):
            return self._countries(index)
        if self.gazetteer.is_noun("neighbour", mention.head, whole=True) and (next_door := self._next_door(index)):
            return next_door
        if kind is EntityType.ORGANIZATION and self._is_done(mention):
            return None
        if kind is None and mention.entity_type in _OPEN:
            called = self._taken_up.bearer(index) if self._is_bare(mention) else None
            return meaning((called.entity,), 0.7, f"{mention.head} takes up {called.entity.label}.") if called else None
        kind = kind or mention.entity_type or EntityType.ORGANIZATION
        if self.gazetteer.is_noun("state", mention.head) and (institution := self._institution(index)):
            return institution
        group, council = told_in_council(index, self.cast)
        if group is not None:
            return meaning(self.cast.entities_of(group), 0.7, "The group in the council that the sentence plays in.")
        if council is not None:
            entity = self.cast.local(f"{actor_label(mention, self.gazetteer)} {council}", kind, mention.gender)
            return meaning((entity,), 0.4, "Another council than that in which the article told of such a group.")
        if self._is_bare(mention) and (earlier := self._taken_up.earlier(index)):
            return meaning((earlier.entity,), 0.7, f"{mention.head} takes up {earlier.entity.label}.")
        if there := self._taken_up.of_place(index):
            return meaning((there.entity,), 0.6, f"{mention.text} takes up {there.entity.label}, just named.")
        return self._local(index, EntityType.GROUP if is_plural(mention) else kind)

    def _is_done(self, mention: Mention) -> bool:
        """Whether a noun for a body tells what is done: "hat Anklage erhoben"; headlines leave all articles out."""
        scene = self.cast.scene
        alone = mention.determiner is None and mention.possessor is None and not scene.children[mention.token]
        if mention.function not in ("obj", "nsubj:pass") or not alone or mention.number == "Plur":
            return False
        return mention.form is MentionForm.NOMINAL and any(
            scene.pos[i] == "DET" for i in scene.sentence_of(mention.token)
        )

    def _capital(self, index: int) -> Meaning | None:
        """Read "die polnische Hauptstadt" as Warsaw."""
        if self._is_regional(index):
            return None  # "die tibetische Hauptstadt"
        said = countries_said(index, self.cast)
        capital = self.gazetteer.capital(said[0]) if len(said) == 1 else None
        return meaning((capital,), 0.85, f"The capital of {said[0].label}.") if capital else None

    def _local(self, index: int, kind: EntityType) -> Meaning | None:
        mention = self.cast.mentions[index]
        owners = self.cast.entities_of(mention.possessor)
        label = None if kind is EntityType.COUNTRY else branch_label(index, self.cast)
        label = label or self._with_purpose(index, kind)
        label = label or (called_label(index, self.cast) if kind is EntityType.ORGANIZATION else None)
        aliases: tuple[str, ...] = ()
        if label is None and not owners and (whole := owner_of_organ(index, self.cast)):
            label, aliases = organ_label(mention, whole, self.cast), (mention.head,)
        elif label is None:
            called = owner_called(mention, owners, self.cast)
            label, plain = owned_names(mention, owners, self.gazetteer, called)
            aliases = plain if kind is EntityType.GROUP else ()
        entity = self.cast.local(label, kind, aliases=aliases)
        referent = self.cast.referent(entity)
        referent.plural = is_plural(mention)
        gender = "Neut" if self.gazetteer.is_noun("neuter", mention.head) else None
        gender = gender or load_language().gender_of_body(mention.head) or mention.gender
        referent.gender = None if referent.plural else gender
        self.cast.callings.entitle(referent, (self.cast.title_key(mention.head),))
        referent.countries.update(countries_beside(mention, self.cast))
        return meaning((entity,), 0.4, "The phrase names nobody the gazetteer knows.")

    def _with_purpose(self, index: int, kind: EntityType) -> str | None:
        """What a body is for tells it apart: "Verein zur Pflege der Moore"."""
        association = self.gazetteer.is_noun("association", self.cast.mentions[index].head)
        return purpose_label(index, self.cast) if association and kind is EntityType.ORGANIZATION else None

    def _government(self, index: int) -> Meaning | None:
        """A government, regime or leadership is its country; without any country, the article's."""
        mention = self.cast.mentions[index]
        if self._is_regional(index) or is_led_by_head_of_part(index, self.cast):
            return self._local(index, EntityType.ORGANIZATION)
        said = countries_said(index, self.cast) or countries_of(right_behind(index, self.cast), self.cast)
        if not said and (self._is_called_after(mention.head) or self._leads_a_body(index)):
            return self._local(index, EntityType.ORGANIZATION)
        regional = regional_before(index, self.cast) if not said and self._is_bare(mention) else ()
        if len(regional) == 1 and not is_plural(mention):
            return meaning(regional, 0.7, f"{mention.head} takes up {regional[0].label}.")
        if regional:
            return self._local(index, EntityType.ORGANIZATION)  # one of several
        simple = self._is_definite(mention) and len(bare_phrase(mention.text).split()) <= 2
        if not said and simple and not self.cast.fields.near_council(index):
            told = governed_before(index, self.cast)
            whole = self.gazetteer.is_noun("government", mention.head, whole=True)  # no "Ampel-Regierung"
            found = tuple(c for c in article_country(index, self.cast) if self._has_actors(c))
            said = told or tuple(c for c in found if not (whole and self._lands.alone(c)))
            said = said or told_by_colours(index, self.cast)
        several = len(said) > 1 and is_plural(mention)  # "die Regierungen in Oslo und Riga"
        if said and (several or not is_plural(mention)):
            own = said if several else said[:1]
            labels = ", ".join(country.label for country in own)
            return meaning(own, 0.8, f"A government acts for its country: {labels}.")
        return self._local(index, EntityType.ORGANIZATION)

    def _has_actors(self, country: Entity) -> bool:
        """Whether the article names a country, or somebody of it: "die türkische Offensive" alone does neither."""
        for referent in self.cast.referents.values():
            own = country.key in (referent.entity.key, referent.entity.country, *referent.countries)
            if own and any(not is_attributive(self.cast.mentions[seen]) for seen in referent.seen):
                return True
        return False

    def _is_called_after(self, noun: str) -> bool:
        """Whether a first part names somebody or something nobody knows: "Ceaușescu-Regierung"."""
        prefix, hyphen, _ = noun.partition("-")
        return bool(hyphen) and prefix[:1].isupper() and not self.gazetteer.is_noun("coalition", prefix, whole=True)

    def _leads_a_body(self, index: int) -> bool:
        """Whether a leadership is spoken of beside a party, firm or the like: "die Führung spalte die Partei"."""
        leaders = self.gazetteer.is_noun("leaders", self.cast.mentions[index].head, whole=True)
        return leaders and self.cast.fields.near_sport(index, "led")

    def _is_definite(self, mention: Mention) -> bool:
        return mention.determiner in self.cast.words.definite

    def _is_regional(self, index: int) -> bool:
        """Whether a government is that of a town, a region or a body nobody knows: "die Tiroler Regierung"."""
        mention = self.cast.mentions[index]
        if self.gazetteer.is_noun("regional", mention.head):
            return True
        said = [e for word in adjectives(mention, self.cast) for e in self.gazetteer.of_adjective(word)[:1]]
        every = (*self.cast.entities_of(mention.possessor), *said, *parts_after_head(index, self.cast))
        if any(e.type is EntityType.PLACE and not self.gazetteer.is_seat_of(e, e.country) for e in every):
            return True
        return not every and any(self.gazetteer.is_foreign(word) for word in adjectives(mention, self.cast))

    def _institution(self, index: int) -> Meaning | None:
        """Read "das Parlament" as that of the country named in the phrase, else of the article's one country."""
        mention = self.cast.mentions[index]
        if is_plural(mention) or any(self.gazetteer.is_party(e.key) for e in parts_after_head(index, self.cast)):
            return None  # "die Opposition aus FPÖ und ÖVP" may be a town's
        if any(e.type is EntityType.PLACE for word in adjectives(mention, self.cast) for e in self._home_of(word)):
            return None  # "das hessische Justizministerium"
        said = countries_said(index, self.cast)
        simple = len(bare_phrase(mention.text).split()) == 1
        general = simple and self.gazetteer.is_noun("parliament", mention.head, whole=True)
        if not said and general and (named := parliament_named(index, self.cast)):
            return meaning((named,), 0.7, f"{mention.head} takes up {named.label}.")
        if not said and simple and self._is_definite(mention) and not self.cast.fields.near_council(index):
            home = self.cast.home(index)
            said = (country,) if home and not self._lands.alone(country := self.gazetteer.get(home)) else ()
        if len(said) != 1:
            return None
        label = institution_label(mention.head, said[0], self.gazetteer, mention.gender)
        found = tuple(e for e in self.gazetteer.find(label) if e.type is EntityType.ORGANIZATION)
        entity = found[0] if found else self.cast.local(label, EntityType.ORGANIZATION, mention.gender)
        self.cast.referent(entity).countries.add(said[0].key)
        return meaning((entity,), 0.7, f"An institution of {said[0].label}.")

    def _home_of(self, adjective: str) -> tuple[Entity, ...]:
        found = self.gazetteer.of_adjective(adjective)[:1]
        return tuple(e for e in found if not self.gazetteer.is_seat_of(e, e.country))

    def _countries(self, index: int) -> Meaning | None:
        mention = self.cast.mentions[index]
        owners = self.cast.entities_of(mention.possessor)
        owned = countries_of(owners, self.cast)
        several = is_plural(mention)
        if self.gazetteer.is_noun("relational", mention.head):
            return self._by_relation(index, owners)
        if is_both(mention, self.cast) or self._are_two_sides(mention):
            sides = self._are_two_sides(mention)
            pair = owned if len(owned) == 2 else two_countries(index, self.cast, sides=sides)
            party = self.gazetteer.is_noun("party", mention.head, whole=True)  # of a country and a party neither is one
            if len(pair) == 2 and not (party and len({e.type for e in pair}) == 2):
                return meaning(pair, 0.75, "The two the article spoke of last.")
        elif not several and len(said := countries_said(index, self.cast)) == 1 and not owners:
            return meaning(said, 0.85, f"The phrase names {said[0].label}.")
        elif owned and (len(owned) == 1 or several):
            return meaning(owned, 0.75, "The country of the person it belongs to.")
        elif (
            not (several or owners or self._is_named_land(mention))
            and self._is_definite(mention)
            and all(word[:1].islower() for word in bare_phrase(mention.text).split()[:-1])
        ):
            last = land_meant(index, self.cast)
            if last and not self._is_a_land(index, last[0]) and last[0].key not in countries_within(index, self.cast):
                return meaning(last, 0.6, "The country mentioned last, or the article's.")
        return self._local(index, EntityType.GROUP if several else EntityType.COUNTRY)

    def _is_a_land(self, index: int, country: Entity) -> bool:
        """Whether "das Land" is a part of a federation."""
        municipal = self.gazetteer.is_noun("municipal", self.cast.mentions[index].head, whole=True)
        lands = self._lands
        return municipal and (lands.told(country) or lands.governed or lands.is_faced_at_home(index, country))

    def _is_named_land(self, mention: Mention) -> bool:
        """Whether a noun is that of a part of a federation alone: "der Freistaat", not "das Land"."""
        is_noun = self.gazetteer.is_noun
        return is_noun("municipal", mention.head, whole=True) and not is_noun("naming", mention.head, whole=True)

    def _are_two_sides(self, mention: Mention) -> bool:
        """Whether a phrase speaks of the two sides of something: "beide Seiten", "die Tarifpartner"."""
        two = is_plural(mention) and self._is_bare(mention) and self.gazetteer.is_noun("two_sides", mention.head)
        return two or (is_both(mention, self.cast) and self.gazetteer.is_noun("side", mention.head))

    def _by_relation(self, index: int, owners: tuple[Entity, ...]) -> Meaning | None:
        """Read "das Nachbarland" where the phrase says which, or somebody just did something to the only other one."""
        said = countries_said(index, self.cast)
        if len(said) == 1 and not owners:
            return meaning(said, 0.85, f"The phrase names {said[0].label}.")
        several, bare = is_plural(self.cast.mentions[index]), self._is_bare(self.cast.mentions[index])
        if bare and (other := other_country(index, self.cast)):
            return meaning(other, 0.6, "The other of the two countries of the act before.")
        if bare and not several and (other := neighbour_country(index, self.cast)):
            return meaning(other, 0.6, "The only other country the article has named.")
        return self._local(index, EntityType.GROUP if several else EntityType.COUNTRY)

    def _next_door(self, index: int) -> Meaning | None:
        """Read "den Nachbarn" as the only other country the article has named, where a country or its people act."""
        mention = self.cast.mentions[index]
        if said := countries_said(index, self.cast):
            own = countries_of(self.cast.entities_of(mention.possessor), self.cast)
            if len(said) == 1 and said != own:
                return meaning(said, 0.8, f"The phrase names {said[0].label}.")
        several = is_plural(mention) and not mention.text.startswith(self.cast.words.dative_plural_article)
        found = () if several or mention.modifiers else neighbour_country(index, self.cast)
        return meaning(found, 0.6, "The only other country the article has named.")

    def _is_bare(self, mention: Mention) -> bool:
        """Whether a phrase is a definite noun without attributes."""
        attributes = mention.modifiers or mention.possessor is not None or len(mention.text.split()) > 2
        return self._is_definite(mention) and not attributes

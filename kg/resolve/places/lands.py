"""Whether an article speaks of a part of a federation: "der Landtag … die Regierung" is not the country's."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.phrases.labels import ARTICLE_AND_NOUN


class Lands:
    """What the nouns of one article tell of the parts of federal countries."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def told(self, country: Entity) -> bool:
        """Whether the article speaks of what belongs to a part of this country, or of a town's council in it."""
        parts, local = self._first_parts(country), self.cast.fields.is_local
        return bool(parts and self._of_a_part) or (local and bool(parts or self.cast.homes[country.key]))

    def alone(self, country: Entity) -> bool:
        """Whether it speaks of such a part and of nothing that the whole country has ("Bundestag", "Kanzler")."""
        return self.told(country) and not any(self._is_of_the_whole(noun, country) for noun in self._nouns)

    def alone_among(self, mentions: Iterable[Mention]) -> bool:
        """Whether some mentions speak of such a part of any country and of nothing that a whole one has."""
        mentions, gazetteer = tuple(mentions), self.cast.gazetteer
        nouns = {m.role or m.head for m in mentions if m.form is not MentionForm.PRONOUN}
        wholes = {e.key: e for part in gazetteer.roles.words.implying for e in gazetteer.federation(part)}
        part = any(gazetteer.is_noun("of_a_land", noun) for noun in nouns) or any(
            map(self._is_called_after_one, mentions)
        )
        return part and not any(self._is_of_the_whole(noun, e) for noun in nouns for e in wholes.values())

    def outweighs(self, country: Entity) -> bool:
        """Whether the article speaks at least as often of what belongs to a part of a country as of the whole one's."""
        known = self.cast.fields.of_lands
        if country.key not in known:
            nouns = [m.role or m.head for m in self.cast.mentions if m.form is not MentionForm.PRONOUN]
            part = sum(self.cast.gazetteer.is_noun("of_a_land", noun) for noun in nouns)
            whole = sum(self._is_of_the_whole(noun, country) for noun in nouns)
            known[country.key] = 0 < part >= whole
        return known[country.key]

    def _is_called_after_one(self, mention: Mention) -> bool:
        """Whether an adjective says of which part a body or person is: "der Hessische Städtetag"."""
        gazetteer = self.cast.gazetteer
        words = () if mention.form is MentionForm.PRONOUN else (*mention.modifiers, *mention.text.split()[:-1])
        places = (e for word in words for e in gazetteer.of_adjective(word)[:1] if e.type is EntityType.PLACE)
        return any(not gazetteer.is_seat_of(place, place.country) for place in places)

    def is_faced_at_home(self, index: int, country: Entity) -> bool:
        """Whether the other side of the act is the federation, or actors of it alone: "der Verein bat das Land"."""
        cast = self.cast
        fellows = cast.statements.fellows(index)
        if any(country in cast.gazetteer.federation(cast.mentions[i].head) for i in fellows):
            return True
        others = [cast.referent(e) for i in fellows for e in cast.entities_of(i)]
        known = any(r.entity.key in cast.gazetteer.entities or not r.countries <= {country.key} for r in others)
        return bool(others) and not known and bool(self._first_parts(country))

    @cached_property
    def governed(self) -> bool:
        """Whether somebody of the article governs such a part: "Niedersachsens Ministerpräsident"."""
        gazetteer = self.cast.gazetteer
        for referent in self.cast.referents.values():
            heads = any(gazetteer.is_noun("of_a_land", role.noun) for role in referent.roles)
            owners = (gazetteer.entities.get(key) for key in referent.countries)
            if heads and any(owner is not None and owner.type is EntityType.PLACE for owner in owners):
                return True
        return False

    @cached_property
    def _nouns(self) -> frozenset[str]:
        """Not those of bodies: where a "Bund der Gärtner" is told of, "der Bund" tells of no federation."""
        nouns = [m for m in self.cast.mentions if m.form is not MentionForm.PRONOUN]
        whose = [m for m in nouns if m.possessor is not None or len(m.text.split()) > ARTICLE_AND_NOUN]
        bodies = {m.head for m in whose if self.cast.gazetteer.federation(m.head)}
        return frozenset(m.role or m.head for m in nouns) - bodies

    @cached_property
    def _of_a_part(self) -> bool:
        return any(self.cast.gazetteer.is_noun("of_a_land", noun) for noun in self._nouns)

    def _first_parts(self, country: Entity) -> tuple[str, ...]:
        """First parts of nouns that tell the whole country: "bund"."""
        implying = self.cast.gazetteer.roles.words.implying
        return tuple(part for part, labels in implying.items() if country.label in labels)

    def _is_of_the_whole(self, noun: str, country: Entity) -> bool:
        gazetteer = self.cast.gazetteer
        role = gazetteer.role(noun)
        head = role is not None and gazetteer.categories.has("known_alone", role.category)
        parts = self._first_parts(country) or tuple(self.cast.words.federal_prefixes)
        begins = noun.casefold().startswith(parts)
        return head or (begins and not gazetteer.is_noun("municipal", noun))

"""Phrases that are names without looking so: "das Weiße Haus", "die Russen", "Vertreter der Guerilla"."""

from __future__ import annotations

from kg.language import load_language
from kg.model import Entity, EntityType
from kg.resolve.branches import is_branch
from kg.resolve.cast import Cast, Referent, is_plural
from kg.resolve.countries import parts_after_head
from kg.resolve.foreign import is_of_another_country
from kg.resolve.labels import bare_phrase
from kg.resolve.offices import adjectives
from kg.resolve.reading import Reading, reading
from kg.resolve.roles import is_pronoun, role_of
from kg.resolve.wording import before_head

_SIDES = frozenset((EntityType.ORGANIZATION, EntityType.GROUP, EntityType.MEDIA, EntityType.COUNTRY))
_BODIES = frozenset((EntityType.ORGANIZATION, EntityType.MEDIA))
_NEAR = 3  #: sentences


class Phrases:
    """Reads a phrase that the gazetteer has as a name, or that speaks for the body it belongs to."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer

    def link(self, index: int) -> Reading | None:
        """What the words of the phrase mean; a singular role noun is a person's."""
        mention = self.cast.mentions[index]
        if is_pronoun(mention):
            return None
        named = self._named(index) if is_plural(mention) or role_of(mention, self.cast) is None else None
        return named or self._represented(index)

    def _named(self, index: int) -> Reading | None:
        """A name in the gazetteer, a seat of government or the people of a country."""
        mention = self.cast.mentions[index]
        vague = self.cast.words.vague_quantities
        if mention.head[:1].islower() or mention.determiner in vague or vague.intersection(mention.modifiers):
            return None
        people = self.gazetteer.of_people(mention.head)
        # "den Norwegern" are people, not an inflected "Norwegen"
        for words in () if people else self._wordings(index):
            found = tuple(e for e in self.gazetteer.find(words) if e.type is not EntityType.PERSON)
            found = tuple(e for e in found if not is_of_another_country(index, e, self.cast))
            found = found or self.gazetteer.of_seat(words, self.cast.date)
            if found and not is_branch(index, found[0], self.cast):
                return reading((self.cast.prefer_home(found),), 0.85, "The phrase is a name in the gazetteer.")
        women = any(map(load_language().is_of_women, (mention.head, mention.text)))
        whole = mention.number != "Sing" and not mention.modifiers and mention.determiner in self.cast.words.definite
        if people and whole and not women and not self.cast.near_sport(index):
            if body := self._body_from(people[0], index):
                return reading((body,), 0.6, f"The one body of {people[0].label} the article speaks of.")
            return reading(people[:1], 0.75, "The people stand for their country.")
        return None

    def _body_from(self, country: Entity, index: int) -> Entity | None:
        """The body just called one of a country the article does not name: "das dänische Modehaus … die Dänen"."""
        before = self.cast.before(index, _SIDES)
        if any(referent.entity.key == country.key for referent, _ in before):
            return None
        here = self.cast.sentence(index)
        near = [r for r, last in before if here - self.cast.sentence(last) <= _NEAR and r.entity.type in _BODIES]
        own = [r.entity for r in near if country.key in r.countries or self._is_called(r, country)]
        return own[0] if len(own) == 1 else None

    def _is_called(self, referent: Referent, country: Entity) -> bool:
        words = (word for seen in referent.seen for word in adjectives(self.cast.mentions[seen]))
        return any(country in self.gazetteer.of_adjective(word) for word in words)

    def _wordings(self, index: int) -> dict[str, None]:
        """What to look up: the phrase, its noun where it stands alone, and the phrase up to its noun."""
        mention = self.cast.mentions[index]
        phrase = bare_phrase(mention.text)
        wordings = dict.fromkeys((phrase,) if mention.modifiers or " " in phrase else (phrase, mention.head))
        words_to_head = before_head(phrase, mention)
        if words_to_head and len(phrase.split()) > len(words_to_head) + 1:
            # "Auswärtiges Amt der Bundesrepublik": the name ends with its noun.
            wordings[" ".join(phrase.split()[: len(words_to_head) + 1])] = None
        return wordings

    def _represented(self, index: int) -> Reading | None:
        """Read "Vertreter der Guerilla", "die Führer der G7" as the body they speak for."""
        mention = self.cast.mentions[index]
        if not is_plural(mention) or not self.gazetteer.is_noun("representative", mention.head) or mention.modifiers:
            return None
        owners = self.cast.all_joined(mention.possessor) if mention.possessor is not None else ()
        bodies = [e for e in (*owners, *parts_after_head(index, self.cast)) if e.type in _SIDES]
        every = dict.fromkeys(bodies)
        # "Vertreter der Koalition aus SPD und Grünen": of a body and its parts the parts.
        named = tuple(e for e in every if not any(o is not e and o.label in e.label for o in every))
        return reading(named, 0.7, f"They speak for {' and '.join(e.label for e in named)}.")

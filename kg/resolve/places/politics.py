"""Of which country's politics an article tells, whatever else it names: "Bern. Der Ständerat …"."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.places.homes import home_of
from kg.resolve.places.sections import DATELINE, is_setting

if TYPE_CHECKING:
    from kg.resolve.cast import Cast

_OUTWEIGHS = 2  #: times as much must tell of the other country
_LEAST = 3  #: things that tell of another country
_WORDS = 2  #: offices and bodies that one country alone has


class Politics:
    """Weighs what the mentions of one article tell of each country; ``told`` are those that tell of any."""

    def __init__(self, told: list[int], cast: Cast) -> None:
        self._mentions = [cast.mentions[i] for i in told]
        self._cast = cast

    def is_elsewhere(self, country: str) -> bool:
        """Whether the article is of the politics of another country, or of the union's parliament."""
        if self._is_of_union and not self._bodies[country]:
            return True
        own = self._people[country] + self._bodies[country]
        if not own and self.parts - {country}:
            return True
        if country in self.begun_in:
            return False  # "Berlin/Washington (dpa) – …"
        # "der Südtiroler Landtag … der Landeshauptmann" is not of the country that has the word alone
        words = Counter[str]() if self.parts - {country} else self._cast.homes
        weights = {c: self._people[c] + self._bodies[c] + words[c] for c in self._set_in if c != country}
        least = max(_OUTWEIGHS * (own + words[country]), _LEAST)
        return any(weight >= least for weight in weights.values())

    @cached_property
    def _set_in(self) -> frozenset[str]:
        """Keys of the countries where the article begins, or of which it has several words that no other has."""
        return self.parts | self.begun_in.union(c for c, count in self._cast.homes.items() if count >= _WORDS)

    @cached_property
    def begun_in(self) -> frozenset[str]:
        """Keys of the countries of the places where the article begins, but not of those where many meet: "Brüssel"."""
        cast, many = self._cast, self._cast.words.seats_of_many
        begins = (m for m in self._mentions if m.sentence <= DATELINE and is_setting(m, cast))
        own = (m for m in begins if m.name and m.name.split()[-1].lower() not in many)
        return frozenset(home for m in own for e in self._named(m) if (home := home_of(e)))

    @cached_property
    def parts(self) -> frozenset[str]:
        """Keys of the countries of whose parts a parliament or council is named: "der Südtiroler Landtag"."""
        nouns, found = self._cast.gazetteer, set[str]()
        for mention in self._mentions:
            if nouns.is_noun("parliament", mention.head) or nouns.is_noun("council", mention.head):
                of = (e for word in _words(mention) for e in nouns.of_adjective(word)[:1])
                found.update(e.country for e in of if e.type is EntityType.PLACE and e.country)
        return frozenset(found)

    @cached_property
    def _is_of_union(self) -> bool:
        """Whether a parliament or party of no one country is named, by itself or in a title: "EVP-Chef"."""
        nouns = (m.role or m.head for m in self._mentions if m.form is not MentionForm.PRONOUN)
        title = any(self._cast.gazetteer.is_noun("of_union", noun) for noun in nouns)
        return title or any(self._is_common(e) for m in self._mentions for e in (*self._named(m), *self._of_title(m)))

    def _is_common(self, body: Entity) -> bool:
        party = any(self._cast.gazetteer.is_noun(kind, body.label.split()[-1]) for kind in ("party", "parliament"))
        return body.type is EntityType.ORGANIZATION and body.country is None and party

    def _of_title(self, mention: Mention) -> list[Entity]:
        role = self._cast.gazetteer.role(mention.role) if mention.role else None
        return [self._cast.gazetteer.get(key) for key in role.of] if role else []

    @cached_property
    def _people(self) -> Counter[str]:
        named = (e for m in self._mentions for e in self._named(m)[:1] if e.type is EntityType.PERSON)
        return Counter(home for e in named if (home := home_of(e)))

    @cached_property
    def _bodies(self) -> Counter[str]:
        """How often countries, places and bodies tell of each country, by name or adjective."""
        named = [e for m in self._mentions for e in self._named(m)[:1] if e.type is not EntityType.PERSON]
        adjectives = (self._cast.gazetteer.of_adjective(word)[:1] for m in self._mentions for word in _words(m))
        return Counter(home for e in (*named, *(e for each in adjectives for e in each)) if (home := home_of(e)))

    def _named(self, mention: Mention) -> tuple[Entity, ...]:
        known = mention.form is MentionForm.NAME and mention.name
        return self._cast.gazetteer.lookup(mention.name or "").entities if known else ()


def _words(mention: Mention) -> tuple[str, ...]:
    """The words of a phrase that may be adjectives, as written and in their base form."""
    before = () if mention.form is MentionForm.PRONOUN else mention.text.split()[:-1]
    return tuple(dict.fromkeys((*mention.modifiers, *(word for word in before if word[:1].isupper()))))

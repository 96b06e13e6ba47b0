"""Which fields of life an article speaks of where: sport, whose teams are called like states; councils, clubs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kg.gazetteer import Gazetteer
from kg.model import Entity, EntityType, Mention, MentionForm

_POLITICS = ("parliament", "ministry", "government")


class Fields:
    """The fields that the nouns of an article tell of."""

    def __init__(self, mentions: Sequence[Mention], gazetteer: Gazetteer) -> None:
        self._mentions, self._gazetteer = mentions, gazetteer
        self.of_lands: dict[str, bool] = {}  #: key of a country → whether the article tells more of its parts
        self._sentences: dict[str, frozenset[int]] = {}  #: list of nouns → the sentences they stand in

    def near_sport(self, mention: int, kind: str = "sport") -> bool:
        """Whether a noun of sport, or of a ``kind`` of it, stands in the sentence of a mention or beside it."""
        if kind not in self._sentences:
            said = ((m.sentence, word) for m in self._mentions for word in (m.head, m.role) if word)
            found = frozenset(number for number, word in said if self._gazetteer.is_noun(kind, word, whole=True))
            self._sentences[kind] = found
        here = self._mentions[mention].sentence
        return not self._sentences[kind].isdisjoint(range(here - 1, here + 2))

    def near_council(self, mention: int, sentences: int = 1) -> bool:
        """Whether the council of a town or Land is spoken of within so many sentences of a mention."""
        here = self._mentions[mention].sentence
        return not self._councils.isdisjoint(range(here - sentences, here + sentences + 1))

    @cached_property
    def is_local(self) -> bool:
        """Whether the article speaks of a council or an office of a town, and nowhere of a parliament."""
        noun, mentions = self._gazetteer.is_noun, self._mentions
        local = bool(self._councils) or any(noun("town_office", m.role or m.head) for m in mentions)
        return local and not self.of_parliament

    @cached_property
    def is_everyday(self) -> bool:
        """Whether the article speaks of clubs, courts, schools or small offices, and nowhere of politics beyond."""
        single = (m for m in self._mentions if m.number != "Plur")  # "die Sparkassen" are those of a country
        nouns = {word for m in single for word in (m.head, m.role or "", *(m.name or "").split())}
        everyday = any(self._gazetteer.is_noun("everyday_body", noun) for noun in nouns)
        everyday = everyday or any(self._is_of_small_office(mention) for mention in self._mentions)
        return everyday and not any(map(self._is_of_high_politics, self._mentions))

    def _is_of_small_office(self, mention: Mention) -> bool:
        role = self._gazetteer.role(mention.role or mention.head)
        return role is not None and self._gazetteer.categories.has("local", role.category)

    def _is_of_high_politics(self, mention: Mention) -> bool:
        """Whether a mention is of countries, a government, a parliament, or somebody with an office there."""
        gazetteer = self._gazetteer
        if any(gazetteer.is_noun(kind, mention.head) for kind in _POLITICS):
            return True
        if mention.name and any(_is_of_states(e) for e in gazetteer.find(mention.name)):
            return True
        if any(e.type is EntityType.COUNTRY for word in mention.modifiers for e in gazetteer.of_adjective(word)):
            return True
        role = gazetteer.role(mention.role or mention.head)
        return role is not None and (bool(role.of) or gazetteer.categories.has("of_high_politics", role.category))

    @cached_property
    def of_parliament(self) -> bool:
        """Whether the article speaks of a country's parliament."""
        return any(self._gazetteer.is_noun("parliament", mention.head) for mention in self._mentions)

    @cached_property
    def _councils(self) -> frozenset[int]:
        """The sentences that speak of the council of a town or Land."""
        nouns = (m for m in self._mentions if m.form is not MentionForm.PRONOUN)
        return frozenset(m.sentence for m in nouns if self._gazetteer.is_noun("council", m.head))


def _is_of_states(entity: Entity) -> bool:
    """Whether something is a country or a body of several: "Nato"."""
    return entity.type is EntityType.COUNTRY or (entity.type is EntityType.ORGANIZATION and entity.country is None)

"""People of several bodies in one phrase: "Politiker von SPD und Grünen" are people of the one and of the other."""

from __future__ import annotations

from kg.language import load_language
from kg.model import Entity, EntityType, MentionForm
from kg.resolve.cast import Cast, is_plural
from kg.resolve.countries import SIDES, parts_after_head
from kg.resolve.labels import actor_label
from kg.resolve.reading import Reading, reading
from kg.resolve.roles import is_both, role_of

_OWNERS = SIDES | {EntityType.PLACE}
_HEAD_LETTERS = 4


class Shares:
    """Reads a plural for people whose attribute names several bodies, countries or towns as one group each."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def link(self, index: int) -> Reading | None:
        """The people of each body; None where fewer than two stand in the phrase."""
        mention = self.cast.mentions[index]
        if mention.form is not MentionForm.NOMINAL or not is_plural(mention) or is_both(mention):
            return None
        if role_of(mention, self.cast) is None or (noun := self._noun(index)) is None:
            return None
        inside = (self.cast.mentions[part] for part in self.cast.inside(index))
        if any(inner.determiner in self.cast.words.definite for inner in inside):
            return None  # "die Unterhändler der Regierung und der Guerilla" sit at one table
        joined = self.cast.all_joined(mention.possessor) if mention.possessor is not None else ()
        owners = dict.fromkeys(e for e in (*joined, *parts_after_head(index, self.cast)) if e.type in _OWNERS)
        if len(owners) < 2:
            return None
        return reading([self._people_of(noun, owner) for owner in owners], 0.5, "People of each of them.")

    def _noun(self, index: int) -> str | None:
        """The noun with its adjectives, in the nominative."""
        mention = self.cast.mentions[index]
        words = actor_label(mention, self.cast.gazetteer).split()
        head = mention.head[:_HEAD_LETTERS].casefold()
        place = next((i for i, word in enumerate(words) if word.casefold().startswith(head)), None)
        return None if place is None else " ".join(words[: place + 1])

    def _people_of(self, noun: str, owner: Entity) -> Entity:
        label = f"{noun} {load_language().words.owner_preposition} {owner.label}"
        entity = self.cast.local(label, EntityType.GROUP)
        self.cast.referent(entity).plural = True
        self.cast.referent(entity).countries.add(owner.key)
        return entity

"""Places and the bodies called after them without their name: "die Stadt", "die Insel", "das Land"."""

from __future__ import annotations

from kg.model import EntityType
from kg.resolve.cast import Cast, Referent, is_plural
from kg.resolve.meaning import Meaning, meaning
from kg.resolve.roles import is_pronoun

_PLACE = EntityType.PLACE
_SPOKEN_OF = frozenset((_PLACE, EntityType.ORGANIZATION, EntityType.GROUP))
_NEAR = 2  #: sentences
_ARTICLE_AND_NOUN = 2  #: words of a phrase that says no more


class Towns:
    """Reads a bare noun for a town or a part of a country as the one named before."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.gazetteer = cast.gazetteer

    def link(self, index: int) -> Meaning | None:
        """The body called so ("das Land Tirol"), the place named shortly before, else the only one of the article."""
        mention = self.cast.mentions[index]
        bare = not mention.modifiers and mention.possessor is None and len(mention.text.split()) <= _ARTICLE_AND_NOUN
        if is_pronoun(mention) or not bare or mention.determiner not in self.cast.words.definite or is_plural(mention):
            return None
        town = self.gazetteer.is_noun("settlement", mention.head, whole=True)
        if not town and not self.gazetteer.is_noun("municipal", mention.head, whole=True):
            return None
        before = self.cast.mentioned_before(index, _SPOKEN_OF)
        for referent, last in before:
            near = self.cast.sentence(index) - self.cast.sentence(last) <= _NEAR
            if self._is_called(referent, mention.head) or (town and near and referent.entity.type is _PLACE):
                return meaning((referent.entity,), 0.7, f"{mention.head} takes up {referent.entity.label}.")
        places = [referent.entity for referent, _ in before if referent.entity.type is _PLACE]
        if town and len(places) == 1:
            return meaning(places, 0.6, f"{places[0].label} is the only place named so far.")
        return None

    def _is_called(self, referent: Referent, noun: str) -> bool:
        """Whether the article has put a noun before a name: "das Land Tirol"."""
        seen = (self.cast.mentions[i] for i in referent.seen)
        before = any(m.name is not None and f"{noun} {m.name}" in m.text for m in seen)
        return before or referent.entity.label.startswith(f"{noun} ")

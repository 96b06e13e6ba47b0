"""Whether "die Union" is that of states which the article speaks of, where it names no party of the one called so."""

from __future__ import annotations

from functools import cached_property

from kg.model import Entity
from kg.resolve.bodies.parties import parties_told_of
from kg.resolve.cast import Cast
from kg.resolve.phrases.labels import ARTICLE_AND_NOUN


class Unions:
    """What one article calls unions; who is of which party in it is worked out once, not again for each name."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def of_states(self, index: int, options: tuple[Entity, ...]) -> Entity | None:
        """The body of no country whose name ends in a noun that a body at home is called by: "Die EU … die Union"."""
        mention, home = self._cast.mentions[index], options[0].country if options else None
        bare = mention.determiner in self._cast.words.definite and len(mention.text.split()) == ARTICLE_AND_NOUN
        if not bare or home is None or mention.possessor is not None or options[0].label == mention.name:
            return None
        if home in self._homes_of_parties:
            return None
        return next((body for body in self._of_no_country if body.label.endswith(f" {mention.name}")), None)

    @cached_property
    def _homes_of_parties(self) -> frozenset[str | None]:
        told = parties_told_of(self._cast.mentions, self._cast.gazetteer)
        return frozenset(self._cast.gazetteer.get(key).country for key in told)

    @cached_property
    def _of_no_country(self) -> tuple[Entity, ...]:
        """The bodies of no country that the article names, also as first part of a noun."""
        words = (word for m in self._cast.mentions for word in (m.name, m.role, m.head) if word)
        named = (e for word in words for e in self._cast.gazetteer.of_prefix(word.partition("-")[0]))
        return tuple(dict.fromkeys(body for body in named if body.country is None))

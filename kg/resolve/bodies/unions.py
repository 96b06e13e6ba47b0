"""Whether "die Union" is that of states which the article speaks of, where it names no party of the one called so."""

from __future__ import annotations

from kg.model import Entity
from kg.resolve.bodies.parties import parties_told_of
from kg.resolve.cast import Cast

_ARTICLE_AND_NOUN = 2  #: words of a phrase that says no more


def union_of_states(index: int, options: tuple[Entity, ...], cast: Cast) -> Entity | None:
    """The body of no country whose name ends in a noun that a body at home is called by: "Die EU … die Union"."""
    mention, home = cast.mentions[index], options[0].country if options else None
    bare = mention.determiner in cast.words.definite and len(mention.text.split()) == _ARTICLE_AND_NOUN
    if not bare or home is None or mention.possessor is not None or options[0].label == mention.name:
        return None
    told = map(cast.gazetteer.get, parties_told_of(cast.mentions, cast.gazetteer))
    if any(party.country == home for party in told):
        return None
    words = (word for m in cast.mentions for word in (m.name, m.role, m.head) if word)
    named = (e for word in words for e in cast.gazetteer.of_prefix(word.partition("-")[0]))
    return next((e for e in named if e.country is None and e.label.endswith(f" {mention.name}")), None)

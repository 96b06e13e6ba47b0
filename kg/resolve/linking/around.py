"""Whom a description may mean: everybody of the article, of very many those spoken of nearest to it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import EntityType
from kg.resolve.cast import Cast
from kg.resolve.referent import Referent

#: people who are weighed for one description; hardly any article names so many
MOST = 200


def people_around(mention: int, cast: Cast, most: int = MOST) -> list[Referent]:
    """The people of an article in the order in which they were met, at most so many: those named nearest to a mention.

    Each description is weighed against each of them: of thousands that would take the square of the article's length.
    """
    if len(cast.people) <= most:
        return list(cast.people)
    found: dict[str, Referent] = {}
    for place in _outward(mention, len(cast.mentions)):
        for entity in cast.entities_of(place):
            if entity.type is EntityType.PERSON:
                found[entity.key] = cast.referents[entity.key]
        if len(found) >= most:
            break
    return sorted(found.values(), key=lambda each: each.number)


def _outward(start: int, end: int) -> Iterator[int]:
    """The places from one on, in both directions by turns."""
    for distance in range(end):
        yield from (place for place in dict.fromkeys((start - distance, start + distance)) if 0 <= place < end)

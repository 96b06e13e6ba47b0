"""Whom a description may mean: everybody of the article, of very many those spoken of nearest to it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

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
    for place in outward(mention, cast.of_people):
        for entity in cast.entities_of(place):
            if entity.type is EntityType.PERSON:
                found[entity.key] = cast.referents[entity.key]
        if len(found) >= most:
            break
    return sorted(found.values(), key=lambda each: each.number)


def outward(start: int, places: Sequence[int]) -> Iterator[int]:
    """Ascending places, nearest to one first; of two as near the one before."""
    behind = bisect_left(places, start)
    before = behind - 1
    while before >= 0 or behind < len(places):
        if behind == len(places) or (before >= 0 and start - places[before] <= places[behind] - start):
            yield places[before]
            before -= 1
        else:
            yield places[behind]
            behind += 1

"""Whom a last name may mean where a crowd of people bears it: those named nearest."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from kg.kinds import PEOPLE
from kg.resolve.cast import Cast
from kg.resolve.linking.namesakes import namesakes
from kg.resolve.linking.people_named import PeopleNamed, Person

_CROWD = 40  #: more people than this bear one name in no article that was written for readers
_NEAREST = 10  #: people named last, named first before and named first behind


class Crowds:
    """The people of an article by last name, looked for once when all full names are read."""

    def __init__(self, cast: Cast, people: PeopleNamed) -> None:
        self._cast, self._people = cast, people
        self._known: dict[str, list[Person]] = {}
        self._places: dict[str, dict[str, int]] = {}  #: of each in a crowd by the key of the entity

    def near(self, name: str, index: int) -> list[Person]:
        """Whom a last name may mean, in the order in which they are named; of a crowd those nearest to a mention."""
        if name not in self._known:
            found = self._known[name] = namesakes(name, self._people, self._cast.gazetteer)
            self._places[name] = {p.entity.key: i for i, p in enumerate(found) if p.entity}
        all_of_them = self._known[name]
        if len(all_of_them) <= _CROWD:
            return list(all_of_them)
        here = bisect_left(all_of_them, index, key=lambda person: person.mentions[0])
        around = range(max(0, here - _NEAREST), min(here + _NEAREST, len(all_of_them)))
        lately = (r.entity.key for r, _ in islice(self._cast.back_from(index, PEOPLE), _NEAREST))
        seen = {place for key in lately if (place := self._places[name].get(key)) is not None}
        return [all_of_them[place] for place in sorted(seen.union(around))]

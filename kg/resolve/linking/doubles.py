"""Two people of one full name: "Kanzler Olaf Scholz besuchte den Bäcker Olaf Scholz"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import pairwise

from kg.language import load_language
from kg.resolve.cast import Cast
from kg.resolve.fame import VERY_COMMON
from kg.resolve.linking.noun_before import noun_before
from kg.resolve.linking.people_named import Person
from kg.resolve.names import name_words

_TURNS = 2  #: changes from an office to a trade or back, from which on two people of a common name are told of


class _Walk(Enum):
    """What a title makes of somebody."""

    OFFICE = "office"
    TRADE = "trade"
    NAMESAKE = "namesake"


def part_doubles(people: Iterable[Person], cast: Cast) -> list[Person]:
    """Take from each of the people the mentions of a namesake of his, who is somebody else; return these namesakes."""
    return [double for person in people if len(person.mentions) > 1 for double in _double(person, cast)]


def _double(person: Person, cast: Cast) -> Iterator[Person]:
    """The one with a trade where another of the name has an office in the same sentence."""
    titled = [(index, walk, noun) for index in sorted(person.mentions) for walk, noun in _told(index, cast)]
    offices = {cast.sentence(index) for index, walk, _ in titled if walk is _Walk.OFFICE}
    others = [(index, noun) for index, walk, noun in titled if walk is not _Walk.OFFICE]
    beside = any(cast.sentence(index) in offices for index, _ in others)
    if not (offices and others and (beside or _is_common(person, [walk for _, walk, _ in titled], cast))):
        return
    told = {index: walk is _Walk.OFFICE for index, walk, _ in titled}
    office, own = titled[0][1] is _Walk.OFFICE, []
    for index in sorted(person.mentions):
        office = told.get(index, office)
        if not office:
            own.append(index)
    person.mentions[:] = [index for index in person.mentions if index not in own]
    yield Person(person.name, own, title=others[0][1])


def _told(index: int, cast: Cast) -> Iterator[tuple[_Walk, str]]:
    """The title of a name, before it or apposed, that tells a walk of life; the first counts."""
    gazetteer, mention = cast.gazetteer, cast.mentions[index]
    has = gazetteer.categories.has
    for noun in (noun_before(mention, cast), *(phrase.head for phrase in cast.describing.get(index, ()))):
        role = gazetteer.role(noun) if noun else None
        if noun is None:
            continue
        if role is None:
            if gazetteer.noun_type(noun) is not None or not load_language().names_person(noun):
                continue
            yield _Walk.TRADE, noun  # "Bäckermeister"
        elif gazetteer.is_noun("namesake", noun, whole=True):
            yield _Walk.NAMESAKE, noun
        elif has("unpolitical", role.category):
            yield _Walk.TRADE, noun
        elif has("private", role.category) or has("says_little", role.category) or has("relational", role.category):
            continue
        else:
            yield _Walk.OFFICE, noun
        return


def _is_common(person: Person, walks: list[_Walk], cast: Cast) -> bool:
    """Whether many bear the last name, and the article goes to and fro between an office and a trade."""
    turns = sum(one is not other for one, other in pairwise(walks))
    return turns >= _TURNS and len(cast.gazetteer.by_surname(name_words(person.name)[-1])) >= VERY_COMMON

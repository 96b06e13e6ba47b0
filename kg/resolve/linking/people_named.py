"""The people whom an article names in full, found by the words that a shorter or other spelling shares with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count

from kg.language.spelling import sound
from kg.model import Entity
from kg.resolve.names import name_words, short_forms, spellings

_TWO = 2  #: words of a name


@dataclass(slots=True, eq=False)
class Person:
    """All full-name mentions of one person."""

    name: str
    mentions: list[int] = field(default_factory=list)
    entity: Entity | None = None
    title: str | None = None  #: what tells him from another of the name: "Bäcker"

    @property
    def label(self) -> str:
        """The name, with the title that tells him from another."""
        return f"{self.title} {self.name}" if self.title else self.name


class PeopleNamed:
    """The people of an article in the order in which they are named.

    What it finds is for a closer look: everybody who may be meant is among them, and some others.
    """

    def __init__(self) -> None:
        self._all: dict[Person, int] = {}  #: with their places in the order
        self._places = count()
        self._by_word: defaultdict[str, set[Person]] = defaultdict(set)
        self._by_spelling: defaultdict[str, set[Person]] = defaultdict(set)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._all)

    def add(self, person: Person) -> None:
        """Add somebody behind the others; or, somebody known, by a new name or what the gazetteer calls him."""
        self._all.setdefault(person, next(self._places))
        for key in spellings(person.name):
            self._by_spelling[key].add(person)
        for name in (person.name, *((person.entity.label,) if person.entity else ())):
            words = name_words(name)
            for word in {*words[-2:], *words[:1]}:
                self._by_word[word].add(person)
                self._by_word[word.replace(" ", "")].add(person)
                self._by_word[sound(word)].add(person)

    def remove(self, person: Person) -> None:
        """Take somebody out who is no person named in full."""
        del self._all[person]

    def spelled_like(self, name: str) -> list[Person]:
        """Those whose name may be another spelling of this one."""
        return self._ordered(self._by_spelling.get(key, set()) for key in spellings(name))

    def short_called(self, name: str) -> list[Person]:
        """Those for whom a shorter name may stand."""
        return self._ordered(self._sharing(name))

    def in_any_order(self, name: str) -> Iterator[Person]:
        """Those for whom a shorter name may stand, one at a time, some twice: for who asks for the first few."""
        return (one for some in self._sharing(name) for one in some if one in self._all)

    def crowd(self, name: str) -> int:
        """How many there are at most for whom a shorter name may stand."""
        return sum(map(len, self._sharing(name)))

    def _sharing(self, name: str) -> list[set[Person]]:
        found = []
        for words in map(name_words, short_forms(name)):
            if len(words) == _TWO:  # both are those of whoever is meant: of thousands of one last name few
                found.append(self._by_word.get(words[0], set()) & self._by_word.get(words[1], set()))
            else:
                ends = (*words[:1], *words[-1:])
                found += [self._by_word.get(key, set()) for word in ends for key in (word, sound(word))]
        return found

    def _ordered(self, found: Iterable[set[Person]]) -> list[Person]:
        return sorted({one for some in found for one in some if one in self._all}, key=lambda one: self._all[one])

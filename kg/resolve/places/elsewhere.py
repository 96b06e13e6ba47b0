"""Towns that are also elsewhere: where an article tells of "Frankfurt (Oder)", its "Frankfurt" lies on no Main."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from kg.gazetteer import Gazetteer
from kg.language.spelling import fold
from kg.model import Entity, EntityType
from kg.resolve.cast import Cast

_BEHIND = re.compile(r"( ?\(|/)(\w+)")  #: what tells a town from others of its name: "(Oder)", "/Oder"
_EDGE, _APART = re.compile(r"\b"), re.compile(r"(?<!/)\b\w+")
_END = 2  #: letters at the end of a name by which it is looked up


class Elsewhere:
    """What one article tells towns apart by; it is looked through once, not again for each of its towns."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._text = cast.article.text
        self._labels: dict[tuple[str, str], str | None] = {}

    def told_apart(self, name: str, known: Entity) -> str | None:
        """The name by which the article tells a town from the known one called so: "Frankfurt (Oder)".

        None where it is the known one: what stands behind is in its name, in the same country, or an agency.
        """
        if known.type is not EntityType.PLACE or len(name) < _END:
            return None
        if (name, known.key) not in self._labels:
            self._labels[name, known.key] = self._told_apart(name, known)
        return self._labels[name, known.key]

    def _told_apart(self, name: str, known: Entity) -> str | None:
        own = {word for each in (known.label, *known.aliases) for word in fold(each).split()}
        parted = self._words_behind(name)
        behind = {word: f"{name} ({word})" for sign, word in parted if sign != "/" or not self._is_second(word, known)}
        behind |= {longer.split()[-1]: longer for longer in self._longer.get(name, ())}
        for word, label in behind.items():
            if word[1:].islower() and fold(word) not in own and _is_elsewhere(word, known, self._cast.gazetteer):
                return label
        return None

    def _words_behind(self, name: str) -> Iterator[tuple[str, str]]:
        """The brackets and slashes right behind a name, each with the word that follows."""
        last = 0
        for match in self._behind.get(name[-_END:], ()):
            start = match.start() - len(name)
            if start >= last and self._text.startswith(name, start) and _EDGE.match(self._text, start):
                last = match.end()
                yield match[1], match[2]

    def _is_second(self, behind: str, known: Entity) -> bool:
        """Whether a word behind a slash is a second town that the article reports from: "Berlin/Ulm", "Rom/Paris"."""
        gazetteer = self._cast.gazetteer
        capital = gazetteer.is_seat_of(known, known.country)
        return bool(capital or behind in self._apart or gazetteer.find(behind))

    @cached_property
    def _apart(self) -> frozenset[str]:
        """The words that do not stand behind a slash."""
        return frozenset(match[0] for match in _APART.finditer(self._text))

    @cached_property
    def _behind(self) -> dict[str, list[re.Match[str]]]:
        """What stands in brackets or behind a slash, by the letters in front of it."""
        found: defaultdict[str, list[re.Match[str]]] = defaultdict(list)
        for match in _BEHIND.finditer(self._text):
            found[self._text[max(0, match.start() - _END) : match.start()]].append(match)
        return found

    @cached_property
    def _longer(self) -> dict[str, list[str]]:
        """The names with a word in small letters, by each of their beginnings: "Frankfurt an der Oder"."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(mention.name for mention in self._cast.mentions if mention.name):
            if any(word.islower() for word in name.split()):
                for blank in re.finditer(" ", name):
                    found[name[: blank.start()]].append(name)
        return found


def _is_elsewhere(behind: str, known: Entity, gazetteer: Gazetteer) -> bool:
    """Whether a word behind a town is of nothing known but another country: "(Oder)", no "(Reuters)", "(Hessen)"."""
    found = gazetteer.find(behind)
    homes = {e.key if e.type is EntityType.COUNTRY else e.country for e in found}
    places = all(e.type in (EntityType.COUNTRY, EntityType.PLACE) for e in found)
    return behind[:1].isupper() and places and known.country not in homes

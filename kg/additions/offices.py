"""The words of a file for an office → the gazetteer's office and the country or body it belongs to."""

from __future__ import annotations

from collections import defaultdict

from kg.additions.names import Names
from kg.additions.places import Places
from kg.gazetteer import Gazetteer
from kg.language.spelling import fold


class Offices:
    """Reads "Außenministerin", "Foreign Minister", "Bundeskanzler der Bundesrepublik Deutschland"."""

    def __init__(self, gazetteer: Gazetteer, names: Names, places: Places) -> None:
        self._roles = gazetteer.roles
        self._between = names.between
        self._places = places
        known = {title for category in self._roles.categories for title in self._roles.offices(category)}
        self._titles = {fold(title): title for title in sorted(known)}
        english: dict[str, set[str]] = defaultdict(set)
        for entity in gazetteer.entities.values():
            for office in entity.offices:
                if office.title:
                    english[fold(office.role)].add(office.title)
        #: a foreign name of an office counts where all its holders have one German office
        self._english = {name: next(iter(titles)) for name, titles in english.items() if len(titles) == 1}

    def read(self, words: str) -> tuple[str, str | None] | None:
        """The office and the key its own words name; None for words that are no office kg knows."""
        title = self._title(words)
        if title is not None:
            return title, None
        for between in self._between:
            head, found, owner = words.partition(f" {between} ")
            title = self._title(head) if found else None
            if title is not None:
                key = self._places.key(owner)
                return (title, key) if key is not None else None
        return None

    def _title(self, words: str) -> str | None:
        folded = fold(words)
        if folded in self._titles:
            return self._titles[folded]
        noun = self._roles.nouns.get(words.strip())
        if noun is None:
            return self._english.get(folded)
        own = self._roles.offices(noun.category)
        # Of a category with several offices the one that the noun is the feminine of.
        near = [title for title in own if folded.startswith(fold(title))]
        return max(near, key=len) if near else next(iter(own)) if len(own) == 1 else self._roles.title_of(noun)

"""Countries and bodies that a row refers to, by Wikidata id, ISO 3166 code or exact name."""

from __future__ import annotations

from collections.abc import Container

from kg.additions.drafting import item_of
from kg.gazetteer import Gazetteer
from kg.gazetteer.atlas import country_codes
from kg.model import EntityType


class Places:
    """The keys that rows may refer to: those of the gazetteer, and of the file itself."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.drafted: Container[str] = ()  #: keys of the file
        countries = [e.key for e in gazetteer.entities.values() if e.type is EntityType.COUNTRY]
        self._codes = {code.casefold(): key for key in countries for code in country_codes(key) or ()}

    def key(self, words: str) -> str | None:
        """The key that words stand for; None where nothing or several things are called so."""
        key = item_of(words) or words.strip()
        if key in self._gazetteer.entities or key in self.drafted:
            return key
        if item_of(words) is not None:
            return None
        known = self._gazetteer.known(words)
        if known is None and key.casefold() in self._codes:
            return self._codes[key.casefold()]
        return known.key if known is not None and known.type is not EntityType.PERSON else None

    def country(self, words: str) -> str | None:
        """As ``key``, of countries alone, so that "DE" is never a body of that name."""
        if words.casefold() in self._codes:
            return self._codes[words.casefold()]
        return self.key(words)

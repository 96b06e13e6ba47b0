"""Countries and bodies that a row refers to, by Wikidata id, ISO 3166 code or exact name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kg.additions.drafting import item_of
from kg.additions.records import Draft
from kg.gazetteer import Gazetteer
from kg.gazetteer.atlas import country_codes
from kg.language.spelling import fold
from kg.model import EntityType


class Places:
    """The keys that rows may refer to: those of the gazetteer, and of the file itself."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._drafted: Mapping[str, Draft] = {}
        self._named: Mapping[str, list[str]] = {}  #: label in comparable form → keys of the file that are no people
        countries = [e.key for e in gazetteer.entities.values() if e.type is EntityType.COUNTRY]
        self._codes = {code.casefold(): key for key in countries for code in country_codes(key) or ()}

    def refer_to(self, drafts: Mapping[str, Draft]) -> None:
        """What the file itself describes may be referred to, too, by its key or its name."""
        named = defaultdict(list)
        for key, draft in drafts.items():
            if draft.type is not EntityType.PERSON:
                named[fold(draft.label)].append(key)
        self._drafted, self._named = drafts, named

    def key(self, words: str) -> str | None:
        """The key that words stand for; None where nothing or several things are called so."""
        key = item_of(words) or words.strip()
        if key in self._gazetteer.entities or key in self._drafted:
            return key
        if item_of(words) is not None:
            return None
        known, own = self._gazetteer.known(words), self._named.get(fold(words), [])
        if known is None and len(own) == 1:
            return own[0]
        if known is None and key.casefold() in self._codes:
            return self._codes[key.casefold()]
        return known.key if known is not None and known.type is not EntityType.PERSON else None

    def country(self, words: str) -> str | None:
        """As ``key``, of countries alone, so that "DE" is never a body of that name."""
        if words.casefold() in self._codes:
            return self._codes[words.casefold()]
        return self.key(words)

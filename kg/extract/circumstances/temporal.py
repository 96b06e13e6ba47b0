"""Which tokens are words of time: they never fill a role, whatever the parser makes of "am Freitag"."""

from __future__ import annotations

from kg.extract.grammar.parse import Parse
from kg.language import TimeWords, Words


class TimeTokens:
    """Finds words of time; built once."""

    def __init__(self, words: TimeWords, lexis: Words) -> None:
        tables = (words.months, words.weekdays, words.seasons, words.days, words.years, words.units)
        self._known = frozenset(word for table in tables for word in table) | lexis.clock
        self._weekdays = tuple(words.weekdays)

    def of(self, parse: Parse) -> frozenset[int]:
        """Months, weekdays, units such as "Jahr", "gestern", years and hours; surnames such as "May" left out."""
        return frozenset(i for i in range(len(parse)) if self._is_time(parse, i))

    def _is_time(self, parse: Parse, i: int) -> bool:
        if parse.pos[i] not in ("NOUN", "PROPN", "ADV", "NUM") or parse.is_person(i):
            return False
        word = parse.lower[i]
        if word in self._known or word.startswith(self._weekdays) or parse.lemmas[i].lower() in self._known:
            return True
        return parse.pos[i] == "NUM" and word[:1].isdigit()

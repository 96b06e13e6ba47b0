"""Times that rest on what was told before: "Am Montag traf sie ihn. Danach rügte, tags darauf lobte sie ihn"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kg.cues import Cues
from kg.extract.circumstances.time import expression_of, resolved, sentence_text, time_of
from kg.grammar.clauses import clause_verb, clause_words, tense_of
from kg.grammar.parse import Parse
from kg.language import TimeExpression, load_language
from kg.model import EventTime, Granularity, Status, TimeBasis

_LOOK_BACK = 3  #: sentences
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Told:
    """One article, asked on which days it told of something."""

    parse: Parse
    published: dt.date | None
    cues: Cues
    appointed: bool

    def day_before(self, number: int, end: int) -> dt.date | None:
        """The day told of last before character ``end`` of a sentence, in the same paragraph."""
        for back in range(_LOOK_BACK + 1):
            here = number - back
            text = sentence_text(self.parse, self.parse.sentences[here].start)
            found = load_language().times(text, self.cues.time)
            for each in reversed([each for each in found if back or each.end <= end]):
                day = self._day(here, each, text)
                if day is not None:
                    return day
            if self.parse.opens_paragraph(here):
                return None
        return None

    def day(self, number: int, found: TimeExpression) -> dt.date | None:
        """The day of an expression that counts from another."""
        before = self.day_before(number, found.start)
        return before + (found.away or 0) * _DAY if before is not None else None

    def _day(self, number: int, found: TimeExpression, text: str) -> dt.date | None:
        if found.away is not None:
            return self.day(number, found)
        time = resolved(self.parse, self.parse.root(number), found, text, self.published, appointed=self.appointed)
        return time.begin if time.granularity is Granularity.DAY else None


def following_time(
    parse: Parse, trigger: int, published: dt.date | None, cues: Cues, half: int | None, *, appointed: bool
) -> EventTime | None:
    """The day of an event whose clause counts from the day told of before; None where it does not, or there is none."""
    found = expression_of(parse, trigger, cues, half)
    if found is None or found.away is None:
        return None
    told = _Told(parse, published, cues, appointed)
    number = parse.sentence[trigger]
    day = told.day(number, found)
    words = sentence_text(parse, trigger)[found.start : found.end]
    return EventTime(words, TimeBasis.RELATIVE, day, day + _DAY, Granularity.DAY) if day is not None else None


def carried_time(parse: Parse, trigger: int, published: dt.date | None, cues: Cues, status: Status) -> EventTime | None:
    """The time of the sentence before, where the trigger's clause goes on with it: "Dabei lobte sie …"."""
    number = parse.sentence[trigger]
    verb = clause_verb(parse, trigger)
    if number == 0 or parse.heads[verb] != verb:
        return None
    clause = f" {' '.join(parse.lower[word] for word in sorted(clause_words(parse, verb)))} "
    if not any(f" {words} " in clause for words in cues.time.continuing):
        return None
    before = next(word for word in parse.sentences[number - 1] if parse.heads[word] == word)
    if tense_of(parse, before) != tense_of(parse, verb):
        return None
    counted = following_time(parse, before, published, cues, None, appointed=False)
    return counted or time_of(parse, before, published, cues, status)

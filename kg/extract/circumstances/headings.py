"""Days that head paragraphs: in a live blog "heute" below "+++ Donnerstag, 13. November +++" is that Thursday."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from kg.cues import Cues
from kg.extract.circumstances.calendar import resolve_time
from kg.grammar.parse import Parse
from kg.language import load_language
from kg.model import Granularity

Heading = tuple[int, dt.date]  #: number of the sentence, day

_LONGEST = 16  #: tokens of a heading, with the signs around it
_OLDEST = dt.timedelta(days=31)  #: an article goes on for so long; an older day is what it tells of
_FROM_TEXT = frozenset({"iso", "date", "numeric"})


def headings(parse: Parse, published: dt.date | None, cues: Cues) -> tuple[Heading, ...]:
    """The paragraphs that hold nothing but a day up to the article's own, in order."""
    if published is None:
        return ()
    opening = [number for number in range(len(parse.sentences)) if parse.opens_paragraph(number)]
    found = ((first, _day(parse, first, behind, published, cues)) for first, behind in pairwise(opening))
    return tuple((number, day) for number, day in found if day is not None)


def day_of(number: int, days: Sequence[Heading], published: dt.date | None) -> dt.date | None:
    """When a sentence was written: on the day of the heading above it, else that of the article."""
    at = bisect_left(days, number, key=lambda heading: heading[0])
    return days[at - 1][1] if at else published


def _day(parse: Parse, first: int, behind: int, published: dt.date, cues: Cues) -> dt.date | None:
    """The day that is all that the sentences of a paragraph say."""
    start, stop = parse.sentences[first].start, parse.sentences[behind].start
    text = parse.text[parse.starts[start] : parse.ends[stop - 1]] if stop - start <= _LONGEST else ""
    told = load_language().times(text, cues.time) if any(sign.isdigit() for sign in text) else ()
    if not told:
        return None
    rest = "".join(text[a.end : b] for a, b in zip(told, [*(t.start for t in told[1:]), len(text)], strict=True))
    days = [each for each in told if each.kind in _FROM_TEXT]
    if len(days) != 1 or any(sign.isalnum() for sign in text[: told[0].start] + rest):
        return None
    time = resolve_time(days[0], "", published)
    day = time.begin if time.granularity is Granularity.DAY else None
    return day if day is not None and published - _OLDEST <= day <= published else None

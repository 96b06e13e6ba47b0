"""Terms of office: who held one on a day, as far as dates that may be mere years tell."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from kg.model import Entity, Office

#: An office without an end says nothing of days so long after the last one on which it is known to be held,
_TRUSTED = dt.timedelta(days=365)
#: or, where no such day is given, so long after its beginning.
_LONGEST = dt.timedelta(days=40 * 365)


def covers(office: Office, on: dt.date) -> bool:
    """Whether an office was held on a day; one without an end only as long as it is known to be held."""
    if office.begin is None or on < office.begin:
        return False
    if office.end is not None:
        return on < office.end
    return on < (office.seen + _TRUSTED if office.seen else office.begin + _LONGEST)


def certain_holders(offices: list[tuple[Office, Entity]], on: dt.date) -> tuple[Entity, ...]:
    """Who certainly held one of these offices on a day; latest to take office first.

    Nobody in a year of which only is known that the office changed hands in it.
    """
    found = [(o, e) for o, e in offices if _is_told(o, on, offices)]
    several = Counter(title for title, _ in {(office.title, entity.key) for office, entity in found})
    found.sort(key=lambda pair: (pair[0].begin or dt.date.min, pair[1].key), reverse=True)
    return tuple(dict.fromkeys(entity for office, entity in found if several[office.title] == 1))


def surely_held(office: Office, on: dt.date, offices: list[tuple[Office, Entity]]) -> bool:
    """Whether an office was held on a day beyond doubt; ``offices``: all those of its country or body.

    Not in a year of which only is known that it was taken in it, nor in one at whose unknown day somebody followed.
    """
    if not _is_told(office, on, offices):
        return False
    end = office.end
    left = end is not None and (end.month, end.day) == (1, 1) and end.year == on.year + 1
    after = (o.begin for o, _ in offices if o.title == office.title and o != office and o.begin)
    return not (left and any(begin.year == on.year and begin <= on for begin in after))


def is_taken_over(office: Office, others: list[tuple[Office, Entity]]) -> bool:
    """Whether an office has ended and somebody is known to have taken it then or later."""
    end = office.end
    return end is not None and any(o.title == office.title and o.begin and o.begin >= end for o, _ in others)


def _is_told(office: Office, on: dt.date, others: list[tuple[Office, Entity]]) -> bool:
    """Whether the days of an office and of others of its title tell that it was held on a day."""
    return covers(office, on) and not _began_that_year(office, on, others) and not _followed(office, on, others)


def _followed(office: Office, on: dt.date, others: list[tuple[Office, Entity]]) -> bool:
    """Whether somebody took an office without an end after the last day on which its holder is known to hold it."""
    seen = office.seen
    if office.end is not None or seen is None:
        return False
    return any(o.title == office.title and o.begin is not None and seen < o.begin <= on for o, _ in others)


def _began_that_year(office: Office, on: dt.date, others: list[tuple[Office, Entity]]) -> bool:
    """Whether an office began at some time of the year of a day, and nobody is known to have left it before."""
    begin = office.begin
    if begin is None or (begin.month, begin.day) != (1, 1) or begin.year != on.year:
        return False
    ends = (other.end for other, _ in others if other.title == office.title and other.end)
    return not any(begin <= end <= on for end in ends)


def is_within(on: dt.date, begin: dt.date | None, end: dt.date | None) -> bool:
    """Whether a day lies in a term that may be open at either end; the last day is the one before ``end``."""
    return (begin is None or begin <= on) and (end is None or on < end)

"""On which day a feast begins in a given year."""

from __future__ import annotations

import datetime as dt

from kg.language import Anchor, Feast

_CHRISTMAS_EVE = (12, 24)


def first_day(feast: Feast, year: int) -> dt.date:
    """The day, by the Gregorian calendar of the western churches. Raises ValueError for a day that no year has."""
    match feast.anchor:
        case Anchor.EASTER:
            return easter(year) + dt.timedelta(days=feast.away)
        case Anchor.ADVENT:
            last = dt.date(year, *_CHRISTMAS_EVE)
            sunday = last - dt.timedelta(days=(last.weekday() + 1) % 7)
            return sunday + dt.timedelta(days=feast.away)
    if feast.month is None or feast.day is None:
        raise ValueError("a feast without anchor has month and day")
    return dt.date(year, feast.month, feast.day)


def easter(year: int) -> dt.date:
    """Easter Sunday of a year, by the rule of Gauss in the form of Lichtenberg."""
    century = year // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    age = year % 19
    seed = (19 * age + moon) % 30
    full = 21 + seed - (seed + age // 11) // 29  # day of March of the spring full moon
    sunday = 7 - (year + year // 4 + sun) % 7
    return dt.date(year, 3, 1) + dt.timedelta(days=full + 7 - (full - sunday) % 7 - 1)

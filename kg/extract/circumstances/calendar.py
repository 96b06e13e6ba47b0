"""Turn a time expression into a half-open interval of days, relative to the article's date where the words are."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

from kg.extract.circumstances.feasts import first_day
from kg.language import Edge, TimeExpression
from kg.model import EventTime, Granularity, TimeBasis

_DAY = dt.timedelta(days=1)


class _Unknown(Exception):
    """The words cannot be resolved."""


def resolve_time(found: TimeExpression, text: str, published: dt.date | None, *, ahead: bool = False) -> EventTime:
    """The interval of an expression. ``text`` are its words; ``ahead`` is true for plans: "am Freitag" = the next one.

    Without the article's date, and for vague words, the basis is Unresolved and there is no interval.
    """
    try:
        begin, end, unit, basis = _interval(found, published, ahead)
    except (_Unknown, ValueError, OverflowError):
        return EventTime(text, TimeBasis.UNRESOLVED)
    match found.edge:
        case Edge.OUTSIDE:
            return EventTime(text, TimeBasis.UNRESOLVED)
        case Edge.UNTIL:
            return EventTime(text, basis, None, end, Granularity.PERIOD)
        case Edge.SINCE | Edge.FROM:
            return EventTime(text, basis, begin, None, Granularity.PERIOD)
    return EventTime(text, basis, begin, end, unit)


_Interval: TypeAlias = tuple[dt.date, dt.date, Granularity, TimeBasis]


def _known(number: int | None) -> int:
    """A number that the rule of the expression promises; _Unknown where it has none."""
    if number is None:
        raise _Unknown
    return number


def _interval(found: TimeExpression, published: dt.date | None, ahead: bool) -> _Interval:
    match found.kind:
        case "iso" | "numeric" | "date" | "days":
            return _date(found, published, ahead)
        case "feast":
            return _feast(found, published, ahead)
        case "year" | "oldyear":
            return *_year(_known(found.year)), Granularity.YEAR, TimeBasis.EXPLICIT
        case "years":
            first, last = _known(found.year), _known(found.last_year)
            if last < first:
                raise _Unknown
            return dt.date(first, 1, 1), dt.date(last + 1, 1, 1), Granularity.PERIOD, TimeBasis.EXPLICIT
        case "month" | "monthof" | "monthyear" | "whichmonth":
            return _month_of(found, published, ahead)
        case "season" | "seasonof":
            return _season(found, published, ahead)
        case "third" | "thirdyear":
            return _third(found, published, ahead)
    if published is None:
        raise _Unknown
    match found.kind:
        case "deictic":
            return _one(published + _known(found.days) * _DAY)
        case "weekday" | "night":
            return _weekday(found, published, ahead)
        case "weekend":
            return _unit("Weekend", 1 if ahead else -1, published)
        case "relative" | "thisyear":
            return _relative(found, published)
        case "ago" | "halfago":
            return _ago(found, published)
    raise _Unknown


def _one(day: dt.date, basis: TimeBasis = TimeBasis.RELATIVE) -> _Interval:
    return day, day + _DAY, Granularity.DAY, basis


def _year(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year + 1, 1, 1)


def _month(year: int, month: int, months: int = 1) -> tuple[dt.date, dt.date]:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = month - 1 + months
    return dt.date(year, month, 1), dt.date(year + last // 12, last % 12 + 1, 1)


def _choose_year(begin: dt.date, published: dt.date | None, ahead: bool) -> int:
    """The year for a date without one: the latest that has begun, for plans the next that is not over."""
    if published is None:
        raise _Unknown
    if ahead:
        return published.year if begin.replace(year=published.year) >= published else published.year + 1
    return published.year if begin.replace(year=published.year) <= published else published.year - 1


def _date(found: TimeExpression, published: dt.date | None, ahead: bool) -> _Interval:
    month, day, year = _known(found.month), _known(found.day), found.year
    basis = TimeBasis.EXPLICIT
    if found.years is not None:
        if published is None:
            raise _Unknown
        year, basis = published.year + found.years, TimeBasis.RELATIVE
    elif year is None:
        year, basis = _choose_year(dt.date(2000, month, day), published, ahead), TimeBasis.RELATIVE
    elif year < 100:
        year += 2000 if year < 70 else 1900
    begin = dt.date(year, month, day)
    if found.last_day is not None:
        last = dt.date(year, month, found.last_day)
        return min(begin, last), last + _DAY, Granularity.PERIOD, basis
    return begin, begin + _DAY, Granularity.DAY, basis


def _feast(found: TimeExpression, published: dt.date | None, ahead: bool) -> _Interval:
    """A feast of the year that is named, or the one next to the article in the direction looked in."""
    if found.feast is None:
        raise _Unknown
    basis = TimeBasis.RELATIVE
    if found.year is not None:
        begin, basis = first_day(found.feast, found.year), TimeBasis.EXPLICIT
    elif published is None:
        raise _Unknown
    elif found.years is not None:
        begin = first_day(found.feast, published.year + found.years)
    else:
        near = [first_day(found.feast, published.year + away) for away in (-1, 0, 1)]
        if found.step:
            ahead = found.step > 0
        begin = min(day for day in near if day >= published) if ahead else max(day for day in near if day <= published)
    end = begin + found.feast.days * _DAY
    return begin, end, Granularity.DAY if found.feast.days == 1 else Granularity.PERIOD, basis


def _month_of(found: TimeExpression, published: dt.date | None, ahead: bool) -> _Interval:
    month = _known(found.month)
    if found.year is not None:
        return *_month(found.year, month), Granularity.MONTH, TimeBasis.EXPLICIT
    if published is None:
        raise _Unknown
    if found.step is not None:
        return *_month(published.year + found.step, month), Granularity.MONTH, TimeBasis.RELATIVE
    begin = dt.date(2000, month, 1)
    if ahead and month == published.month:
        return *_month(published.year, month), Granularity.MONTH, TimeBasis.RELATIVE
    return *_month(_choose_year(begin, published, ahead), month), Granularity.MONTH, TimeBasis.RELATIVE


def _season(found: TimeExpression, published: dt.date | None, ahead: bool) -> _Interval:
    month = _known(found.month)
    if found.year is not None:
        return *_month(found.year, month, 3), Granularity.PERIOD, TimeBasis.EXPLICIT
    if found.step is not None and published is not None:
        year = published.year + found.step
    else:
        year = _choose_year(dt.date(2000, month, 1), published, ahead)
    return *_month(year, month, 3), Granularity.PERIOD, TimeBasis.RELATIVE


def _third(found: TimeExpression, published: dt.date | None, ahead: bool) -> _Interval:
    part = _known(found.third)
    if found.month is not None:
        begin, end, _, basis = _month_of(found, published, ahead)
    elif found.year is not None:
        begin, end, basis = *_year(found.year), TimeBasis.EXPLICIT
    elif published is None or found.unit is None:
        raise _Unknown
    else:
        begin, end, _, basis = _unit(found.unit, found.step or 0, published)
        if found.unit == "Week" and found.step:
            return begin, end, Granularity.WEEK, basis
        if found.unit == "Week":
            days = (begin, begin + 2 * _DAY, begin + 4 * _DAY, end)  # "Ende der Woche" begins on Friday
            return days[part], days[part + 1], Granularity.PERIOD, basis
    if (end - begin).days > 31:
        return *_month(begin.year, 1 + 4 * part, 4), Granularity.PERIOD, basis
    edges = (begin, begin + 10 * _DAY, begin + 20 * _DAY, end)
    return edges[part], edges[part + 1], Granularity.PERIOD, basis


def _weekday(found: TimeExpression, published: dt.date, ahead: bool) -> _Interval:
    weekday = _known(found.weekday)
    if found.weeks is not None:
        monday = published - published.weekday() * _DAY
        return _one(monday + (7 * found.weeks + weekday) * _DAY, TimeBasis.WEEKDAY)
    if found.step:
        ahead = found.step > 0
    back = (published.weekday() - weekday) % 7
    forward = (weekday - published.weekday()) % 7
    if found.step:
        back, forward = back or 7, forward or 7
    day = published + forward * _DAY if ahead else published - back * _DAY
    return _one(day, TimeBasis.WEEKDAY)


def _relative(found: TimeExpression, published: dt.date) -> _Interval:
    if found.several or found.unit is None or found.unit in ("Day", "Hour"):
        raise _Unknown  # "in den vergangenen Wochen" is vague, "am nächsten Tag" counts from an event
    return _unit(found.unit, _known(found.step), published)


def _unit(kind: str, step: int, published: dt.date) -> _Interval:
    basis = TimeBasis.RELATIVE
    monday = published - published.weekday() * _DAY
    match kind:
        case "Week":
            begin = monday + 7 * step * _DAY
            return begin, begin + 7 * _DAY, Granularity.WEEK, basis
        case "Weekend":
            begin = monday + (5 + 7 * step) * _DAY
            if step < 0 and published.weekday() >= 5:
                begin = monday + (5 - 7) * _DAY
            if step == 1 and published.weekday() < 5:
                begin = monday + 5 * _DAY
            return begin, begin + 2 * _DAY, Granularity.PERIOD, basis
        case "Month":
            return *_month(published.year, published.month + step), Granularity.MONTH, basis
        case "Quarter":
            first = 3 * ((published.month - 1) // 3 + step) + 1
            return *_month(published.year, first, 3), Granularity.PERIOD, basis
        case "Year":
            return *_year(published.year + step), Granularity.YEAR, basis
    raise _Unknown


def _ago(found: TimeExpression, published: dt.date) -> _Interval:
    """Count from the article: "vor drei Tagen", "in zwei Wochen"; "drei Tage später" counts from an event."""
    number = _known(found.number)
    match found.unit:
        case "Day":
            return _one(published + number * _DAY)
        case "Week" | "Month" | "Year":
            return _unit(found.unit, number, published)
        case "Decade":
            return _unit("Year", 10 * number, published)
    raise _Unknown

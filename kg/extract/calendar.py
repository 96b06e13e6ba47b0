"""Turn a time expression into a half-open interval of days, relative to the article's date where the words are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TypeAlias

from kg.extract.dates import TimeExpression
from kg.model import EventTime, Granularity, TimeBasis
from kg.timewords import TimeWords

_DAY = dt.timedelta(days=1)
_OPEN_START = frozenset({"bis"})
_OPEN_END = frozenset({"seit", "ab"})
_OUTSIDE = frozenset({"vor", "nach"})


class _Unknown(Exception):
    """The words cannot be resolved."""


def resolve_time(
    found: TimeExpression, text: str, published: dt.date | None, words: TimeWords, *, ahead: bool = False
) -> EventTime:
    """The interval of an expression. ``text`` are its words; ``ahead`` is true for plans: "am Freitag" = the next one.

    Without the article's date, and for vague words, the basis is Unresolved and there is no interval.
    """
    try:
        begin, end, unit, basis = _interval(found, published, words, ahead)
    except (_Unknown, ValueError, OverflowError):
        return EventTime(text, TimeBasis.UNRESOLVED)
    preposition = found.parts.get("prep", "")
    if preposition in _OUTSIDE and found.kind != "ago":
        return EventTime(text, TimeBasis.UNRESOLVED)
    if preposition in _OPEN_START:
        return EventTime(text, basis, None, end, Granularity.PERIOD)
    if preposition in _OPEN_END:
        return EventTime(text, basis, begin, None, Granularity.PERIOD)
    return EventTime(text, basis, begin, end, unit)


_Interval: TypeAlias = tuple[dt.date, dt.date, Granularity, TimeBasis]


def _interval(found: TimeExpression, published: dt.date | None, words: TimeWords, ahead: bool) -> _Interval:
    parts = found.parts
    match found.kind:
        case "iso" | "numeric" | "date" | "days":
            return _date(parts, published, words, ahead)
        case "year":
            return *_year(int(parts["year"])), Granularity.YEAR, TimeBasis.EXPLICIT
        case "years":
            first, last = int(parts["year"]), int(parts["lastyear"])
            if last < first:
                raise _Unknown
            return dt.date(first, 1, 1), dt.date(last + 1, 1, 1), Granularity.PERIOD, TimeBasis.EXPLICIT
        case "month" | "monthof" | "monthyear" | "whichmonth":
            return _month_of(parts, published, words, ahead)
        case "season" | "seasonof":
            return _season(parts, published, words, ahead)
        case "third" | "thirdyear":
            return _third(parts, published, words, ahead)
    if published is None:
        raise _Unknown
    match found.kind:
        case "deictic":
            day = published + words.days[parts["deictic"]] * _DAY
            if parts["deictic"] == "heuer":
                return *_year(day.year), Granularity.YEAR, TimeBasis.RELATIVE
            return _one(day)
        case "weekday" | "night":
            return _weekday(parts, published, words, ahead)
        case "weekend":
            return _unit("Weekend", 1 if ahead else -1, published)
        case "relative":
            return _relative(parts, published, words)
        case "ago":
            return _ago(parts, published, words)
    raise _Unknown


def _one(day: dt.date, basis: TimeBasis = TimeBasis.RELATIVE) -> _Interval:
    return day, day + _DAY, Granularity.DAY, basis


def _year(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year + 1, 1, 1)


def _month(year: int, month: int, months: int = 1) -> tuple[dt.date, dt.date]:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = month - 1 + months
    return dt.date(year, month, 1), dt.date(year + last // 12, last % 12 + 1, 1)


def _month_number(parts: Mapping[str, str], words: TimeWords) -> int:
    month = parts["month"]
    return int(month) if month.isdigit() else words.months[month]


def _choose_year(begin: dt.date, published: dt.date | None, ahead: bool) -> int:
    """The year for a date without one: the latest that has begun, for plans the next that is not over."""
    if published is None:
        raise _Unknown
    if ahead:
        return published.year if begin.replace(year=published.year) >= published else published.year + 1
    return published.year if begin.replace(year=published.year) <= published else published.year - 1


def _date(parts: Mapping[str, str], published: dt.date | None, words: TimeWords, ahead: bool) -> _Interval:
    month, day = _month_number(parts, words), int(parts["day"])
    basis = TimeBasis.EXPLICIT
    if "year" in parts:
        year = int(parts["year"])
        year += 2000 if year < 70 else 1900 if year < 100 else 0
    else:
        year, basis = _choose_year(dt.date(2000, month, day), published, ahead), TimeBasis.RELATIVE
    begin = dt.date(year, month, day)
    if "lastday" in parts:
        last = dt.date(year, month, int(parts["lastday"]))
        return min(begin, last), last + _DAY, Granularity.PERIOD, basis
    return begin, begin + _DAY, Granularity.DAY, basis


def _month_of(parts: Mapping[str, str], published: dt.date | None, words: TimeWords, ahead: bool) -> _Interval:
    month = _month_number(parts, words)
    if "year" in parts:
        return *_month(int(parts["year"]), month), Granularity.MONTH, TimeBasis.EXPLICIT
    if "direction" in parts:
        if published is None:
            raise _Unknown
        step = words.directions[parts["direction"]]
        if "prep" in parts and step == 0:
            return *_month(published.year, month), Granularity.MONTH, TimeBasis.RELATIVE
        year = published.year + step
        return *_month(year, month), Granularity.MONTH, TimeBasis.RELATIVE
    if published is None:
        raise _Unknown
    begin = dt.date(2000, month, 1)
    if ahead and month == published.month:
        return *_month(published.year, month), Granularity.MONTH, TimeBasis.RELATIVE
    return *_month(_choose_year(begin, published, ahead), month), Granularity.MONTH, TimeBasis.RELATIVE


def _season(parts: Mapping[str, str], published: dt.date | None, words: TimeWords, ahead: bool) -> _Interval:
    month = words.seasons[parts["season"]]
    basis = TimeBasis.EXPLICIT if "year" in parts else TimeBasis.RELATIVE
    if "year" in parts:
        year = int(parts["year"])
    elif parts.get("direction") and published is not None:
        year = published.year + words.directions[parts["direction"]]
    else:
        year = _choose_year(dt.date(2000, month, 1), published, ahead)
    return *_month(year, month, 3), Granularity.PERIOD, basis


def _third(parts: Mapping[str, str], published: dt.date | None, words: TimeWords, ahead: bool) -> _Interval:
    part = words.parts[parts["part"]]
    if "month" in parts:
        begin, end, _, basis = _month_of({**parts, "prep": ""}, published, words, ahead)
    elif "year" in parts:
        begin, end, basis = *_year(int(parts["year"])), TimeBasis.EXPLICIT
    elif published is None:
        raise _Unknown
    else:
        kind = words.units[parts["unit"]]
        step = words.directions[parts["direction"]] if "direction" in parts else 0
        begin, end, unit, basis = _unit(kind, step, published)
        if kind == "Week":
            return begin, end, unit, basis
    if (end - begin).days > 31:
        return *_month(begin.year, 1 + 4 * part, 4), Granularity.PERIOD, basis
    edges = (begin, begin + 10 * _DAY, begin + 20 * _DAY, end)
    return edges[part], edges[part + 1], Granularity.PERIOD, basis


def _weekday(parts: Mapping[str, str], published: dt.date, words: TimeWords, ahead: bool) -> _Interval:
    weekday = words.weekdays[parts["weekday"]]
    step = words.directions[parts["direction"]] if "direction" in parts else None
    if step is not None and step != 0:
        ahead = step > 0
    back = (published.weekday() - weekday) % 7
    forward = (weekday - published.weekday()) % 7
    if step is not None and step != 0:
        back, forward = back or 7, forward or 7
    day = published + forward * _DAY if ahead else published - back * _DAY
    return _one(day, TimeBasis.WEEKDAY)


def _relative(parts: Mapping[str, str], published: dt.date, words: TimeWords) -> _Interval:
    if "plural" in parts or parts["unit"] in ("tag", "stunde", "minute"):
        raise _Unknown  # "in den vergangenen Wochen" is vague, "am nächsten Tag" counts from an event
    return _unit(words.units[parts["unit"]], words.directions[parts["direction"]], published)


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


def _ago(parts: Mapping[str, str], published: dt.date, words: TimeWords) -> _Interval:
    """Count from the article: "vor drei Tagen", "in zwei Wochen"; "drei Tage später" counts from an event."""
    number = int(parts["number"]) if parts["number"].isdigit() else words.numbers[parts["number"]]
    step = number if parts["prep"] == "in" else -number
    match words.units[parts["unit"]]:
        case "Day":
            return _one(published + step * _DAY)
        case "Week":
            return _unit("Week", step, published)
        case "Month":
            return _unit("Month", step, published)
        case "Year":
            return _unit("Year", step, published)
        case "Decade":
            return _unit("Year", 10 * step, published)
        case "Hour" if number < 24:
            raise _Unknown
    raise _Unknown

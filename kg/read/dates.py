"""The publication date as files write it: ISO, German, or as in mail and feed headers."""

from __future__ import annotations

import datetime as dt
import email.utils
import re
from collections.abc import Mapping
from functools import cache

from kg.language import load_time_words
from kg.resources import Overlay, in_force

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?")
_NUMERIC = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b.*")
_WORDS = re.compile(r"(?:\w+,\s+(?:\w+\s+)?)?(\d{1,2})\.\s*([^\W\d_]+)\.?\s+(\d{4})\b.*")
#: characters of the longest date that anybody writes; some parsers need the square of the length
_LONGEST = 200
#: outside of these no article was published: databases write 0001-01-01 or 9999-12-31 for "unknown"
_FIRST_YEAR, _LAST_YEAR = 1500, 2199
_IN_NAME = re.compile(r"(?<![0-9A-Za-z])(\d{4})-(\d{2})-(\d{2})(?![0-9A-Za-z])")


def parse_date(text: str) -> dt.date | None:
    """Return the day as written (a time of day and its zone do not move it); None when it is no date."""
    if len(text) > _LONGEST:
        return None
    day = _day(text.strip())
    return day if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _day(text: str) -> dt.date | None:
    if match := _ISO.fullmatch(text):
        return _date(*match.groups())
    if match := _NUMERIC.fullmatch(text):
        day, month, year = match.groups()
        return _date(year, month, day)
    if match := _WORDS.fullmatch(text):
        day, month, year = match.groups()
        return _date(year, str(_months(in_force().language).get(month.lower(), 0)), day)
    try:
        return email.utils.parsedate_to_datetime(text).date()
    except (ValueError, TypeError, OverflowError, IndexError):  # whatever the standard library makes of odd lines
        return None


def date_in_name(stem: str) -> dt.date | None:
    """The one ISO date in a file name such as ``2025-01-21_gipfel``; None when there is none or several."""
    dates = {parse_date(match[0]) for match in _IN_NAME.finditer(stem)}
    return dates.pop() if len(dates) == 1 else None


@cache
def _months(folder: Overlay) -> Mapping[str, int]:
    return load_time_words(folder / "cues/time.toml").months


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None

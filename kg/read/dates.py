"""The publication date as files write it: ISO, German, English, or as in mail and feed headers; as a number, too.

Where no file gives one, the article's dateline may: "Oslo, 3. Februar 2024 – Die Ministerin …".
"""

from __future__ import annotations

import datetime as dt
import email.utils
import re
from collections.abc import Mapping
from functools import cache
from zoneinfo import ZoneInfo

from kg.errors import SettingsError
from kg.language import load_language, load_time_words
from kg.model import Article
from kg.read.names import reading_names
from kg.resources import Overlay, in_force

_CLOCK = r"(\d{2}):?(\d{2})(.*)"
_ISO = re.compile(rf"(\d{{4}})[-/](\d{{1,2}})[-/](\d{{1,2}})(?:[T ]{_CLOCK})?")
_COMPACT = re.compile(rf"(\d{{4}})(\d{{2}})(\d{{2}})(?:T{_CLOCK})?")
#: what follows hours and minutes of a time in UTC
_UTC = re.compile(r"(?::?\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]00:?(?:00)?)", re.IGNORECASE)
_WEEKDAY = r"(?:[^\W\d_]+\.?,?\s+(?:[^\W\d_]+\s+)?)?"
_NUMERIC = re.compile(rf"{_WEEKDAY}(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?(\d{{4}}|\d{{2}})(?![\d.]).*")
_WORDS = re.compile(rf"{_WEEKDAY}(\d{{1,2}})\.?\s*([^\W\d_]+)\.?,?\s+(\d{{4}})\b.*")
_MONTH_FIRST = re.compile(r"(?:[A-Za-z]+,?\s+)?([A-Za-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b.*")
_HEADER = re.compile(r"\d:\d")
#: characters of the longest date that anybody writes; some parsers need the square of the length
_LONGEST = 200
#: outside of these no article was published: databases write 0001-01-01 or 9999-12-31 for "unknown"
_FIRST_YEAR, _LAST_YEAR = 1500, 2199
#: years of two digits from here on belong to the twentieth century (POSIX)
_PIVOT = 69
#: seconds since 1970 that are meant as such: from 1973 on; a thousand times as many are milliseconds
_EPOCH, _EPOCH_MILLISECONDS, _EPOCH_END = 100_000_000, 100_000_000_000, 10_000_000_000_000
_IN_NAME = re.compile(r"(?<![0-9A-Za-z])(\d{4})-(\d{2})-(\d{2})(?![0-9A-Za-z])")
#: characters of a text in which a dateline ends
_DATELINE = 120


def find_zone(name: str) -> ZoneInfo:
    """Return the time zone of a name such as Europe/Berlin; raise SettingsError for an unknown one."""
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError) as error:
        raise SettingsError(
            f"time_zone: {name[:100]!r} is not known", "Use a name such as Europe/Berlin, Europe/Zurich or UTC."
        ) from error


def parse_date(text: str, zone: dt.tzinfo | None = None) -> dt.date | None:
    """Return the day of a date; None when it is none.

    With ``zone`` a time in UTC is brought to the day of that zone. Any other zone is the paper's own clock: its day
    stays as written.
    """
    if len(text) > _LONGEST:
        return None
    return _plausible(_day(text.strip(), zone))


def day_of_number(number: float, zone: dt.tzinfo | None = None) -> dt.date | None:
    """Return the day of a number: 20240203, or seconds or milliseconds since 1970 (UTC); None when it is none."""
    if not 0 < number < _EPOCH_END:
        return None
    if number < _EPOCH:
        return parse_date(str(int(number))) if number == int(number) else None
    seconds = number / 1000 if number >= _EPOCH_MILLISECONDS else number
    try:
        return _plausible(dt.datetime.fromtimestamp(seconds, tz=zone or dt.UTC).date())
    except (ValueError, OverflowError, OSError):
        return None


def _plausible(day: dt.date | None) -> dt.date | None:
    return day if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _day(text: str, zone: dt.tzinfo | None) -> dt.date | None:
    if match := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        year, month, day, hour, minute, rest = match.groups()
        written = _date(year, month, day)
        if written is None or zone is None or rest is None or not _UTC.fullmatch(rest):
            return written
        return _moved(written, int(hour), int(minute), zone)
    if match := _NUMERIC.fullmatch(text):
        day, month, year = match.groups()
        return _date(year if len(year) > 2 else str((1900 if int(year) >= _PIVOT else 2000) + int(year)), month, day)
    if _HEADER.search(text) and (stamp := _header(text)):
        utc = stamp.tzinfo is not None and not stamp.utcoffset()
        return _moved(stamp.date(), stamp.hour, stamp.minute, zone) if utc and zone else stamp.date()
    if match := _WORDS.fullmatch(text):
        day, month, year = match.groups()
        return _date(year, _month(month), day)
    if match := _MONTH_FIRST.fullmatch(text):
        month, day, year = match.groups()
        return _date(year, _month(month), day)
    return None


def _header(text: str) -> dt.datetime | None:
    try:
        return email.utils.parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError):  # whatever the standard library makes of odd lines
        return None


def _moved(day: dt.date, hour: int, minute: int, zone: dt.tzinfo) -> dt.date:
    try:
        return dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=dt.UTC).astimezone(zone).date()
    except (ValueError, OverflowError):
        return day


def date_in_name(stem: str) -> dt.date | None:
    """The one ISO date in a file name such as ``2025-01-21_gipfel``; None when there is none or several."""
    dates = {parse_date(match[0]) for match in _IN_NAME.finditer(stem)}
    return dates.pop() if len(dates) == 1 else None


def _month(name: str) -> str:
    name = name.lower()
    number = _months(in_force().language).get(name, 0)
    if not number and len(name) >= 3:
        number = next(
            (number for number, full in enumerate(reading_names().months, start=1) if full.startswith(name)), 0
        )
    return str(number)


@cache
def _months(folder: Overlay) -> Mapping[str, int]:
    return load_time_words(folder / "cues/time.toml").months


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def day_of_dateline(article: Article) -> dt.date | None:
    """The day at the very beginning of an article's text, below its headline; None where no dateline stands there."""
    start = article.text[article.title_end : article.title_end + 4 * _DATELINE].lstrip()[:_DATELINE]
    match = load_language().patterns.dateline.match(start)
    return parse_date(match[1]) if match else None

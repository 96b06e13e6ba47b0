"""ontology/languages/*/cues/time.toml → TimeWords; and what a language reads from words of time, in numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from kg.errors import CueError
from kg.resources import shown_path
from kg.tables import Table, read_table

_UNITS = ("Hour", "Day", "Week", "Weekend", "Month", "Quarter", "Year", "Decade")
#: Smallest and largest value of each table of numbers.
_RANGES = {
    "months": (1, 12),
    "weekdays": (0, 6),
    "seasons": (1, 12),
    "days": (-7, 7),
    "years": (-7, 7),
    "numbers": (1, 99),
    "directions": (-2, 2),
    "parts": (0, 2),
    "ordinals": (1, 31),
    "following": (-7, 7),
    "counting": (-1, 1),
}
_MONTHS, _DAYS = (1, 12), (1, 31)
#: Days from Easter Sunday or the fourth Sunday of Advent, and days that a feast lasts.
_AWAY, _LASTS = (-70, 70), (1, 7)
#: Tables that are one list of words.
_LISTS = ("vague", "continuing", "dayparts", "occasions", "appointments", "told", "ongoing", "ordering", "comparing")


class Edge(StrEnum):
    """What a preposition makes of a time."""

    SINCE = "since"  #: "seit Montag": it began there
    FROM = "from"  #: "ab Montag": it begins there
    UNTIL = "until"  #: "bis Freitag": it ends there
    OUTSIDE = "outside"  #: "vor dem 3. Mai": some time, but not then


class Anchor(StrEnum):
    """From where the day of a movable feast is counted."""

    EASTER = "easter"  #: Easter Sunday
    ADVENT = "advent"  #: the fourth Sunday of Advent


@dataclass(frozen=True, slots=True)
class Feast:
    """A day that comes each year: ``month`` and ``day``, or ``away`` days from an anchor."""

    month: int | None = None
    day: int | None = None
    anchor: Anchor | None = None
    away: int = 0
    days: int = 1  #: that it lasts


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of time and what they say; ``kind`` is the rule that found them, the numbers are those it has."""

    start: int  #: characters
    end: int  #: end exclusive
    kind: str  #: "date", "year", "month", "season", "third", "days", "weekday", "relative", "ago", "vague" …
    year: int | None = None
    last_year: int | None = None
    month: int | None = None  #: of a season its first
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None  #: 0 = Monday
    days: int | None = None  #: from the article's date
    step: int | None = None  #: -1 the one before, 0 the current one, 1 the next one
    number: int | None = None  #: of units, negative: back from the article's date
    away: int | None = None  #: days from the day that was told of before
    unit: str | None = None  #: "Day", "Week" …
    third: int | None = None  #: 0 first, 1 second, 2 last third of a month or year
    years: int | None = None  #: of a date without year, from the article's: "am 3. Mai des Vorjahres"
    weeks: int | None = None  #: of a weekday, from the article's: "am Montag in drei Wochen"
    feast: Feast | None = None
    edge: Edge | None = None
    several: bool = False  #: the unit is in the plural
    own: bool = False  #: the preposition gives it to the noun before: "der Brief vom Montag"


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """Words of time, lower case, with what they stand for; compared by identity, so that they key a cache."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]  #: 0 = Monday
    seasons: Mapping[str, int]  #: first month
    days: Mapping[str, int]  #: days from the article's date
    years: Mapping[str, int]  #: years from the article's
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    directions: Mapping[str, int]  #: -1 back, 0 current, 1 ahead
    parts: Mapping[str, int]  #: 0 first, 1 second, 2 last third
    ordinals: Mapping[str, int]  #: days of a month in words
    feasts: Mapping[str, Feast]
    following: Mapping[str, int]  #: days from the day that was told of before
    counting: Mapping[str, int]  #: 1 or -1: which way a count of days goes from there
    vague: tuple[str, ...]
    continuing: tuple[str, ...]  #: what goes on with the time of the sentence before
    dayparts: tuple[str, ...]
    occasions: tuple[str, ...]  #: last parts of nouns that have a time of their own
    appointments: tuple[str, ...]  #: verbs of which the bare present tells what is to come
    told: tuple[str, ...]  #: verbs of what was said there, beside which such a present tells what has been
    ongoing: tuple[str, ...]  #: words beside them that tell of what goes on or comes round again
    ordering: tuple[str, ...]  #: those of them that only order the stops of a day
    comparing: tuple[str, ...]  #: words beside which "seit August" says when the last such act was


def load_time_words(path: Path) -> TimeWords:
    """Read and check time.toml. Raises CueError with table, word and remedy."""
    known = [f.name for f in fields(TimeWords)]
    content = read_table(path, shown_path(path), CueError).know(known)
    return TimeWords(**{name: _table(content, name) for name in known})


def _table(content: Table, name: str) -> Any:
    table = content.table(name)
    if not list(table):
        content.refuse(f"table [{name}] is missing or empty", "Give it at least one word.")
    if name in _LISTS:
        return table.know(("words",)).some_words("words", '["bald", "oft"]')
    if name == "units":
        return {word.lower(): table.one_of(word, _UNITS) for word in table}
    if name == "feasts":
        return {word.lower(): _feast(table.table(word)) for word in table}
    return {word.lower(): table.number(word, *_RANGES[name]) for word in table}


def _feast(table: Table) -> Feast:
    table.know(("month", "day", "days", *Anchor))
    days = table.number("days", *_LASTS, default=1)
    for anchor in Anchor:
        if anchor in table:
            return Feast(anchor=anchor, away=table.number(anchor, *_AWAY), days=days)
    return Feast(table.number("month", *_MONTHS), table.number("day", *_DAYS), days=days)

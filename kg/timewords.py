"""ontology/languages/*/cues/time.toml → TimeWords: months, weekdays, numbers and the like, by their German words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from kg.errors import CueError, nearest
from kg.resources import shown_path

_UNITS = ("Hour", "Day", "Week", "Weekend", "Month", "Quarter", "Year", "Decade")
#: Smallest and largest value of each table of numbers.
_RANGES = {
    "months": (1, 12),
    "weekdays": (0, 6),
    "seasons": (1, 12),
    "days": (-7, 7),
    "numbers": (1, 99),
    "directions": (-2, 2),
    "parts": (0, 2),
}


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """German words of time, lower case, with what they stand for; compared by identity, so that they key a cache."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]  #: 0 = Monday
    seasons: Mapping[str, int]  #: first month
    days: Mapping[str, int]  #: days from the article's date
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    directions: Mapping[str, int]  #: -1 back, 0 current, 1 ahead
    parts: Mapping[str, int]  #: 0 first, 1 second, 2 last third
    vague: tuple[str, ...]
    dayparts: tuple[str, ...]
    occasions: tuple[str, ...]  #: last parts of nouns that have a time of their own


def load_time_words(path: Path) -> TimeWords:
    """Read and check time.toml. Raises CueError with table, word and remedy."""
    shown = shown_path(path)
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CueError(f"{shown}: the file is missing", "Restore it from the distribution.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CueError(f"{shown}: not a TOML file: {error}", "Mend the syntax; see README.md there.") from error
    known = [f.name for f in fields(TimeWords)]
    for table in content:
        if table not in known:
            raise CueError(f"{shown}: unknown table {table!r}", nearest(table, known))
    return TimeWords(**{table: _table(content.get(table), table, shown) for table in known})


def _table(value: Any, table: str, shown: str) -> Any:
    if not isinstance(value, dict) or not value:
        raise CueError(f"{shown}: table [{table}] is missing or empty", "Give it at least one word.")
    if table in ("vague", "dayparts", "occasions"):
        words = value.get("words")
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise CueError(f"{shown}, {table}: words is not a list of words", 'Write words = ["bald", "oft"].')
        return tuple(words)
    for word, number in value.items():
        if table == "units":
            if number not in _UNITS:
                raise CueError(f"{shown}, {table}: {word} = {number!r} is not a unit", nearest(str(number), _UNITS))
            continue
        low, high = _RANGES[table]
        if not isinstance(number, int) or not low <= number <= high:
            raise CueError(f"{shown}, {table}: {word} = {number!r} is out of range", f"Use {low} to {high}.")
    return {word.lower(): number for word, number in value.items()}

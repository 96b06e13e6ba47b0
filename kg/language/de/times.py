"""Find German time expressions in a text, by a small grammar over the words of cues/time.toml.

A grammar of our own: dateparser and its like read a date out of a whole string, but do not find it in a sentence, keep
no granularity and put the clock’s today where a date is missing. ``kg.extract`` makes intervals of what is found here.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from kg.language.timewords import Edge, TimeExpression, TimeWords

_ENDING = r"(?:e[nrsm]?|n|s)?"


#: Prepositions with an edge, with the sense of a count, and the one that gives a time to the noun before it.
_EDGES = {"bis": Edge.UNTIL, "seit": Edge.SINCE, "ab": Edge.FROM, "vor": Edge.OUTSIDE, "nach": Edge.OUTSIDE}
_AHEAD, _OWN, _SINCE = "in", "vom", "seit"
#: Two digits behind an apostrophe are of the last century from here on.
_CENTURY = 40
#: Letters that ``re.IGNORECASE`` takes for others.
_TWINS = str.maketrans("ſı", "si")


@functools.lru_cache(maxsize=512)
def find_times(text: str, words: TimeWords) -> tuple[TimeExpression, ...]:
    """Every time expression in the text, from left to right, without overlaps; offsets are characters."""
    return tuple(_matches(text, words))


def _matches(text: str, words: TimeWords) -> Iterator[TimeExpression]:
    found = [(match, kind) for rule, kind in _rules(words).items() for match in rule.finditer(text)]
    end = 0
    for match, kind in sorted(found, key=lambda pair: (pair[0].start("core"), -pair[0].end())):
        part_of_day = kind == "deictic" and match.start() > 0 and match.group()[0].isupper()  # "am Morgen"
        if match.start() >= end and not part_of_day:
            parts = {name: value.lower().translate(_TWINS) for name, value in match.groupdict().items() if value}
            yield _expression(match.start(), match.end(), kind, parts, words)
            end = match.end()


def _expression(start: int, end: int, kind: str, parts: Mapping[str, str], words: TimeWords) -> TimeExpression:
    """What the named pieces of a rule, lower case, stand for."""

    def number(name: str, table: Mapping[str, int] | None = None) -> int | None:
        value = parts.get(name)
        return None if value is None else int(value) if table is None or value.isdigit() else table[value]

    preposition = parts.get("prep", "")
    count = number("number", words.numbers)
    unit = "Year" if "yearword" in parts else words.units.get(parts.get("unit", ""))
    if "half" in parts:
        count, unit = (12 * (count or 0) + 6, "Month") if unit == "Year" else (count, "")
    return TimeExpression(
        start,
        end,
        kind,
        year=number("year") or _of_century(number("short")),
        last_year=number("lastyear"),
        month=number("month", words.months) if "month" in parts else number("season", words.seasons),
        day=number("day") or number("ordinal", words.ordinals),
        last_day=number("lastday"),
        weekday=number("weekday", words.weekdays),
        days=number("deictic", words.days),
        step=number("direction", words.directions) if "direction" in parts else number("yearword", words.years),
        number=-count if count is not None and preposition not in ("", _AHEAD) else count,
        unit=unit,
        third=number("part", words.parts),
        away=_days_from_before(parts, words, unit, count),
        years=_years_away(parts, words),
        weeks=_weeks_away(parts, words),
        feast=words.feasts.get(" ".join(parts.get("feast", "").split())),
        edge=None if kind in ("ago", "halfago") and preposition != _SINCE else _EDGES.get(preposition),
        several="plural" in parts,
        own=preposition == _OWN,
    )


def _of_century(short: int | None) -> int | None:
    """Two digits after an apostrophe: '89 → 1989."""
    return None if short is None else short + (2000 if short < _CENTURY else 1900)


def _days_from_before(parts: Mapping[str, str], words: TimeWords, unit: str | None, count: int | None) -> int | None:
    """Days from the day told of before: "tags darauf", "zwei Tage später", but not "gut zwei Tage später"."""
    if "following" in parts:
        return words.following[" ".join(parts["following"].split())]
    if "counting" not in parts or unit != "Day" or count is None or "about" in parts:
        return None
    return words.counting[parts["counting"]] * count


def _years_away(parts: Mapping[str, str], words: TimeWords) -> int | None:
    """Years from the article's: "des Vorjahres", "letzten Jahres", "vor zwei Jahren"."""
    if "ofyear" in parts:
        return words.years[parts["ofyear"]]
    if "yeardirection" in parts:
        return words.directions[parts["yeardirection"]]
    return -_count(parts["yearsago"], words) if "yearsago" in parts else None


def _weeks_away(parts: Mapping[str, str], words: TimeWords) -> int | None:
    """Weeks from the article's: "vergangener Woche", "in drei Wochen", "vor zwei Wochen"."""
    if "weekdirection" in parts:
        return words.directions[parts["weekdirection"]]
    if "weeks" in parts:
        return _count(parts["weeks"], words) * (1 if parts["weekprep"] == _AHEAD else -1)
    return None


def _count(text: str, words: TimeWords) -> int:
    return int(text) if text.isdigit() else words.numbers[text]


def _any(words: Mapping[str, object] | tuple[str, ...]) -> str:
    # A blank within a word stays one: the rules let it stand for any white space.
    escaped = (re.escape(word).replace("\\ ", " ") for word in sorted(words, key=lambda word: (-len(word), word)))
    return "(?:" + "|".join(escaped) + ")"


@functools.lru_cache(maxsize=4)
def _rules(words: TimeWords) -> dict[re.Pattern[str], str]:
    """Rule name by pattern. Each pattern names its ``core``: the part after preposition and article."""
    pieces = _pieces(words)
    names = re.compile("|".join(sorted(pieces, key=len, reverse=True)))
    rules = {}
    for name, (lead, core) in _GRAMMAR.items():
        pattern = names.sub(lambda match: pieces[match.group()], rf"(?<![\w.,-]){lead}(?P<core>{core})(?![\w-])")
        rules[re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE)] = name
    return rules


def _pieces(words: TimeWords) -> dict[str, str]:
    """What the capitals in the rules stand for, by name."""
    direction = rf"{_any(words.directions)}{_ENDING}"
    return {
        "YEAR": r"(?P<year>(?:19|20)\d\d)",
        "ANYAGE": r"(?P<year>(?:1[0-9]|20)\d\d)",
        "SHORT": r"['’](?P<short>\d\d)",
        "ELSEYEAR": (
            rf"(?:des (?P<ofyear>{_any(words.years)})(?:e?s)?|(?:des )?(?P<yeardirection>{_any(words.directions)})"
            rf"{_ENDING} jahres|vor (?P<yearsago>\d{{1,3}}|{_any(words.numbers)}) jahren?)"
        ),
        "ELSEWEEK": (
            rf"(?:(?:der )?(?P<weekdirection>{_any(words.directions)}){_ENDING} woche"
            rf"|(?P<weekprep>in|vor) (?P<weeks>\d{{1,2}}|{_any(words.numbers)}) wochen?)"
        ),
        "MONTH": rf"(?P<month>{_any(words.months)})s?\.?",
        "ANYMONTH": _any(words.months),
        "DAY": r"(?P<day>[0-3]?\d)\.",
        "DAYWORD": rf"(?P<ordinal>{_any(words.ordinals)}){_ENDING} ",
        "EACH": rf"(?:{_any(words.ordinals)}{_ENDING}|\d+|{_any(words.numbers)}|paar)",
        "WHENEVER": rf"(?:am|im) (?:{_any((*words.weekdays, *words.months, *words.seasons))})",
        "FEAST": rf"(?P<feast>{_any(words.feasts)})",
        "LASTDAY": r"(?P<lastday>[0-3]?\d)\.",
        "WEEKDAY": rf"(?P<weekday>{_any(words.weekdays)})",
        "DAYPART": rf"{_any(words.dayparts)}s?",
        "WHICH": rf"(?P<direction>{_any(words.directions)}){_ENDING}",
        "YEARWARDS": rf"(?:des\s+)?(?P<direction>{_any(words.directions)}){_ENDING}\s+jahres",
        "NUMBER": rf"(?P<number>\d{{1,3}}|{_any(words.numbers)})",
        "UNIT": rf"(?P<unit>{_any(words.units)})(?P<plural>en?|n)?(?:e?s)?",
        "SEASON": rf"(?P<season>{_any(words.seasons)})s?",
        "THIRD": rf"(?P<part>{_any(words.parts)})",
        "DEICTIC": rf"(?P<deictic>{_any(words.days)})",
        "YEARWORD": rf"(?P<yearword>{_any(words.years)})",
        "ANYWEEKDAY": _any(words.weekdays),
        "ANYUNIT": _any(words.units),
        "FOLLOWING": rf"(?P<following>{_any(words.following)})",
        "COUNTING": rf"(?:(?P<counting>{_any(words.counting)})|nach dem|vor dem)",
        "VAGUE": rf"(?P<vague>{_any(words.vague)})",
        "THE": r"(?:(?:de[rnms]|die|das|diese[rnms]?)\s+)?",
        "ABOUT": r"(?:(?P<about>gut|rund|etwa|knapp|über|mehr\s+als|fast|circa|ca\.|genau)\s+)?",
        "LATE": rf"(?:(?:späten|frühen|{direction})\s+){{0,2}}?",
    }


_AT = r"(?:(?P<prep>am|im|in|an|ab|seit|bis|vor|nach|vom|zum|beim|für|um|gegen|während|binnen) (?:zu[mr] )?)?THE"
_MUST = r"(?:(?P<prep>im|in|ab|seit|bis|vor|nach|vom|zum|für|gegen|während|noch) )THE"
_FEAST_AT = r"(?P<prep>an|am|in|zu|zum|ab|seit|bis|vor|nach|vom|um|über|für|noch) THE"
#: Rule → its optional beginning, its core. Capitals are the pieces above; a blank stands for any white space.
_GRAMMAR = {
    "iso": (_AT, r"YEAR-(?P<month>[01]\d)-(?P<day>[0-3]\d)"),
    "numeric": (_AT, r"DAY\s?(?P<month>[01]?\d)\.(?:\s?(?P<year>(?:19|20)\d\d|\d\d)\b)?"),
    "days": (_AT, r"DAY\s?(?:ANYMONTH\s)?(?:bis|und|[-–/])\s?(?:zum )?LASTDAY\s?MONTH(?: YEAR)?"),
    "date": (
        _AT,
        r"(?:WEEKDAY(?:DAYPART)?,? (?:(?:den|dem) )?)?(?:WHICH )?(?:DAY\s?|DAYWORD)MONTH(?: ANYAGE| ELSEYEAR)?",
    ),
    "feast": (_FEAST_AT, r"(?:WHICH )?FEAST(?:s?(?:tag|abend|nacht))?s?(?: YEAR| ELSEYEAR)?"),
    "years": (_AT, r"YEAR(?:\s?[-–/]\s?| bis | und )(?P<lastyear>(?:19|20)\d\d)"),
    "third": (_AT, r"THIRD THE(?:WHICH )?(?:MONTH(?: (?:des jahres )?YEAR)?|UNIT)"),
    "thirdyear": (_AT, r"THIRD (?:des jahres )?YEAR"),
    "monthof": (_AT, r"MONTH YEARWARDS"),
    "monthyear": (_AT, r"MONTH (?:des jahres )?ANYAGE"),
    "month": (_MUST, r"MONTH"),
    "whichmonth": (_AT, r"WHICH MONTH"),
    "seasonof": (_AT, r"SEASON YEARWARDS"),
    "season": (_AT, r"(?:WHICH )?SEASON(?: YEAR(?:/\d\d(?:\d\d)?)?| SHORT)?"),
    "year": (_AT, r"(?:jahre?s? )?YEAR"),
    "oldyear": (_AT, r"jahre?s? ANYAGE"),
    "ago": ("", r"(?P<prep>vor|in|seit|binnen) (?:den )?ABOUT(?:NUMBER(?P<half>einhalb)?) UNIT"),
    "halfago": ("", r"(?P<prep>vor|in|seit|binnen) einem (?P<half>halben) UNIT"),
    "habit": (
        r"(?:(?:an|in|zu) )?",
        r"(?:jede[nrsm]?|alle)(?: EACH)? (?:ANYWEEKDAY|ANYUNIT)(?:e|en|n)?(?: WHENEVER)?|ANYWEEKDAYs",
    ),
    "later": ("", r"ABOUTNUMBER UNIT COUNTING"),
    "following": (
        "",
        r"FOLLOWING(?! (?:de[rs]|eine[rs]|seine[rs]|ihre[rs]|von|vor|nach) )(?! (?:danach|darauf|davor|zuvor)\b)",
    ),
    "relative": (_AT, r"WHICH UNIT"),
    "weekend": (r"(?P<prep>am|zum|übers) ", r"wochenende"),
    "night": (_AT, r"nacht (?:auf|zum|zu) THEWEEKDAY"),
    "weekday": (_AT, r"LATE(?:WHICH )?LATEWEEKDAY(?:\s*DAYPART)?(?: ELSEWEEK)?"),
    "deictic": ("", r"DEICTIC(?: DAYPART)?"),
    "thisyear": (_AT, r"YEARWORD"),
    "vague": ("", r"VAGUE"),
}

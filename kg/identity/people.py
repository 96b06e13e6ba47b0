"""Whether two people of the graph are the same: by full name, spelling, what they do, with whom, when."""

from __future__ import annotations

from rapidfuzz import fuzz

from kg.identity.evidence import Evidence, is_kind_of
from kg.identity.records import Companion, Finding, Profile
from kg.language.spelling import sound
from kg.likeness import full_name

#: What a name says by itself, by how it agrees.
_EQUAL, _FREQUENT, _SHORTENED, _SPELLED = 0.84, 0.68, 0.7, 0.72
#: Spellings of one first name are at least so alike, 0 … 100 (Levenshtein ratio).
_ALIKE = 70
_TOGETHER, _SAME_TITLE, _SAME_COUNTRY = 0.12, 0.1, 0.06
_OTHER_TITLE = 0.1
_OTHER_FIELD, _OTHER_COUNTRY, _LONG_AFTER = 0.45, 0.25, 0.3
#: Years between the articles after which a name alone no longer does.
_LONG = 35


def compare_people(one: Profile, other: Profile, known: Evidence) -> Finding | None:
    """What speaks for and against two profiles being one person; None where their names differ.

    Two whom the gazetteer knows under different items are never the same.
    """
    if one.linked and other.linked:
        return None
    name = max(
        (_names(full_name(a), full_name(b), known) for a in one.names for b in other.names), key=lambda found: found[0]
    )
    score, reasons = name[0], [name[1]]
    if not score:
        return None
    for points, reason in _circumstances(one, other, known):
        score += points
        reasons.append(reason)
    possible = not any(reason.startswith("another") for reason in reasons)
    return Finding(min(max(score, 0.0), 1.0), tuple(reasons), possible)


def _names(one: list[str], other: list[str], known: Evidence) -> tuple[float, str]:
    if len(one) < 2 or len(other) < 2:
        return 0.0, ""
    if one == other:
        return (_FREQUENT, "equal name, a frequent one") if known.is_frequent(one[-1]) else (_EQUAL, "equal name")
    (*firsts, last), (*others, surname) = one, other
    if last == surname and (_is_short_for(firsts, others) or _is_short_for(others, firsts)):
        return _SHORTENED, "one name shortens the other"
    heard = sound(" ".join(one)) == sound(" ".join(other))
    if heard or (sound(last) == sound(surname) and fuzz.ratio(" ".join(firsts), " ".join(others)) >= _ALIKE):
        return _SPELLED, "spellings of one name"
    return 0.0, ""


def _is_short_for(short: list[str], full: list[str]) -> bool:
    """["w"] for ["walter"], ["george"] for ["george", "w"]; never the other way round."""
    if len(short) > len(full) or short == full:
        return False
    pairs = zip(short, full, strict=False)
    return all(name == whole or (len(name) == 1 and whole.startswith(name)) for name, whole in pairs)


def _circumstances(one: Profile, other: Profile, known: Evidence) -> list[tuple[float, str]]:
    found = []
    if _have_common(one.companions, other.companions, known):
        found.append((_TOGETHER, "with the same people"))
    if shared := _shared_titles(one.titles, other.titles):
        found.append((_SAME_TITLE, "same title: " + ", ".join(shared)))
    elif one.titles and other.titles:
        found.append((-_OTHER_TITLE, f"titles differ: {_list(one.titles)}; {_list(other.titles)}"))
    if _clash(one.titles, other.titles, known):
        found.append((-_OTHER_FIELD, f"another occupation: {_list(one.titles)}; {_list(other.titles)}"))
    if one.countries and other.countries:
        same = bool(one.countries & other.countries)
        found.append((_SAME_COUNTRY, "same country") if same else (-_OTHER_COUNTRY, "another country"))
    if (years := _years_between(one, other)) > _LONG:
        found.append((-_LONG_AFTER, f"{years} years between the articles"))
    return found


def _have_common(one: frozenset[Companion], other: frozenset[Companion], known: Evidence) -> bool:
    """Whether somebody acts with both; a namesake in another trade is somebody else."""
    return any(a.name == b.name and not _clash(a.titles, b.titles, known) for a in one for b in other)


def _clash(one: frozenset[str], other: frozenset[str], known: Evidence) -> bool:
    """Whether the titles are those of different trades."""
    fields, others = known.fields(one), known.fields(other)
    return bool(fields and others and not fields & others)


def _shared_titles(one: frozenset[str], other: frozenset[str]) -> list[str]:
    """The titles of both; where one report is more exact ("Handballtrainer", "Trainer"), the shorter one."""
    pairs = (sorted((a, b), key=len) for a in one for b in other)
    return sorted({short for short, long in pairs if is_kind_of(long.casefold(), short.casefold())})


def _list(titles: frozenset[str]) -> str:
    return ", ".join(sorted(titles))


def _years_between(one: Profile, other: Profile) -> int:
    """Whole years between the two nearest articles; 0 where dates are unknown."""
    days = [
        abs((a.published - b.published).days) for a in one.sources for b in other.sources if a.published and b.published
    ]
    return min(days, default=0) // 365

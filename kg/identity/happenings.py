"""Whether two reports tell of one event: same class, same people, times that fit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from kg.graph.names import is_local
from kg.identity.clusters import groups
from kg.identity.records import Finding, Happening, Link, Report
from kg.identity.sources import count_sources
from kg.language.spelling import fold

#: IRI of an entity → the one under which all the same are brought together.
Representative = Callable[[str], str]

_SAME_DAYS, _SAME_STRETCH, _UNKNOWN = 0.9, 0.7, 0.5
#: Days between two articles → how likely undated reports tell of the same event.
_NEAR = ((1, 0.84), (3, 0.8), (7, 0.7), (14, 0.58))
_PLACE, _OTHER_PLACE, _TOPIC, _OTHER_TOPIC, _DISPUTED, _NO_TOPIC = 0.05, 0.35, 0.04, 0.35, 0.02, 0.05
#: Words for one thing are at least so alike, 0 … 100 (token set ratio); below the other they are two things.
_ALIKE, _UNLIKE = 60, 40
#: A planned event and its report are one only where both are dated.
_PLANNED = "Planned"


def compare_reports(one: Report, other: Report, known: Representative, symmetric: bool) -> Finding | None:
    """What speaks for two reports of one event key telling of one event; None where nothing does.

    Two statements of one article are never joined here: the article itself keeps them apart.
    """
    if one.source.article == other.source.article or one.hypothetical or other.hypothetical:
        return None
    if not _same_people(one, other, known, symmetric) or not _words_agree(one.epithet, other.epithet):
        return None
    score, reason = _time(one, other)
    if not score:
        return None
    reasons = ["same class and participants", reason]
    for points, why in _circumstances(one, other):
        score += points
        reasons.append(why)
    return Finding(min(max(score, 0.0), 1.0), tuple(reasons))


def happenings(reports: Sequence[Report], links: Sequence[Link], known: Representative) -> tuple[Happening, ...]:
    """Bring together the reports that ``links`` join."""
    by_iri = {report.iri: report for report in reports}
    keys = {iri: by_iri[iri].key for iri in sorted(by_iri)}
    return tuple(_happening([by_iri[iri] for iri in members], known) for members in groups(keys, links))


def _happening(reports: list[Report], known: Representative) -> Happening:
    counts = count_sources([report.source for report in reports])
    statuses = {report.status for report in reports}
    return Happening(
        reports=tuple(sorted(reports, key=_best_first)),
        agents=frozenset(known(iri) for report in reports for iri in report.agents),
        targets=frozenset(known(iri) for report in reports for iri in report.targets),
        independent=counts.independent,
        publishers=counts.publishers,
        agencies=counts.agencies,
        disputed={"Actual", "Negated"} <= statuses,
    )


def _best_first(report: Report) -> tuple[bool, int, str]:
    """The finest time first, then the earliest article."""
    days = (report.end - report.begin).days if report.begin and report.end else 10**6
    return report.status != "Actual", days, report.iri


def _same_people(one: Report, other: Report, known: Representative, symmetric: bool) -> bool:
    sides = [[frozenset(map(known, side)) for side in (report.agents, report.targets)] for report in (one, other)]
    if symmetric:
        return sides[0][0] | sides[0][1] == sides[1][0] | sides[1][1]
    return sides[0] == sides[1]


def _same_place(one: str, other: str) -> bool:
    """Places that each article knows for itself are one where they bear one name."""
    return one == other or (is_local(one) and is_local(other) and one.rpartition("/")[2] == other.rpartition("/")[2])


def _words_agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or _alike(one, other) >= _ALIKE


def _alike(one: str, other: str) -> float:
    return float(fuzz.token_set_ratio(fold(one), fold(other)))


def _time(one: Report, other: Report) -> tuple[float, str]:
    if one.begin and one.end and other.begin and other.end:
        if one.begin >= other.end or other.begin >= one.end:
            return 0.0, ""
        exact = one.end - one.begin <= dt.timedelta(days=3) and other.end - other.begin <= dt.timedelta(days=3)
        return (_SAME_DAYS, "same days") if exact else (_SAME_STRETCH, "times overlap")
    if (one.status == _PLANNED) != (other.status == _PLANNED):
        return 0.0, ""
    days = _days_apart(one, other)
    if days is None:
        return _UNKNOWN, "times unknown"
    return next(((score, f"{days} days apart") for most, score in _NEAR if days <= most), (0.0, ""))


def _days_apart(one: Report, other: Report) -> int | None:
    """Days between what is known of the times: the day of the event, else of its article."""
    days = [report.begin or report.source.published for report in (one, other)]
    return abs((days[0] - days[1]).days) if days[0] and days[1] else None


def _circumstances(one: Report, other: Report) -> list[tuple[float, str]]:
    found = []
    if one.place and other.place:
        same = _same_place(one.place, other.place)
        found.append((_PLACE, "same place") if same else (-_OTHER_PLACE, "another place"))
    if one.topic and other.topic:
        alike = _alike(one.topic, other.topic)
        if alike >= _ALIKE:
            found.append((_TOPIC, "same topic"))
        elif alike < _UNLIKE:
            found.append((-_OTHER_TOPIC, "another topic"))
    elif one.topic or other.topic:
        found.append((-_NO_TOPIC, "one report tells no topic"))
    if {one.status, other.status} == {"Actual", "Negated"}:
        found.append((-_DISPUTED, "one report denies it"))
    return found

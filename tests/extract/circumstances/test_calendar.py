"""German time expressions are found whole and resolved to half-open intervals; the table is the documentation."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.cues import Cues, load_cues
from kg.extract.circumstances.calendar import resolve_time
from kg.language.de.times import find_times
from kg.resources import language_folder

#: A Wednesday.
PUBLISHED = dt.date(2025, 1, 22)

#: words, begin, end, granularity, basis; looking back.
PAST = [
    ("am 3. Mai letzten Jahres", "2024-05-03", "2024-05-04", "Day", "ResolvedRelative"),
    ("am 3. Mai des Vorjahres", "2024-05-03", "2024-05-04", "Day", "ResolvedRelative"),
    ("am 3. Mai vor zwei Jahren", "2023-05-03", "2023-05-04", "Day", "ResolvedRelative"),
    ("am Dienstag der vorigen Woche", "2025-01-14", "2025-01-15", "Day", "Weekday"),
    ("am Freitag vor zwei Wochen", "2025-01-10", "2025-01-11", "Day", "Weekday"),
    ("am 18. Oktober 1813", "1813-10-18", "1813-10-19", "Day", "Explicit"),
    ("im Juni 1884", "1884-06-01", "1884-07-01", "Month", "Explicit"),
    ("im Jahr 1648", "1648-01-01", "1649-01-01", "Year", "Explicit"),
    ("im Frühjahr '68", "1968-03-01", "1968-06-01", "Period", "Explicit"),
    ("im Vorjahr", "2024-01-01", "2025-01-01", "Year", "ResolvedRelative"),
    ("vor fünfzehn Jahren", "2010-01-01", "2011-01-01", "Year", "ResolvedRelative"),
    ("vor zweieinhalb Jahren", "2022-07-01", "2022-08-01", "Month", "ResolvedRelative"),
    ("vor einem halben Jahr", "2024-07-01", "2024-08-01", "Month", "ResolvedRelative"),
    ("freitags", None, None, None, "Unresolved"),
    ("Ende der Woche", "2025-01-24", "2025-01-27", "Period", "ResolvedRelative"),
    ("jeden Montag", None, None, None, "Unresolved"),
    ("jeden zweiten Dienstag", None, None, None, "Unresolved"),
    ("jedes Jahr im Sommer", None, None, None, "Unresolved"),
    ("am Ostermontag", "2024-04-01", "2024-04-02", "Day", "ResolvedRelative"),
    ("an Silvester", "2024-12-31", "2025-01-01", "Day", "ResolvedRelative"),
    ("in der Silvesternacht", "2024-12-31", "2025-01-01", "Day", "ResolvedRelative"),
    ("zu Weihnachten", "2024-12-24", "2024-12-27", "Period", "ResolvedRelative"),
    ("an Pfingsten 2023", "2023-05-28", "2023-05-30", "Period", "Explicit"),
    ("am Karfreitag des Vorjahres", "2024-03-29", "2024-03-30", "Day", "ResolvedRelative"),
    ("am Buß- und Bettag", "2024-11-20", "2024-11-21", "Day", "ResolvedRelative"),
    ("am ersten Adventssonntag", "2024-12-01", "2024-12-02", "Day", "ResolvedRelative"),
    ("vor Ostern", None, None, None, "Unresolved"),
    ("am ersten Mai", "2024-05-01", "2024-05-02", "Day", "ResolvedRelative"),
    ("am dreiundzwanzigsten Februar 2024", "2024-02-23", "2024-02-24", "Day", "Explicit"),
    ("am selben Tag", None, None, None, "Unresolved"),
    ("am 21. Januar 2025", "2025-01-21", "2025-01-22", "Day", "Explicit"),
    ("am 1. Jänner 2016", "2016-01-01", "2016-01-02", "Day", "Explicit"),
    ("am 21.1.2025", "2025-01-21", "2025-01-22", "Day", "Explicit"),
    ("am 03.10.90", "1990-10-03", "1990-10-04", "Day", "Explicit"),
    ("2025-01-21", "2025-01-21", "2025-01-22", "Day", "Explicit"),
    ("am Dienstag, dem 21. Januar 2025", "2025-01-21", "2025-01-22", "Day", "Explicit"),
    ("am Dienstag, den 14. Mai", "2024-05-14", "2024-05-15", "Day", "ResolvedRelative"),
    ("am 21. Januar", "2025-01-21", "2025-01-22", "Day", "ResolvedRelative"),
    ("am 24. Dezember", "2024-12-24", "2024-12-25", "Day", "ResolvedRelative"),
    ("am 3. Sept. 2012", "2012-09-03", "2012-09-04", "Day", "Explicit"),
    ("vom 3. bis 5. März 2024", "2024-03-03", "2024-03-06", "Period", "Explicit"),
    ("am 5. und 6. Mai", "2024-05-05", "2024-05-07", "Period", "ResolvedRelative"),
    ("im Januar 2025", "2025-01-01", "2025-02-01", "Month", "Explicit"),
    ("Dezember 2014", "2014-12-01", "2015-01-01", "Month", "Explicit"),
    ("im August", "2024-08-01", "2024-09-01", "Month", "ResolvedRelative"),
    ("im Januar", "2025-01-01", "2025-02-01", "Month", "ResolvedRelative"),
    ("im Juni dieses Jahres", "2025-06-01", "2025-07-01", "Month", "ResolvedRelative"),
    ("im März des vergangenen Jahres", "2024-03-01", "2024-04-01", "Month", "ResolvedRelative"),
    ("seit März", "2024-03-01", None, "Period", "ResolvedRelative"),
    ("Anfang 2024", "2024-01-01", "2024-05-01", "Period", "Explicit"),
    ("Mitte des Jahres 2024", "2024-05-01", "2024-09-01", "Period", "Explicit"),
    ("Ende 2024", "2024-09-01", "2025-01-01", "Period", "Explicit"),
    ("Ende Juni", "2024-06-21", "2024-07-01", "Period", "ResolvedRelative"),
    ("Anfang März 2012", "2012-03-01", "2012-03-11", "Period", "Explicit"),
    ("Mitte Dezember", "2024-12-11", "2024-12-21", "Period", "ResolvedRelative"),
    ("zu Beginn des Jahres", "2025-01-01", "2025-05-01", "Period", "ResolvedRelative"),
    ("Ende des vergangenen Jahres", "2024-09-01", "2025-01-01", "Period", "ResolvedRelative"),
    ("Ende vergangener Woche", "2025-01-13", "2025-01-20", "Week", "ResolvedRelative"),
    ("im Sommer 2023", "2023-06-01", "2023-09-01", "Period", "Explicit"),
    ("im Winter 2013/14", "2013-12-01", "2014-03-01", "Period", "Explicit"),
    ("im Frühjahr", "2024-03-01", "2024-06-01", "Period", "ResolvedRelative"),
    ("im Herbst vergangenen Jahres", "2024-09-01", "2024-12-01", "Period", "ResolvedRelative"),
    ("2014", "2014-01-01", "2015-01-01", "Year", "Explicit"),
    ("im Jahr 2008", "2008-01-01", "2009-01-01", "Year", "Explicit"),
    ("im Jahre 1999", "1999-01-01", "2000-01-01", "Year", "Explicit"),
    ("seit 2022", "2022-01-01", None, "Period", "Explicit"),
    ("bis 2020", None, "2021-01-01", "Period", "Explicit"),
    ("von 2014 bis 2016", "2014-01-01", "2017-01-01", "Period", "Explicit"),
    ("2014–2016", "2014-01-01", "2017-01-01", "Period", "Explicit"),
    ("im vergangenen Jahr", "2024-01-01", "2025-01-01", "Year", "ResolvedRelative"),
    ("in diesem Jahr", "2025-01-01", "2026-01-01", "Year", "ResolvedRelative"),
    ("heuer", "2025-01-01", "2026-01-01", "Year", "ResolvedRelative"),
    ("letzten Monat", "2024-12-01", "2025-01-01", "Month", "ResolvedRelative"),
    ("vergangene Woche", "2025-01-13", "2025-01-20", "Week", "ResolvedRelative"),
    ("in der vergangenen Woche", "2025-01-13", "2025-01-20", "Week", "ResolvedRelative"),
    ("in dieser Woche", "2025-01-20", "2025-01-27", "Week", "ResolvedRelative"),
    ("am Wochenende", "2025-01-18", "2025-01-20", "Period", "ResolvedRelative"),
    ("am vergangenen Wochenende", "2025-01-18", "2025-01-20", "Period", "ResolvedRelative"),
    ("im vergangenen Quartal", "2024-10-01", "2025-01-01", "Period", "ResolvedRelative"),
    ("am Dienstag", "2025-01-21", "2025-01-22", "Day", "Weekday"),
    ("am Mittwoch", "2025-01-22", "2025-01-23", "Day", "Weekday"),
    ("am Donnerstag", "2025-01-16", "2025-01-17", "Day", "Weekday"),
    ("am Dienstagabend", "2025-01-21", "2025-01-22", "Day", "Weekday"),
    ("Mittwochfrüh", "2025-01-22", "2025-01-23", "Day", "Weekday"),
    ("am späten Montag", "2025-01-20", "2025-01-21", "Day", "Weekday"),
    ("am vergangenen Mittwoch", "2025-01-15", "2025-01-16", "Day", "Weekday"),
    ("am gestrigen Dienstagabend", "2025-01-21", "2025-01-22", "Day", "Weekday"),
    ("am heutigen Mittwoch", "2025-01-22", "2025-01-23", "Day", "Weekday"),
    ("in der Nacht auf Sonntag", "2025-01-19", "2025-01-20", "Day", "Weekday"),
    ("seit Montag", "2025-01-20", None, "Period", "Weekday"),
    ("gestern", "2025-01-21", "2025-01-22", "Day", "ResolvedRelative"),
    ("vorgestern", "2025-01-20", "2025-01-21", "Day", "ResolvedRelative"),
    ("heute Abend", "2025-01-22", "2025-01-23", "Day", "ResolvedRelative"),
    ("vor drei Tagen", "2025-01-19", "2025-01-20", "Day", "ResolvedRelative"),
    ("vor zwei Wochen", "2025-01-06", "2025-01-13", "Week", "ResolvedRelative"),
    ("vor rund 3 Monaten", "2024-10-01", "2024-11-01", "Month", "ResolvedRelative"),
    ("vor einem Jahr", "2024-01-01", "2025-01-01", "Year", "ResolvedRelative"),
]

#: the same, looking ahead.
AHEAD = [
    ("am Freitag", "2025-01-24", "2025-01-25", "Day", "Weekday"),
    ("am Montag", "2025-01-27", "2025-01-28", "Day", "Weekday"),
    ("kommenden Mittwoch", "2025-01-29", "2025-01-30", "Day", "Weekday"),
    ("für kommende Woche", "2025-01-27", "2025-02-03", "Week", "ResolvedRelative"),
    ("nächsten Monat", "2025-02-01", "2025-03-01", "Month", "ResolvedRelative"),
    ("im August", "2025-08-01", "2025-09-01", "Month", "ResolvedRelative"),
    ("Anfang Februar", "2025-02-01", "2025-02-11", "Period", "ResolvedRelative"),
    ("am 3. Januar", "2026-01-03", "2026-01-04", "Day", "ResolvedRelative"),
    ("am Wochenende", "2025-01-25", "2025-01-27", "Period", "ResolvedRelative"),
    ("in zwei Wochen", "2025-02-03", "2025-02-10", "Week", "ResolvedRelative"),
    ("morgen", "2025-01-23", "2025-01-24", "Day", "ResolvedRelative"),
    ("übermorgen", "2025-01-24", "2025-01-25", "Day", "ResolvedRelative"),
    ("bis Freitag", None, "2025-01-25", "Period", "Weekday"),
]

#: words that stay words, even with the article's date.
VAGUE = [
    "zuvor",
    "kürzlich",
    "drei Tage später",
    "am selben Tag",
    "in den vergangenen Tagen",
    "in den kommenden Wochen",
    "in den letzten Jahren",
    "vor dem 3. Mai 2024",
    "nach dem 3. Mai 2024",
    "am 31. Februar 2024",
    "vor zwei Stunden",
    "demnächst",
    "2016 bis 2014",
]


def resolved(words: str, cues: Cues, published: dt.date | None, *, ahead: bool = False) -> list[str]:
    text = f"Die Geigerin spielte {words} in Linz."
    times = find_times(text, cues.time)
    found = [resolve_time(time, text[time.start : time.end], published, ahead=ahead) for time in times]
    return [f"{time.begin} {time.end} {time.granularity} {time.basis}" for time in found]


@pytest.mark.parametrize(("words", "begin", "end", "unit", "basis"), PAST, ids=[row[0] for row in PAST])
def test_words_of_the_past_become_an_interval(
    words: str, begin: str | None, end: str | None, unit: str, basis: str, cues: Cues
) -> None:
    assert resolved(words, cues, PUBLISHED) == [f"{begin} {end} {unit} {basis}"]


@pytest.mark.parametrize(("words", "begin", "end", "unit", "basis"), AHEAD, ids=[row[0] for row in AHEAD])
def test_words_of_a_plan_look_ahead(
    words: str, begin: str | None, end: str | None, unit: str, basis: str, cues: Cues
) -> None:
    assert resolved(words, cues, PUBLISHED, ahead=True) == [f"{begin} {end} {unit} {basis}"]


@pytest.mark.parametrize("words", VAGUE)
def test_vague_words_stay_words(words: str, cues: Cues) -> None:
    assert resolved(words, cues, PUBLISHED) == ["None None None Unresolved"]


RELATIVE = [row[0] for row in (*PAST, *AHEAD) if row[4] != "Explicit"]


@pytest.mark.parametrize("words", RELATIVE)
def test_without_the_article_s_date_relative_words_stay_unresolved(words: str, cues: Cues) -> None:
    assert resolved(words, cues, None) == ["None None None Unresolved"]


@pytest.mark.parametrize("words", [row[0] for row in PAST if row[4] == "Explicit"])
def test_explicit_words_need_no_article_date(words: str, cues: Cues) -> None:
    assert resolved(words, cues, None) == resolved(words, cues, PUBLISHED)


def test_the_whole_expression_is_found_with_its_preposition(cues: Cues) -> None:
    text = "Der Chor sang am vergangenen Dienstagabend und im Mai 2020."
    assert [text[time.start : time.end] for time in find_times(text, cues.time)] == [
        "am vergangenen Dienstagabend",
        "im Mai 2020",
    ]


@pytest.mark.parametrize("text", ["Es kostete 2.014 Euro.", "Die Boeing 737-2014 flog.", "Paragraf 12.3"])
def test_numbers_are_no_dates(text: str, cues: Cues) -> None:
    assert find_times(text, cues.time) == ()


@pytest.mark.parametrize("words", ["am ſonntag", "am Dıenstag"])
def test_letters_that_only_look_alike_are_read_as_what_they_look_like(words: str, cues: Cues) -> None:
    assert len(resolved(words, cues, PUBLISHED)) == 1


_PIECES = st.sampled_from(
    [
        "am",
        "in",
        "der",
        "vergangenen",
        "kommenden",
        "Dienstag",
        "abend",
        "31.",
        "2.",
        "99.",
        "Februar",
        "Jahr",
        "Woche",
        "2024",
        "1999",
        "0",
        "bis",
        "-",
        "vor",
        "drei",
        "Tagen",
        ".",
        "Ende",
        "des",
    ]
)
_WORDS = load_cues(language_folder() / "cues").time


@given(st.lists(_PIECES, max_size=12).map(" ".join), st.booleans())
def test_any_words_give_ordered_expressions_with_a_first_day_before_the_last(text: str, ahead: bool) -> None:
    end = 0
    for time in find_times(text, _WORDS):
        assert end <= time.start < time.end <= len(text)
        end = time.end
        found = resolve_time(time, text[time.start : time.end], PUBLISHED, ahead=ahead)
        assert found.begin is None or found.end is None or found.begin < found.end


def test_a_long_text_of_nothing_but_times_is_read_in_one_go() -> None:
    assert len(find_times("am vergangenen späten Dienstag " * 2000, _WORDS)) == 2000

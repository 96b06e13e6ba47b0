"""An article that states its day nowhere else has that of its dateline, and that is said."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SettingsError
from kg.read.dates import day_of_number, find_zone, parse_date
from tests.read.reading import read_one

BERLIN = find_zone("Europe/Berlin")


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-03",
        "2024-02-03T23:59:00+01:00",
        "2024-02-03 08:00",
        "3.2.2024",
        "03.02.2024, 10:15 Uhr",
        "3. Februar 2024",
        "3. Feb. 2024",
        "Samstag, 3. Februar 2024",
        "Samstag, den 3. Februar 2024, 8 Uhr",
        "Sat, 03 Feb 2024 23:00:00 -0500",
        "Samstag 3. Februar 2024",
        "Sa, 03.02.2024",
        "03.02.24",
        "3 Feb 2024",
        "3 February 2024",
        "February 3, 2024",
        "20240203",
        "2024/02/03",
    ],
)
def test_dates_day_is_read_as_written(text: str) -> None:
    assert parse_date(text) == dt.date(2024, 2, 3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "neulich",
        "2024",
        "31.2.2024",
        "3. Feber-Woche 2024",
        "2024-13-01",
        "1706918400",
        "0001-01-01",
        "9999-12-31",
        "0 FEB 0:3000000000 0",
    ],
)
def test_dates_everything_else_is_none(text: str) -> None:
    assert parse_date(text) is None


@given(
    text=st.one_of(
        st.text(max_size=40), st.from_regex(r"[A-Z][a-z]{2}, \d{1,12} [A-Z][a-z]{2} \d{1,12} \d+:\d+:\d+ [+-]\d+")
    )
)
@settings(max_examples=300, deadline=None, database=None, derandomize=True)
def test_dates_whatever_is_written_gives_a_day_or_none(text: str) -> None:
    found = parse_date(text)
    assert found is None or 1500 <= found.year <= 2199


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("2024-07-31T22:30:00Z", dt.date(2024, 8, 1), id="summer time"),
        pytest.param("2024-01-31T22:30:00+00:00", dt.date(2024, 1, 31), id="winter time"),
        pytest.param("2024-01-31 23:15 UTC", dt.date(2024, 2, 1), id="named UTC"),
        pytest.param("20240131T231500Z", dt.date(2024, 2, 1), id="compact"),
        pytest.param("Wed, 31 Jan 2024 23:15:00 GMT", dt.date(2024, 2, 1), id="header"),
        pytest.param("2024-01-31T23:15:00", dt.date(2024, 1, 31), id="no zone: the paper's clock"),
        pytest.param("2024-01-31T23:15:00-05:00", dt.date(2024, 1, 31), id="another zone: the paper's clock"),
        pytest.param("2024-01-31T99:99:00Z", dt.date(2024, 1, 31), id="no such time"),
    ],
)
def test_dates_in_utc_are_brought_to_the_papers_day(text: str, day: dt.date) -> None:
    assert parse_date(text, BERLIN) == day


@pytest.mark.parametrize(
    ("number", "day"),
    [
        (1706914800, dt.date(2024, 2, 3)),
        (1706914800000, dt.date(2024, 2, 3)),
        (1706914800.5, dt.date(2024, 2, 3)),
        (20240203, dt.date(2024, 2, 3)),
        (2024, None),
        (-5, None),
        (float("nan"), None),
        (1e300, None),
    ],
)
def test_dates_numbers_are_seconds_milliseconds_or_digits(number: float, day: dt.date | None) -> None:
    assert day_of_number(number, BERLIN) == day


@pytest.mark.parametrize("name", ["Berlin", "../../etc/passwd", "", "/etc"])
def test_dates_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(SettingsError, match="time_zone"):
        find_zone(name)


@pytest.mark.parametrize(
    "text",
    [
        "Oslo, 3. Februar 2024 – Die Ministerin kam.",
        "Hafen wird gebaut\n\nBad Oldesloe, den 3. Feb. 2024 (abc) — Die Ministerin kam.",
        "KIEL, 03.02.2024 - Die Ministerin kam.",
    ],
)
def test_dateline_gives_the_day_where_nothing_else_does(tmp_path: Path, text: str) -> None:
    reading = read_one(tmp_path, "a.txt", text)
    assert reading.article.published == dt.date(2024, 2, 3)
    assert reading.notes == ("a.txt: the date 2024-02-03 is that of the dateline",)


def test_dateline_gives_way_to_a_date_that_is_stated(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "2024-02-05.txt", "Oslo, 3. Februar 2024 – Die Ministerin kam.")
    assert (reading.article.published, reading.notes) == (dt.date(2024, 2, 5), ())


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Februar 2024 kam die Ministerin.",
        "In Kiel, 3. Februar 2024, kam sie.",
        "Oslo, 3. Februar – Die Ministerin kam.",
        "Oslo, 31. Februar 2024 – Die Ministerin kam.",
        "Die Ministerin kam. Oslo, 3. Februar 2024 – Sie blieb.",
        "a," * 5000,
    ],
)
def test_dateline_is_nothing_else(tmp_path: Path, text: str) -> None:
    assert read_one(tmp_path, "a.txt", text).article.published is None

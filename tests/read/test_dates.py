from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.read.dates import parse_date


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

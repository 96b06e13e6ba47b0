"""The days of feasts, movable ones too."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.extract.circumstances.feasts import easter, first_day
from kg.language import Anchor, Feast


@pytest.mark.parametrize(
    "day",
    ["1818-03-22", "1900-04-15", "1943-04-25", "1954-04-18", "1981-04-19", "2008-03-23", "2024-03-31", "2038-04-25"],
)
def test_easter_is_the_sunday_after_the_spring_full_moon(day: str) -> None:
    assert easter(int(day[:4])) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("feast", "day"),
    [
        (Feast(10, 3), "2022-10-03"),
        (Feast(anchor=Anchor.EASTER, away=50), "2022-06-06"),
        (Feast(anchor=Anchor.ADVENT, away=0), "2022-12-18"),
        (Feast(anchor=Anchor.ADVENT, away=-21), "2022-11-27"),
    ],
)
def test_a_feast_is_a_date_or_days_from_another(feast: Feast, day: str) -> None:
    assert first_day(feast, 2022) == dt.date.fromisoformat(day)


def test_christmas_eve_is_the_fourth_advent_where_it_is_a_sunday() -> None:
    assert first_day(Feast(anchor=Anchor.ADVENT), 2023) == dt.date(2023, 12, 24)


def test_a_feast_without_day_or_anchor_has_no_day() -> None:
    with pytest.raises(ValueError, match="month and day"):
        first_day(Feast(), 2024)

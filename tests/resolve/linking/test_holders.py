"""Offices are filled from the gazetteer for the day of the event, never without a date."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("date", "target"),
    [("2004-03-01", "Gerhard Schröder"), ("2012-03-01", "Angela Merkel"), (None, "Bundeskanzler")],
)
def test_the_holder_of_the_day_is_meant(told: Told, date: str | None, target: str) -> None:
    noun = "die deutsche Bundeskanzlerin" if target == "Angela Merkel" else "den deutschen Bundeskanzler"
    result = told(f"Die Wirtin Ina Tor kritisierte am Montag {noun}.", date)
    assert target in sides(result)[-1][1][0]

"""Terms of office: who held one on a day."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.gazetteer.terms import certain_holders, covers
from kg.model import Entity, EntityType, Office

DAY = dt.date(2020, 5, 1)


def office(begin: str | None, end: str | None = None, seen: str | None = None) -> Office:
    days = [dt.date.fromisoformat(day) if day else None for day in (begin, end, seen)]
    return Office("Rat", "land", days[0], days[1], "Rat", days[2])


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (office("2019-01-01"), True),
        (office("2019-01-01", "2020-05-01"), False),
        (office("2020-06-01"), False),
        (office(None), False),
        (office("2010-01-01", seen="2018-01-01"), False),
        (office("2010-01-01", seen="2019-12-01"), True),
    ],
    ids=["open", "over that day", "not begun", "unknown beginning", "long not seen", "seen of late"],
)
def test_office_covers_a_day(held: Office, expected: bool) -> None:
    assert covers(held, DAY) is expected


def test_two_holders_are_told_latest_first() -> None:
    ada, ben = (Entity(key, key, EntityType.PERSON) for key in ("ada", "ben"))
    found = certain_holders([(office("2015-02-01"), ada), (office("2018-02-01"), ben)], DAY)
    assert [entity.key for entity in found][:1] in (["ben"], [])

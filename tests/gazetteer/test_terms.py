"""Terms of office: who held one on a day."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.gazetteer.terms import certain_holders, covers, is_taken_over, is_within
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


def holders(*offices: Office) -> list[str]:
    people = (Entity(key, key, EntityType.PERSON) for key in ("ada", "ben"))
    return [entity.key for entity in certain_holders(list(zip(offices, people, strict=True)), DAY)]


def test_an_office_that_two_hold_on_a_day_is_nobodys() -> None:
    assert holders(office("2015-02-01"), office("2018-02-01")) == []


def test_who_took_an_office_after_its_holder_was_last_seen_has_followed_him() -> None:
    assert holders(office("2015-02-01", seen="2019-12-01"), office("2020-03-01")) == ["ben"]


def test_who_took_an_office_before_its_holder_was_last_seen_holds_it_beside_him() -> None:
    assert holders(office("2015-02-01", seen="2020-04-01"), office("2020-03-01")) == []


def test_term_may_be_open_at_either_end_and_ends_before_its_end() -> None:
    first, last = dt.date(1990, 1, 1), dt.date(1999, 1, 1)
    assert is_within(first, first, last)
    assert not is_within(last, first, last)
    assert is_within(last, first, None)
    assert is_within(dt.date.min, None, last)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (office("2020-01-01"), True),
        (office("2022-01-01"), True),
        (office("2010-01-01", "2015-01-01"), False),
        (office(None), False),
    ],
    ids=["the same day", "later", "held before", "unknown beginning"],
)
def test_office_that_ended_is_taken_over_by_who_holds_it_later(other: Office, expected: bool) -> None:
    ada, ben = (Entity(key, key, EntityType.PERSON) for key in ("ada", "ben"))
    ended = office("2015-01-01", "2020-01-01")
    assert is_taken_over(ended, [(ended, ada), (other, ben)]) is expected
    assert not is_taken_over(office("2015-01-01"), [(other, ben)])

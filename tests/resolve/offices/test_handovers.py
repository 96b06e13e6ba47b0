"""In the days in which an office changes hands its noun alone tells nobody."""

from __future__ import annotations

from tests.resolve.making import Told, linked


def test_who_has_just_taken_an_office_is_not_told_by_it_alone(told: Told) -> None:
    assert "Dominic Raab" not in linked(told("Der britische Außenminister kritisierte Italien.", "2019-07-25"))


def test_who_is_named_as_the_new_one_is_told_by_it(told: Told) -> None:
    text = "Der britische Außenminister Dominic Raab kam. Der Außenminister kritisierte Italien."
    assert "Dominic Raab" in linked(told(text, "2019-07-25"))


def test_weeks_later_the_office_tells_its_holder(told: Told) -> None:
    assert "Dominic Raab" in linked(told("Der britische Außenminister kritisierte Italien.", "2019-08-25"))

"""Who held an office long ago is not who holds it today: "Im Mittelalter lobte der Papst …"."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked


@pytest.mark.parametrize(
    "text",
    [
        "Im Mittelalter lobte der Papst die Fischer.",
        "Im 12. Jahrhundert kritisierte der Papst die Fischer.",
        "Das Kloster entstand im Jahr 1122. Der Papst lobte die Mönche.",
        "Früher lobte der Papst die Fischer.",
        "Damals kritisierte der Papst die Fischer.",
    ],
)
def test_in_a_time_long_past_nobody_of_today_is_in_office(told: Told, text: str) -> None:
    assert linked(told(text, "2022-05-10")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Papst lobte die Fischer.",
        "Im Jahr 2021 lobte der Papst die Fischer.",
        "Die Orgel ist 500 Jahre alt. Der Papst lobte die Fischer.",
    ],
)
def test_of_late_the_office_is_that_of_its_holder(told: Told, text: str) -> None:
    assert linked(told(text, "2022-05-10")) == ["Franziskus"]


def test_without_a_date_nobody_is_in_office(told: Told) -> None:
    assert linked(told("Der Papst lobte die Fischer.")) == []

"""What a verdict is given on."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("first", "second", "judged"),
    [
        ("Die Kammer verteidigte die Reform.", "Ada Arp nannte sie falsch.", "Reform"),
        ("Die Ministerin verteidigte die Reform.", "Der Verband bezeichnete sie als schweren Fehler.", "Reform"),
        ("Der Rat verteidigte den Plan.", "Ada Arp nannte ihn überflüssig.", "Plan"),
        ("Bo Berg verteidigte die Pläne.", "Ada Arp nannte sie völlig unzureichend.", "Pläne"),
    ],
)
def test_a_verdict_is_on_what_was_done_not_on_who_did_it(told: Told, first: str, second: str, judged: str) -> None:
    assert sides(told(f"{first} {second}"), "Naming")[-1][1] == [judged]


def test_what_only_people_are_called_is_said_of_a_person(told: Told) -> None:
    text = "Ministerin Ina Tor verteidigte die Reform. Bo Berg nannte sie eine Lügnerin."
    assert sides(told(text), "Naming")[-1][1] == ["Ina Tor"]


def test_a_verdict_goes_on_with_what_a_sentence_between_speaks_of(told: Told) -> None:
    text = "Die Kammer fordert eine Reform. Die Arbeitgeber lehnen sie ab. Ada Arp nannte sie einen Irrweg."
    assert sides(told(text), "Naming")[-1][1] == ["Reform"]


def test_what_was_just_judged_is_judged_by_the_next(told: Told) -> None:
    text = "Ministerin Ina Tor schwieg. Der Fischer Bo Arp kritisierte die Reform. Der Wirt Udo Lamm lobte sie."
    assert sides(told(text), "Praise")[-1][1] == ["Reform"]


def test_beside_somebody_who_may_be_meant_a_thing_is_not_chosen(told: Told) -> None:
    text = "Ministerin Ina Tor verteidigte die Reform. Der Wirt Udo Lamm lobte sie."
    assert sides(told(text), "Praise")[-1][1] != ["Reform"]

"""Offices that are nobody's whom the article has named besides."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


def test_a_former_holder_is_not_who_is_told_of_as_the_holder(told: Told) -> None:
    text = "Generalsekretär Jan Arp sprach. Der frühere Generalsekretär kritisierte die Wirte."
    assert sides(told(text), "Criticism")[-1][0] == ["früherer Generalsekretär"]


def test_the_chief_of_an_unknown_abbreviation_is_nobody_spoken_of(told: Told) -> None:
    text = "Verbandspräsident Jan Arp dankte den Wirten. Der QXV-Chef kritisierte die Bäcker."
    assert sides(told(text), "Criticism")[-1][0] == ["QXV-Chef"]


def test_a_woman_s_title_is_not_that_of_a_last_name_alone(told: Told) -> None:
    text = "Der Vorsitzende Weselmann schwieg. Weselmann ging. Die Vorsitzende nannte den Streik falsch."
    assert sides(told(text), "Naming")[-1][0] == ["Vorsitzende"]


def test_who_says_so_is_not_who_is_spoken_of(told: Told) -> None:
    text = "Landrat Gerhard Bauer kam. Der Sozialminister, so Bauer, spare. Der Wirt lobte den Minister."
    assert sides(told(text), "Praise")[-1][1] != ["Gerhard Bauer"]


def test_a_namesake_is_nobody_spoken_of(told: Told) -> None:
    text = "Kerstin Arp sprach. Kerstin Berg kam. Gerd Arp lobte die Namensvetterin."
    assert sides(told(text), "Praise")[-1][1] == ["Namensvetterin"]


@pytest.mark.parametrize(
    "told_before",
    [
        "Ministerin Ada Arp trat am Montag zurück. Kanzler Bo Berg dankte ihr.",
        "Der Rat hat Ministerin Ada Arp abgewählt.",
        "Nach dem Rücktritt von Ministerin Ada Arp wird gewählt.",
        "Die frühere Ministerin Ada Arp ist krank. Ministerin Ada Arp war beliebt.",
    ],
)
def test_a_former_holder_is_whom_the_article_tells_to_have_left(told: Told, told_before: str) -> None:
    for noun in ("frühere Ministerin", "Ex-Ministerin"):
        found = told(f"{told_before} Die {noun} kritisierte die Wirte.")
        assert sides(found, "Criticism")[-1][0] == ["Ada Arp"]


def test_who_was_just_chosen_has_not_left(told: Told) -> None:
    text = "Landrat Jan Arp wurde gewählt. Der Ex-Landrat kritisierte die Wirte."
    assert sides(told(text), "Criticism")[-1][0] == ["Ex-Landrat"]


@pytest.mark.parametrize(
    "text",
    [
        "Der frühere Obmann Jan Arp kam. Der designierte Obmann kritisierte die Bäcker.",
        "Der Obmann Jan Arp ist zurückgetreten. Der designierte Obmann kritisierte die Bäcker.",
        "Der designierte Obmann kritisierte die Bäcker. Der frühere Obmann Jan Arp lobte sie.",
    ],
    ids=["former", "has left", "named later"],
)
def test_who_is_gone_is_not_who_is_to_come(told: Told, text: str) -> None:
    assert sides(told(text, "2024-05-14"), "Criticism")[0][0] != ["Jan Arp"]


def test_a_former_holder_known_to_hold_the_office_again_may_be_to_come(told: Told) -> None:
    text = "Der frühere Präsident Donald Trump kam. Der designierte Präsident kritisierte die Bäcker."
    assert sides(told(text, "2024-12-02"), "Criticism")[0][0] == ["Donald Trump"]


@pytest.mark.parametrize("then", ["damalige", "seinerzeitige"])
def test_whoever_held_an_office_then_is_not_who_holds_it(told: Told, then: str) -> None:
    text = f"Bundespräsident Frank-Walter Steinmeier sprach. 1999 lobte der {then} Bundespräsident die Korbflechter."
    assert sides(told(text, "2023-11-15"), "Praise")[-1][0] != ["Frank-Walter Steinmeier"]

"""Who bears a known name without being the person: other job, age, party, first name, or only a last name."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked


@pytest.mark.parametrize(
    "who",
    [
        "Die Bäckerin Annalena Baerbock",
        "Schreinermeister Scholz",
        "Olaf Scholz (21)",
        "Die 17-jährige Angela Merkel",
        "Angela Merkel (SPD)",
        "Die Grünen-Stadträtin Angela Merkel",
        "Minister Yi",
        "Die kleine Annalena",
    ],
)
def test_a_namesake_stays_local(told: Told, who: str) -> None:
    assert linked(told(f"{who} lobte die Deichbauer.", "2019-05-15")) == []


@pytest.mark.parametrize(
    ("who", "label"),
    [
        ("Bundeskanzlerin Angela Merkel", "Angela Merkel"),
        ("Angela Merkel (CDU)", "Angela Merkel"),
        ("Die 64-jährige Angela Merkel", "Angela Merkel"),
        ("Merkel", "Angela Merkel"),
        ("Der chinesische Außenminister Wang", "Wang Yi"),
    ],
)
def test_what_agrees_with_the_person_links(told: Told, who: str, label: str) -> None:
    assert linked(told(f"{who} lobte die Deichbauer.", "2019-05-15")) == [label]


def test_another_spelling_of_a_last_name_is_the_person_of_the_article(told: Told) -> None:
    result = told("Wolodymyr Selenskyj kam nach Lwiw. Zelenskyy lobte die Deichbauer.", "2023-02-15")
    assert linked(result) == ["Wolodymyr Selenskyj"]

"""The post that stands beside a name, and the body it is in."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked

DATE = "2023-05-10"


@pytest.mark.parametrize(
    "text",
    [
        "Der Turnverein Lohne lobte den Kanzler. Der Vorsitzende Robert Habeck rügte die Wirte.",
        "Der Kanzler kam. Der Heimatverein lobte seinen Vorsitzenden Robert Habeck.",
        "Der Kanzler sah den Heimatverein in Lohne. Der Verein lobte seinen Vorsitzenden Robert Habeck.",
        "Der Kanzler kam. Der Chef der Innung, Robert Habeck, rügte die Wirte.",
        "Der Kanzler kam. Der Vizekanzler des Karnevalsvereins, Robert Habeck, rügte die Wirte.",
        "Das Gymnasium Lohne lobte den Kanzler. Es regnete. Direktor Robert Habeck rügte die Wirte.",
        "Der Kanzler kam. Kita-Leiter Robert Habeck rügte die Wirte.",
        "Der Kanzler kam. Der Heimatverein klagte. Sein Anwalt Robert Habeck rügte die Wirte.",
        "Der Kanzler kam. Der Chef des Bauernverbands Lohne, Robert Habeck, rügte die Wirte.",
        "Der Kassenwart des Karnevalsvereins Robert Habeck rügte den Kanzler.",
        "Die SPD Lohne lobte ihren Vorsitzenden Christian Lindner.",
        "Der SPD-Ortsverein Lohne lobte seinen Vorsitzenden Christian Lindner. Der Landtag tagte.",
    ],
    ids=[
        *("the chairman", "its chairman", "of the club named before", "of a guild", "of a carnival"),
        *("farther away", "in one word", "its lawyer", "of a town's union"),
        *("behind the club", "of another party in a town", "of a branch of another party"),
    ],
)
def test_the_head_of_a_club_is_a_namesake(told: Told, text: str) -> None:
    assert not {"Robert Habeck", "Christian Lindner"} & set(linked(told(text, DATE)))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Die CDU lobte ihren Vorsitzenden Friedrich Merz.", "Friedrich Merz"),
        ("Der Turnverein Lohne rügte die CDU. Der Vorsitzende Friedrich Merz rügte die Wirte.", "Friedrich Merz"),
        ("Der CDU-Kreisverband Brilon lobte seinen Vorsitzenden Friedrich Merz.", "Friedrich Merz"),
        ("Die CDU rügte die FDP und ihren Vorsitzenden Christian Lindner.", "Christian Lindner"),
        ("Die FDP tagte. Der Bund der Wirte lobte ihren Vorsitzenden Christian Lindner.", "Christian Lindner"),
        ("US-Präsident Joe Biden sah den Turnverein. Sein Anwalt Robert Habeck rügte die Wirte.", "Robert Habeck"),
        ("Der Kanzler kam. Der Verein Nordbrücke lobte seinen Vorsitzenden Sigmar Gabriel.", "Sigmar Gabriel"),
        (
            "Der Turnverein Lohne tagte. Der Vorsitzende Friedrich Merz, der CDU-Chef, rügte die Wirte.",
            "Friedrich Merz",
        ),
    ],
    ids=[
        *("a party", "a party beside a club", "a branch of his party", "of one of two parties", "no club in between"),
        *("somebody's lawyer", "a club with a name of its own", "a title of politics"),
    ],
)
def test_the_head_of_a_party_is_known(told: Told, text: str, who: str) -> None:
    assert who in linked(told(text, DATE))

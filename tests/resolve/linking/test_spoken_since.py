"""Somebody told of since whom a description may mean, though another fits it better."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    "since",
    ["Bürgermeister Udo Lamm sprach.", "Ina Tor traf Bürgermeister Udo Lamm."],
    ids=["who acts", "whom somebody met"],
)
def test_a_party_member_is_not_the_chancellor_where_another_was_told_of_since(told: Told, since: str) -> None:
    text = f"Kanzler Olaf Scholz kam nicht. {since} Der SPD-Politiker kritisierte den Plan."
    assert sides(told(text, "2022-07-19"), "Criticism")[-1][0] != ["Olaf Scholz"]


def test_whoever_was_told_of_last_is_the_party_member(told: Told) -> None:
    text = "Bürgermeister Udo Lamm sprach. Kanzler Olaf Scholz kam. Der SPD-Politiker kritisierte den Plan."
    assert sides(told(text, "2022-07-19"), "Criticism")[-1][0] == ["Olaf Scholz"]


@pytest.mark.parametrize(
    ("then", "agent"),
    [("Udo Lamm legte einen Bericht vor.", "Minister"), ("Ina Tor legte einen Bericht vor.", "Eli Cohen")],
    ids=["a man without office acts", "a woman"],
)
def test_a_minister_of_long_ago_is_not_meant_where_an_untitled_man_acts(told: Told, then: str, agent: str) -> None:
    text = f"Außenminister Eli Cohen sprach. Es regnete. Viele sangen. Niemand schwieg. {then} Der Minister lobte den Chor."
    assert sides(told(text, "2023-11-17"), "Praise")[-1][0] == [agent]


@pytest.mark.parametrize(
    "text",
    [
        "Karl Holm, der Landrat, schwieg. Sein Nachfolger Ole Berg traf Ida Tor. Der Landrat lobte die Köche.",
        "Dekan Karl Holm kam. Mit dessen Nachfolger Ole Berg sprach Ida Tor. Der Dekan lobte die Köche.",
        "Pfarrer Karl Holm sprach. Ole Berg, sein Nachfolger, traf Ida Tor. Der Pfarrer lobte die Köche.",
    ],
)
def test_behind_a_successor_an_office_is_not_that_of_whom_he_followed(told: Told, text: str) -> None:
    assert sides(told(text, "2014-11-09"), "Praise")[-1][0] != ["Karl Holm"]


def test_a_former_chancellor_is_nobody_of_long_before_where_an_untitled_man_acts(told: Told) -> None:
    text = (
        "Helmut Kohl war in Ulm. Es regnete. Viele kamen. Die Räte tagten. Udo Arp umarmte die Wirtin. "
        "Der Altkanzler lobte die Köche."
    )
    assert sides(told(text, "2014-11-09"), "Praise")[-1][0] == ["Altkanzler"]


def test_a_title_behind_somebody_new_is_not_that_of_another_named_before(told: Told) -> None:
    text = (
        "Katja Holm, die BSW-Landeschefin, verteidigte ihn. Es regnete. Jan Arp traf Sabine Tor. "
        "Die Landeschefin lobte den Rat."
    )
    assert sides(told(text, "2024-10-09"), "Praise")[-1][0] == ["Landeschefin"]

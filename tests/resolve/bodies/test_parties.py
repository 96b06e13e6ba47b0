"""Parties in front of an office: whose member holds it."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


def test_a_party_in_front_of_an_office_says_whose_member_holds_it(told: Told) -> None:
    text = "Der Haushalt ist fertig. Der SPD-Bundeskanzler lobte den Entwurf."
    assert sides(told(text, "2023-05-02")) == [(["Olaf Scholz"], ["Entwurf"])]


def test_nobody_of_another_party_holds_that_office(told: Told) -> None:
    text = "Der Haushalt ist fertig. Der CDU-Bundeskanzler lobte den Entwurf."
    assert sides(told(text, "2023-05-02")) == [(["CDU-Bundeskanzler"], ["Entwurf"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Graz rügte die VP die SPÖ.", (["ÖVP"], ["SPÖ"])),
        ("Landeshauptmann Bo Sand kam. Die FP rügte den Tunnel.", (["FPÖ"], ["Tunnel"])),
        ("In Zürich rügte die SP den Tunnel.", (["SP"], ["Tunnel"])),
    ],
    ids=["beside a town", "beside an office", "elsewhere"],
)
def test_short_names_of_parties_count_at_home_alone(
    told: Told, text: str, expected: tuple[list[str], list[str]]
) -> None:
    assert sides(told(text), "Criticism")[-1] == expected


def test_title_with_a_short_name_is_of_that_party(told: Told) -> None:
    text = "Der VP-Rat Bo Sand kam nach Graz. Der FP-Rat Jan Moll schwieg. Der ÖVP-Politiker rügte den Tunnel."
    assert sides(told(text), "Criticism")[-1][0] == ["Bo Sand"]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Ministerin Ina Tor sprach.", "Ina Tor"),
        ("Der Chor sang.", "Eva Moor"),
        ("Ministerin Ina Tor sprach. Abgeordnete Ute Senn kam.", "Grüne"),
    ],
    ids=["the politician beside", "nobody beside", "one of two"],
)
def test_a_party_member_is_rather_a_politician_than_a_publican(told: Told, before: str, who: str) -> None:
    text = f"{before} Die Wirtin Eva Moor schwieg. Die Grüne lobte den Chor."
    assert sides(told(text, "2023-10-19"), "Praise")[-1][0] == [who]


def test_whoever_the_gazetteer_knows_is_a_politician(told: Told) -> None:
    text = "Landrat Jan Holm sang. Viele kamen. Olaf Scholz schwieg. Der Sozialdemokrat lobte den Chor."
    assert sides(told(text, "2023-10-19"), "Praise")[-1][0] == ["Olaf Scholz"]


@pytest.mark.parametrize("party", ["CDU-Politiker", "Grüne", "SPD-Mann"])
def test_a_party_member_is_who_was_just_spoken_of_though_a_president_was_named_long_before(
    told: Told, party: str
) -> None:
    text = f"Präsident Jan Holm kam. Es regnete. Viele sangen. Niemand schwieg. Udo Lamm sprach. Der {party} lobte den Chor."
    assert sides(told(text, "2019-02-08"), "Praise")[-1][0] == ["Udo Lamm"]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Holm hat seinen Stellvertreter getroffen. Der SPD-Mann kritisierte Italien.",
        "Jan Holm sprach. Bo Arp schwieg dazu. Der SPD-Mann kritisierte Italien.",
        "Jan Holm sprach. Bo Arp schwieg dazu. Der BBC-Mann kritisierte Italien.",
    ],
)
def test_of_two_nobody_is_told_a_member(told: Told, text: str) -> None:
    assert not {"Jan Holm", "Bo Arp"} & {
        side for act in sides(told(text, "2008-11-05"), "Criticism") for side in act[0]
    }


def test_a_member_of_a_party_is_nobody_untold_where_the_article_tells_of_one(told: Told) -> None:
    text = (
        "CDU-Politiker Jan Holm sprach. Es regnete. Viele kamen. Die Räte tagten. Publizist Ole Berg rügte den Abt. "
        "Der CDU-Mann lobte den Rat."
    )
    assert sides(told(text, "2022-09-14"), "Praise")[-1][0] != ["Ole Berg"]


def test_whoever_may_be_of_a_party_is_the_politician_named_last(told: Told) -> None:
    text = "Die Autorin Ida Holm kam. Dann sprach Ministerin Ute Senn. Die CDU-Politikerin kritisierte den Rat."
    assert sides(told(text), "Criticism")[-1][0] == ["Ute Senn"]


def test_a_party_told_by_a_description_is_whose_party_it_is(told: Told) -> None:
    text = (
        "Der frühere Minister Udo Lamm schwieg. Der Imkerbund hatte den CSU-Politiker gelobt. Der Rat kritisierte ihn. "
        "Seine Partei lobte den Hafen."
    )
    assert sides(told(text), "Praise")[-1][0] == ["CSU"]

"""The person an article has just spoken of."""

from __future__ import annotations

import pytest

from kg.gazetteer import Role
from kg.model import Entity
from kg.resolve.cast import Cast
from kg.resolve.offices.ownership import Claim
from kg.resolve.reference.salient import person_spoken_of
from tests.resolve.making import MakeCast, Told, extraction, linked, nominal, person, sides


@pytest.fixture
def told_cast(cast: MakeCast) -> Cast:
    return cast(
        extraction(
            "Anna Beispiel kam. Die Frau schwieg.",
            person("Anna Beispiel", gender="Fem"),
            nominal("Die Frau", "Frau", gender="Fem", determiner="der"),
        )
    )


def spoken_of(cast: Cast, gender: str | None) -> Entity | None:
    role = Role("Frau", sorted(cast.gazetteer.categories.having("fits_anybody"))[0])
    found = person_spoken_of(1, Claim(role, frozenset()), gender, None, (), cast)
    return found.entity if found else None


def test_only_woman_shortly_before_is_meant(told_cast: Cast) -> None:
    found = spoken_of(told_cast, "Fem")
    assert found is not None
    assert found.label == "Anna Beispiel"


@pytest.mark.parametrize("gender", ["Masc", None])
def test_nobody_of_another_or_unknown_sex_is_meant(told_cast: Cast, gender: str | None) -> None:
    assert spoken_of(told_cast, gender) is None


@pytest.mark.parametrize(
    "text",
    [
        "Bundeskanzler Olaf Scholz kam. Verteidigungsminister Boris Pistorius lobte seinen Amtskollegen.",
        "Der finnische Präsident Sauli Niinistö kam. Verteidigungsminister Boris Pistorius lobte den Amtskollegen.",
        "Wirtschaftsminister Robert Habeck kam. Finanzminister Christian Lindner lobte den Amtskollegen.",
    ],
    ids=["of one government", "another office", "the definite article"],
)
def test_a_counterpart_has_the_same_office_in_another_country(told: Told, text: str) -> None:
    assert len(linked(told(text, "2023-05-10"))) == 1


def test_a_counterpart_is_whoever_has_that_office_abroad(told: Told) -> None:
    text = "Der polnische Außenminister Zbigniew Rau kam. Annalena Baerbock lobte ihren Amtskollegen."
    assert sides(told(text, "2023-05-10"))[-1] == (["Annalena Baerbock"], ["Zbigniew Rau"])


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Rektorin Ute Senn rügte Dekanin Ina Tor. Udo Lamm stellte sich hinter sie.", "Ina Tor"),
        ("Tim Berg warf Jan Holm Geiz vor. Udo Lamm stärkte ihm den Rücken.", "Jan Holm"),
        ("Tim Berg drohte Jan Holm mit Kündigung. Die Bäcker verteidigten ihn.", "Jan Holm"),
        ("Die Köche streiken. Rektorin Ute Senn stellte sich hinter sie.", "Köche"),
    ],
)
def test_whoever_is_backed_is_whom_something_was_done_to_before(told: Told, text: str, target: str) -> None:
    assert sides(told(text), "Support")[-1][1] == [target]


def test_a_thing_may_be_backed_as_well_as_several(told: Told) -> None:
    text = "Die Lehrer lobten die Reform. Minister Tim Berg unterstützte sie."
    assert sides(told(text), "Support")[-1][1] == ["Reform"]


@pytest.mark.parametrize("party", ["SPD", "FDP", "CDU"])
def test_who_an_article_speaks_of_most_is_no_member_of_a_party_that_nobody_told(told: Told, party: str) -> None:
    text = f"Tim Berg kam. Berg sang. Berg sprach. Jan Holm kritisierte Berg. Der {party}-Politiker lobte den Chor."
    assert sides(told(text, "2022-05-10"))[-1][0] == [f"{party}-Politiker"]


def test_a_seat_in_parliament_says_nothing_against_a_party(told: Told) -> None:
    text = "Direktor Tim Berg kam. Es regnete. Der Bundestagsabgeordnete Roderich Kiesewetter sprach. Der CDU-Politiker lobte den Chor."
    assert sides(told(text, "2023-05-10"))[-1][0] == ["Roderich Kiesewetter"]


@pytest.mark.parametrize("noun", ["Wahlsieger", "Sieger", "Gewinner"])
def test_who_won_is_not_told_by_how_often_somebody_is_spoken_of(told: Told, noun: str) -> None:
    text = f"Helmut Kohl kam. Kohl sprach. Kohl schwieg. Gerhard Schröder dankte Kohl. Der {noun} lobte den Chor."
    assert sides(told(text, "1998-10-02"), "Praise")[-1][0] == [noun]


def test_whom_the_article_is_about_is_not_whom_somebody_by_origin_acts_on(told: Told) -> None:
    text = (
        "Jan Arp lebte in Ulm. Arp baute Orgeln. Arp traf den Abt. Arp empfing Ole Berg. Jan Holm besuchte die Stadt; "
        "Holm versprach Geld. Der Ulmer kritisierte den Pfälzer."
    )
    assert sides(told(text), "Criticism")[-1][1] == ["Pfälzer"]


def test_whoever_bears_a_title_of_a_trade_is_not_called_by_another(told: Told) -> None:
    assert sides(told("Bäckermeisterin Ina Tor kam. Die Moderatorin lobte den Rat."))[-1][0] == ["Moderatorin"]


def test_whoever_acted_last_may_be_who_goes_on_by_a_calling(told: Told) -> None:
    text = (
        "Jan Holm lebte in Ulm. Holm baute Orgeln. Holm traf den Abt. Holm schwieg. Ole Berg warf Holm Geiz vor. "
        "Der Gewerkschafter lobte den Rat."
    )
    assert sides(told(text), "Praise")[-1][0] != ["Jan Holm"]


def test_nobody_is_her_own_daughter(told: Told) -> None:
    result = told("Es war kalt. Ihre Tochter Ina Tor lobte den Rat.")
    read = {result.mentions[link.mention].text for link in result.links}
    assert "Ihre" not in read


def test_a_colleague_from_a_town_is_nobody_of_whom_that_is_not_told(told: Told) -> None:
    text = "Jan Holm warf Rat Ole Berg Geiz vor. Holm sprach. Sein Kollege aus Auental lobte den Abt."
    assert sides(told(text), "Praise")[-1][0] != ["Ole Berg"]


@pytest.mark.parametrize("title", ["Verteidiger", "Anwalt", "Gutachter"])
def test_who_speaks_in_court_is_never_the_accused(told: Told, title: str) -> None:
    text = f"{title} Jan Arp kritisierte das Gericht. Der Angeklagte lobte die Köche."
    assert sides(told(text), "Praise") == [(["Angeklagter"], ["Köche"])]


@pytest.mark.parametrize(
    ("act", "whom"),
    [("Unterstützung erhielt sie von Jan Arp", "Ida Holm"), ("Sie wurde von Jan Arp verteidigt", "Eva Linde")],
)
def test_support_that_she_gets_goes_to_who_attacked_and_support_done_to_her_to_the_attacked(
    told: Told, act: str, whom: str
) -> None:
    assert sides(told(f"Ida Holm kritisierte Eva Linde. {act}."), "Support") == [(["Jan Arp"], [whom])]


def test_a_member_of_a_party_is_nobody_of_another_state(told: Told) -> None:
    text = "Der slowenische Minister Andrej Kos kam nach Graz. Rat Gernot Lamm schwieg. Ina Senn nannte den FPÖ-Politiker klug."
    assert ["Andrej Kos"] not in [targets for _, targets in sides(told(text), "Naming")]


def test_whoever_was_just_backed_is_backed_again(told: Told) -> None:
    text = "Udo Lamm schwieg. Die Länder stellten sich hinter Karl Holm. Ole Berg sprach ihm sein Vertrauen aus."
    assert sides(told(text), "Support")[-1] == (["Ole Berg"], ["Karl Holm"])

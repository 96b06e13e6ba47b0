"""Whose office a phrase names: the body in its genitive, adjective or compound, on the day of the event."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(
    "who",
    [
        "Der Präsident des Imkerbundes",
        "Die Präsidentin der Zahnärztekammer Wulmsdorf",
        "Der Kanzler der Hochschule für Seefahrt",
        "Der Kammerpräsident",
        "Der Präsident von Ostravien",
        "Der ostravische Präsident",
        "Der Präsident",
    ],
    ids=["genitive", "named body", "university", "compound", "unknown country", "unknown adjective", "title alone"],
)
def test_the_office_of_a_body_nobody_knows_is_no_head_of_state(told: Told, who: str) -> None:
    assert linked(told(f"{who} kritisierte Italien.", "2023-03-01")) == ["Italien"]


@pytest.mark.parametrize(
    ("who", "date", "holder"),
    [
        ("Der hessische Ministerpräsident", "2005-03-02", "Roland Koch"),
        ("Der Ministerpräsident von Brandenburg", "2016-03-02", "Dietmar Woidke"),
        ("Bayerns Ministerpräsident", "2012-03-07", "Horst Seehofer"),
        ("Der Vorarlberger Landeshauptmann", "2015-03-04", "Markus Wallner"),
        ("Der Kremlchef", "1986-03-05", "Michail Gorbatschow"),
        ("Der österreichische Bundeskanzler", "2014-03-05", "Werner Faymann"),
        ("Der Bundesaußenminister", "1995-03-01", "Klaus Kinkel"),
        ("Die Präsidentin der EU-Kommission", "2022-03-02", "Ursula von der Leyen"),
        ("Der Chef der EU-Kommission", "2017-03-01", "Jean-Claude Juncker"),
        ("Der Präsident des Europäischen Parlaments", "2015-03-04", "Martin Schulz"),
        ("Der Generalsekretär der Nato", "2016-03-02", "Jens Stoltenberg"),
        ("Der NATO-Chef", "2016-03-02", "Jens Stoltenberg"),
        ("Die Chefin der Europäischen Zentralbank", "2023-03-01", "Christine Lagarde"),
        ("Der deutsche Gesundheitsminister", "2022-03-02", "Karl Lauterbach"),
        ("Der Bundeswirtschaftsminister", "2020-03-04", "Peter Altmaier"),
        ("Der spanische König", "2019-03-06", "Felipe VI."),
        ("Der Élysée-Chef", "2015-03-04", "François Hollande"),
    ],
)
def test_an_office_is_filled_for_its_land_and_day(told: Told, who: str, date: str, holder: str) -> None:
    assert sides(told(f"{who} lobte die Deichbauer.", date))[0][0] == [holder]


@pytest.mark.parametrize(
    "who",
    [
        "Der designierte US-Präsident",
        "Der künftige britische Premierminister",
        "Die stellvertretende russische Außenministerin",
        "Der britische Schatten-Finanzminister",
        "Der polnische Exilpräsident",
        "Der damalige ungarische Ministerpräsident",
        "Ein früherer italienischer Ministerpräsident",
    ],
)
def test_who_does_not_hold_the_office_is_not_its_holder(told: Told, who: str) -> None:
    assert linked(told(f"{who} lobte die Deichbauer.", "2020-11-18")) == []


@pytest.mark.parametrize(
    "who",
    [
        "Der Vizepräsident der EU-Kommission",
        "Der Sprecher der Präsidentin der EU-Kommission",
        "Der Präsident der EU",
        "Die spanische Königin",
        "Der König von Mallorca",
        "Der Gesundheitsminister in Kiel",
        "Der Gesundheitsminister",
        "Der Generalsekretär der Winzergilde",
    ],
)
def test_who_is_beside_the_head_of_a_body_or_state_is_somebody_else(told: Told, who: str) -> None:
    assert linked(told(f"{who} lobte die Deichbauer.", "2021-03-03")) == []


def test_who_keeps_the_money_of_a_club_is_no_minister(told: Told) -> None:
    assert linked(told("Deutschland feiert. Der Kassenwart lobte die Deichbauer.", "2021-03-03")) == []


@pytest.mark.parametrize("body", ["Landesrates", "Stadtrats", "Botschafters", "Kirchenrats"])
def test_a_noun_for_people_in_the_genitive_is_an_owner_nobody_knows(told: Told, body: str) -> None:
    assert linked(told(f"In Wien kritisierte Jan Arp den Präsidenten des {body}.", "2024-05-10")) == []


def test_a_minister_of_a_known_president_is_no_minister_of_a_body(told: Told) -> None:
    found = told("Joe Biden kam nach Bonn. Bidens Außenminister kritisierte die Wirte.", "2024-05-10")
    assert sides(found, "Criticism")[-1][0] == ["Antony Blinken"]


def test_a_german_prime_minister_is_no_chancellor(told: Told) -> None:
    assert linked(told("Der deutsche Ministerpräsident lobte die Deichbauer.", "2012-03-07")) == []


def test_damalig_means_the_day_of_the_event(told: Told) -> None:
    result = told("Im Mai 2011 lobte der damalige französische Präsident die Korbflechter.", "2021-05-12")
    assert sides(result)[0][0] == ["Nicolas Sarkozy"]


def test_an_office_in_a_shadow_cabinet_is_not_the_government_s(told: Told) -> None:
    result = told("Großbritannien wählt. Der Außenminister im Schattenkabinett lobte die Deichbauer.", "2021-05-12")
    assert linked(result) == []


def test_who_is_in_the_accusative_does_not_act(told: Told) -> None:
    result = told("Der Finanz- und Heimatminister Toni Huber lobte den Vertrag.")
    assert sides(result) == [(["Toni Huber"], ["Vertrag"])]


@pytest.mark.parametrize(
    "who",
    [
        "Der Ministerpräsident des Nachbarlandes",
        "Die Außenministerin des Gastgeberlandes",
        "Der Regierungschef des Anrainerstaates",
        "Der Präsident des betroffenen Landes",
        "Der Premier der früheren Kolonialmacht",
        "Der Präsident der Gegenpartei",
        "Der Präsident des Landes",
        "Die Regierung des Partnerlandes",
    ],
)
def test_an_office_of_a_country_described_by_its_relation_is_not_that_of_the_country_acted_upon(
    told: Told, who: str
) -> None:
    assert linked(told(f"{who} lobte Portugal.", "2019-05-08")) == ["Portugal"]


def test_a_country_does_not_speak_of_itself_by_description_and_name(told: Told) -> None:
    result = told("Portugal wählt. Der Präsident des Landes lobte Portugal.", "2019-05-08")
    assert sides(result) == [(["Präsident des Landes"], ["Portugal"])]


def test_the_neighbour_is_the_other_country_of_the_act_before(told: Told) -> None:
    result = told("Peru kritisierte Chile scharf. Das Nachbarland warf Peru Wortbruch vor.", "2019-05-08")
    assert sides(result)[1] == (["Chile"], ["Peru"])


def test_of_three_countries_none_is_the_neighbour(told: Told) -> None:
    result = told("Bolivien schweigt. Peru kritisierte Chile. Das Nachbarland verurteilte die Rede.", "2019-05-08")
    assert sides(result)[1][0] == ["Nachbarland"]


def test_a_country_named_only_in_an_attribute_of_the_other_side_is_nobody_s_home(told: Told) -> None:
    assert sides(told("Die Regierung kritisierte die Werften von Chile.", "2019-05-08"))[0][0] == ["Regierung"]
    assert sides(told("Der Präsident lobte die Winzer von Chile.", "2019-05-08"))[0][0] == ["Präsident"]


def test_the_country_of_a_news_agency_is_not_that_of_the_news(told: Told) -> None:
    result = told("Laut der Agentur Interfax lobte der Präsident die Fischer.", "2019-05-08")
    assert sides(result)[0][0] == ["Präsident"]


def test_a_governor_is_not_that_of_the_whole_country(told: Told) -> None:
    assert linked(told("In Russland lobte der Gouverneur die Fischer.", "2019-05-08")) == []


@pytest.mark.parametrize(
    ("date", "target"),
    [("2004-03-01", "Gerhard Schröder"), ("2012-03-01", "Angela Merkel"), (None, "Bundeskanzler")],
)
def test_the_holder_of_the_day_is_meant(told: Told, date: str | None, target: str) -> None:
    noun = "die deutsche Bundeskanzlerin" if target == "Angela Merkel" else "den deutschen Bundeskanzler"
    result = told(f"Die Wirtin Ina Tor kritisierte am Montag {noun}.", date)
    assert target in sides(result)[-1][1][0]


@pytest.mark.parametrize(
    "who",
    [
        "Emil Sand, Präsident Ungarns, besuchte die Schweiz.",
        "Emil Sand, Präsident der Republik Ungarn, besuchte die Schweiz.",
        "Der Präsident Ungarns, Emil Sand, besuchte die Schweiz.",
    ],
)
def test_the_country_of_a_title_beside_a_name_is_that_of_its_bearer(told: Told, who: str) -> None:
    result = told(f"{who} Der ungarische Präsident lobte die Imker.")
    assert sides(result, "Praise")[0][0] == ["Emil Sand"]
    assert sides(told(f"{who} Der dänische Präsident lobte die Imker."), "Praise")[0][0] != ["Emil Sand"]


@pytest.mark.parametrize("where", ["von nebenan", "von drüben"])
def test_an_adverb_says_that_the_office_is_of_another_country(told: Told, where: str) -> None:
    text = f"Bundeskanzler Olaf Scholz kam. Der Regierungschef {where} lobte die Deichbauer."
    assert linked(told(text, "2023-05-10")) == []


def test_the_country_behind_a_description_says_who_is_meant(told: Told) -> None:
    text = "Der finnische Präsident Sauli Niinistö kam. Die Deichbauer lobten den Politiker aus Dänemark."
    assert linked(told(text, "2023-05-10")) == []


@pytest.mark.parametrize(
    ("start", "known"),
    [
        ("", ["Frank-Walter Steinmeier"]),
        ("Die Schweiz wartet. ", []),
        ("Österreich wartet. ", ["Alexander Van der Bellen"]),
    ],
)
def test_a_bundespraesident_is_that_of_the_country_spoken_of(told: Told, start: str, known: list[str]) -> None:
    assert linked(told(f"{start}Der Bundespräsident lobte die Deichbauer.", "2023-05-10")) == known


def test_the_leader_of_several_of_a_party_is_of_that_party(told: Told) -> None:
    text = "SPÖ-Chef Georg Dorn lobte die Bäcker. Die ÖVP-Räte stellten sich hinter ihren Parteichef."
    [*_, (agents, targets)] = sides(told(text, "2021-10-08"))
    assert agents == ["ÖVP-Räte"]
    assert targets != ["Georg Dorn"]


@pytest.mark.parametrize(
    ("date", "target"),
    [("2025-02-24", "neuer Bundeskanzler"), ("2025-05-09", "Friedrich Merz"), ("2012-03-01", "neuer Bundeskanzler")],
    ids=["before the change", "right after it", "long after it"],
)
def test_a_new_holder_is_not_who_has_held_the_office_for_long(told: Told, date: str, target: str) -> None:
    assert sides(told("Die Wirtin Ina Tor lobte den neuen Bundeskanzler.", date))[0][1] == [target]


@pytest.mark.parametrize(
    ("date", "noun", "agent"),
    [
        ("2019-05-08", "Der CSU-Chef", "Markus Söder"),
        ("2018-05-08", "Der CSU-Chef", "CSU-Chef"),
        ("2019-05-08", "Der Parteichef", "Markus Söder"),
        ("2019-05-08", "Der Obmann", "Obmann"),
        ("2019-05-08", "Der CSU-Fraktionschef", "CSU-Fraktionschef"),
        ("2019-05-08", "Der CDU-Chef", "CDU-Chef"),
    ],
    ids=["on that day", "before it", "of any party", "of any club", "of its group", "of another party"],
)
def test_who_leads_a_party_is_called_its_chief(told: Told, date: str, noun: str, agent: str) -> None:
    assert sides(told(f"Markus Söder kam nach Ulm. {noun} lobte die Deichbauer.", date))[-1][0] == [agent]


def test_a_chief_of_a_party_is_nobody_the_article_does_not_name(told: Told) -> None:
    assert linked(told("Der CSU-Chef lobte die Deichbauer.", "2019-05-08")) == []


def test_a_minister_called_so_before_is_meant_on_the_day_of_a_plan(told: Told) -> None:
    text = (
        "Außenminister Alexander Schallenberg empfing seinen deutschen Amtskollegen Heiko Maas. Nächste Woche reist der "
        "Außenminister nach Slowenien, auch ein Treffen mit Luigi Di Maio ist noch in diesem Monat geplant."
    )
    assert sides(told(text, "2020-06-17"), "Visit")[0][0] == ["Alexander Schallenberg"]


def test_who_comes_from_a_place_nobody_knows_is_not_the_one_told_of_long_before(told: Told) -> None:
    text = "Der Diplomat Jan Holm kam. Viele sangen. Viele gingen. Der Diplomat aus Hollingen kritisierte die Wirte."
    assert sides(told(text, "2023-11-01"), "Criticism")[-1][0] == ["Diplomat aus Hollingen"]


def test_the_mayor_of_a_capital_is_not_that_of_another_town_of_the_country(told: Told) -> None:
    text = "Der Bremer Bürgermeister Andreas Bovenschulte kam. Der Regierende Bürgermeister von Berlin lobte den Chor."
    assert sides(told(text, "2024-11-08"))[-1][0] != ["Andreas Bovenschulte"]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "Wien. Karl Nehammer, Werner Kogler und die FPÖ schwiegen. Der deutsche Kanzler kam. Die ÖVP",
            "Alexander Van der Bellen",
        ),
        (
            "Berlin. Olaf Scholz, Robert Habeck und die CDU schwiegen. Die österreichische Post kam. Die SPD",
            "Frank-Walter Steinmeier",
        ),
    ],
)
def test_the_federal_president_is_that_of_the_country_told_of_most(told: Told, text: str, holder: str) -> None:
    assert sides(told(f"{text} lobte den Bundespräsidenten.", "2024-03-14"))[-1][1] == [holder]


@pytest.mark.parametrize(
    ("who", "date", "holder"),
    [
        ("Neuseelands Regierungschefin", "2019-05-15", "Jacinda Ardern"),
        ("Argentiniens Präsident", "2023-11-15", "Alberto Fernández"),
        ("Der Thüringer Ministerpräsident", "2005-06-15", "Dieter Althaus"),
        ("Der Kärntner Landeshauptmann", "2017-02-15", "Peter Kaiser"),
    ],
)
def test_a_genitive_taken_for_an_adjective_and_adjectives_of_their_own_tell_whose_office_it_is(
    told: Told, who: str, date: str, holder: str
) -> None:
    assert sides(told(f"{who} lobte die Deichbauer.", date))[0][0] == [holder]

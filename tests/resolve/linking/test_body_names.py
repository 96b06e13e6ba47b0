"""Bodies that bear the name of a place or of a known body without being the country, the capital or the whole party."""

from __future__ import annotations

import pytest

from kg.resolve.linking.towns import praised_cities
from tests.resolve.making import PLACE, MakeCast, Told, extraction, linked, name, person, sides, statement


@pytest.mark.parametrize(
    ("who", "label"),
    [
        ("Die Stadt Athen", "Stadt Athen"),
        ("Das Land Berlin", "Land Berlin"),
        ("Das Hotel Moskau", "Hotel Moskau"),
        ("Die Tiroler Landesregierung", "Tiroler Landesregierung"),
        ("Die schottische Regierung", "schottische Regierung"),
        ("Die Wiener Stadtregierung", "Wiener Stadtregierung"),
        ("Die Linzer SPÖ", "Linzer SPÖ"),
        ("Die CDU-Fraktion im Gemeinderat", "CDU-Fraktion im Gemeinderat"),
    ],
)
def test_a_body_of_its_own_is_not_the_country(told: Told, who: str, label: str) -> None:
    result = told(f"{who} kritisierte die Deichbauer.", "2021-03-10")
    assert (sides(result)[0][0], linked(result)) == ([label], [])


@pytest.mark.parametrize(
    ("seat", "date", "state"),
    [
        ("Moskau", "1984-03-14", "Sowjetunion"),
        ("Moskau", "2014-03-12", "Russland"),
        ("Belgrad", "1979-03-14", "Jugoslawien"),
        ("Ost-Berlin", "1979-03-14", "DDR"),
        ("Bonn", "1979-03-14", "Deutschland"),
    ],
)
def test_a_seat_stands_for_the_state_of_its_day(told: Told, seat: str, date: str, state: str) -> None:
    assert sides(told(f"{seat} kritisierte die Deichbauer.", date))[0][0] == [state]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Der Organist Ubbo Lamm lobte Prag für seine Kirchen.", "Prag"),
        ("Die Ministerin Ada Voss nannte Rom eine lebenswerte Stadt.", "Rom"),
        ("Polen lobte Rom.", "Italien"),
    ],
    ids=["praised by a musician", "named a town", "praised by a state"],
)
def test_a_city_is_praised_as_a_city_unless_a_state_acts(told: Told, text: str, place: str) -> None:
    assert sides(told(text, "2019-05-15"))[0][1] == [place]


@pytest.mark.parametrize("people", ["den Norwegern", "den Norwegerinnen"])
def test_after_a_match_the_people_of_a_country_are_its_team(told: Told, people: str) -> None:
    assert linked(told(f"Nach dem Endspiel gratulierte Trainer Udo Lamm {people}.", "2019-05-15")) == []


def test_a_noun_used_as_a_name_is_short_for_the_compound_before(told: Told) -> None:
    result = told("Die Eislaufunion tagte in Bergen. Die Union kritisierte die Preisrichter.", "2011-01-12")
    assert (sides(result)[0][0], linked(result)) == (["Eislaufunion"], [])


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Von Seiten der Imkerinnung wurde die Stadträtin Ute Arp kritisiert.", "Imkerinnung"),
        ("Kritik an Ute Arp kam aus den Reihen der Imkerinnung.", "Imkerinnung"),
    ],
)
def test_a_phrase_that_stands_for_a_body_leads_to_the_body(told: Told, text: str, agent: str) -> None:
    assert sides(told(text))[0][0] == [agent]


def test_the_name_between_commas_is_that_of_the_body_before(told: Told) -> None:
    result = told("Die Ministerin Ute Arp kritisierte den Hersteller von Booten, Nordwerft Emden, am Freitag.")
    assert sides(result)[0] == (["Ute Arp"], ["Nordwerft Emden"])


@pytest.mark.parametrize(
    ("title", "relation", "epithet", "cities"),
    [
        ("Malerin", "Praise", None, {1}),
        ("Ministerin", "Praise", None, set()),
        ("Ministerin", "Naming", "schöne Stadt", {1}),
        ("Malerin", "Accusation", None, set()),
    ],
    ids=["a painter", "a minister", "called a town", "who is accused acts"],
)
def test_city_is_praised(cast: MakeCast, title: str, relation: str, epithet: str | None, cities: set[int]) -> None:
    made = extraction(
        f"Die {title} Ada Beispiel lobte Prag.",
        person(f"Die {title} Ada Beispiel", name="Ada Beispiel", role=title),
        name("Prag", PLACE, function="obj"),
        statements=(statement(relation, (0,), (1,), epithet=epithet),),
    )
    assert praised_cities(cast(made)) == cities


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("In Paris rügte die Linke die Rentenreform.", ["Linke"]),
        ("In Berlin rügte die Linke die Rentenreform.", ["Die Linke"]),
        ("Die Linke rügte die Sanktionen gegen Peru.", ["Die Linke"]),
        ("In Paris rügte die Linke die Bundesregierung.", ["Die Linke"]),
        ("Die Schweizer Grünen tagten. Die Grünen rügten die Rentenreform.", ["Schweizer Grüne"]),
        ("Kantonsrätin Ada Lamm schwieg. Die Grünen rügten die Rentenreform.", ["Grüne"]),
        ("Stadtpräsidentin Ada Lamm schwieg. Die FDP rügte die Rentenreform.", ["FDP"]),
        ("Landesrätin Ada Lamm schwieg in Südtirol. Die SVP rügte die Rentenreform.", ["SVP"]),
        ("Der Grosse Rat tagte. Die FDP rügte das Urteil.", ["FDP"]),
        ("Die FDP rügte die kantonale Steuerreform.", ["FDP"]),
        ("Die Süd-Tiroler Freiheit tagte. Die SVP rügte das Urteil.", ["SVP"]),
        ("In Bozen rügte die SVP das Urteil.", ["SVP"]),
        ("In Spanien schwieg die Volkspartei. Die Grünen und die Linke tagten. Die Linke rügte das Urteil.", ["Linke"]),
        ("Paris. Staatspräsident Emmanuel Macron schwieg. Die Linke rügte die Rentenreform.", ["Linke"]),
        ("Paris. Staatspräsident Emmanuel Macron schwieg in Bonn. Die Linke rügte das Urteil.", ["Die Linke"]),
        ("Frankreichs Staatspräsident Emmanuel Macron schwieg. Die Linke rügte das Urteil.", ["Die Linke"]),
        ("Kanadas Grüne rügten die Rentenreform.", ["Kanadas Grüne"]),
        ("Stadtpräsidentin Ada Lamm schwieg. Die FDP und die Grünen rügten das Urteil.", ["FDP", "Grüne"]),
    ],
)
def test_a_party_of_another_country_is_not_the_known_one(told: Told, text: str, agents: list[str]) -> None:
    result = told(text)
    assert sides(result, "Criticism")[-1][0] == agents
    known = {"Die Linke"}.intersection(agents)
    assert set(linked(result)) & {"Die Linke", "FDP", "Bündnis 90/Die Grünen", "SVP"} == known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Union rügte den Schiedsrichter nach dem Spiel.", []),
        ("Die Union rügte die Rentenreform.", ["CDU/CSU-Bundestagsfraktion"]),
        ("Verdi bewunderte Wagner.", []),
        ("Verdi rügte die Arbeitgeber.", ["Vereinte Dienstleistungsgewerkschaft"]),
        ("Landeshauptmann Lamm rügte die Bundesregierung.", ["Österreich"]),
        ("Innenminister Lamm rügte die Bundesregierung.", ["Deutschland"]),
        ("Der Konzern Bayer rügte das Urteil.", ["Bayer"]),
        ("Kathrin Schweizer sprach. Schweizer rügte das Urteil.", []),
    ],
)
def test_a_word_for_a_known_body_may_name_somebody_else(told: Told, text: str, known: list[str]) -> None:
    assert linked(told(text)) == known


@pytest.mark.parametrize("club", ["Hertha BSC", "Der FC Hollenbach"])
def test_a_party_named_without_article_beside_a_club_is_a_club(told: Told, club: str) -> None:
    assert linked(told(f"{club} kritisierte Union.", "2022-05-10")) == []


def test_a_capital_of_which_the_federation_is_said_is_the_government(told: Told) -> None:
    text = "Der Landtag tagt in Österreich. Landeshauptmann Bo Tor kritisierte Wien: Der Bund verzögere den Bau."
    assert linked(told(text))[-1:] == ["Österreich"]

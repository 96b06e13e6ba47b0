"""Towns, islands and Länder taken up by their noun."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Das Land Tirol warnte. Es regnete. Die Wirtin Ina Tor forderte das Land auf, zu sparen.", "Tirol"),
        ("Hollingens Stadtrat tagt. Es regnet. Es ist kalt. Die Wirtin Ina Tor forderte die Stadt auf, zu sparen.", "Hollingen"),
        ("In Hollingen tagt der Rat. Die Wirtin Ina Tor forderte die Stadt auf, zu sparen.", "Hollingen"),
    ],
)  # fmt: skip
def test_a_bare_noun_takes_up_the_place_or_the_body_called_so(told: Told, text: str, target: str) -> None:
    assert sides(told(text), "Demand")[-1][1] == [target]


def test_of_two_places_far_before_none_is_meant(told: Told) -> None:
    text = "Die Züge halten in Hollingen und in Moorburg. Es regnet. Es ist kalt. Es stürmt. Ina Tor lobte die Stadt."
    assert sides(told(text), "Praise")[-1][1] == ["Stadt"]


@pytest.mark.parametrize("places", ["nach Hollingen oder Moorburg", "nach Hollingen und nach Moorburg"])
def test_of_two_places_named_together_none_is_meant(told: Told, places: str) -> None:
    assert sides(told(f"Die Firmen ziehen {places}. Die Wirtin Ina Tor lobte die Stadt."), "Praise")[-1][1] == ["Stadt"]


def test_a_body_in_the_genitive_is_called_in_the_nominative(told: Told) -> None:
    text = "Der Präsident des Nordischen Bauernverbands, Karl Moor, kam an. Ina Tor lobte den Nordischen Bauernverband."
    assert sides(told(text), "Praise")[-1][1] == ["Nordischer Bauernverband"]


@pytest.mark.parametrize("start", ["Der Pariser Bürgermeister kam.", "Am Pariser Rathaus hing ein Plakat."])
def test_a_seat_of_government_whose_mayor_is_spoken_of_is_the_city(told: Told, start: str) -> None:
    assert "Frankreich" not in linked(told(f"{start} Paris unterstützt die Bäcker.", "2022-05-10"))


def test_elsewhere_it_is_the_country(told: Told) -> None:
    assert "Frankreich" in linked(told("Der Streit geht weiter. Paris unterstützt die Bäcker.", "2022-05-10"))


def test_a_place_told_aside_is_not_the_town(told: Told) -> None:
    text = "Thal. Der frühere Wirt Jan Arp, der nach Schwerin gegangen war, sang. Der Verein kritisierte die Stadt."
    assert sides(told(text), "Criticism")[-1][1] != ["Schwerin"]


@pytest.mark.parametrize("aside", ["Konsul Jan Holm aus Dresden forderte Hilfe von Sachsen.", "Sachsen warnte."])
def test_a_land_or_where_somebody_is_from_is_no_town(told: Told, aside: str) -> None:
    text = f"Hollingen. Die Räte tagten. {aside} Es regnete. Die Wirtin Ina Tor kritisierte die Stadt."
    assert sides(told(text, "2022-06-20"), "Criticism")[-1][1] == ["Hollingen"]


@pytest.mark.parametrize(
    "seat", ["Die Staatskanzlei in Potsdam", "Der Verfassungsgerichtshof in Münster", "Das Finanzamt in Ulm"]
)
def test_a_municipality_is_not_the_seat_of_a_body(told: Told, seat: str) -> None:
    text = f"Die Gemeinde Uckerfelde baut. {seat} schwieg. Der Wirt lobte die Gemeinde."
    assert sides(told(text, "2022-11-15"), "Praise")[-1][1] == ["Uckerfelde"]


@pytest.mark.parametrize("place", ["das Brückenhaus", "die Nordtrasse"])
def test_a_place_with_an_article_is_no_town(told: Told, place: str) -> None:
    text = f"Am Montag besuchte die Wirtin Ina Tor {place}. Der Wirt Bo Tor lobte die Stadt."
    assert sides(told(text), "Praise")[-1][1] == ["Stadt"]


def test_nobody_acts_on_the_town_that_is_himself(told: Told) -> None:
    assert sides(told("Wacker Nordheim kritisierte die Stadt."), "Criticism")[-1][1] == ["Stadt"]


def test_a_seat_of_government_is_not_the_town_spoken_of(told: Told) -> None:
    text = "Rätin Ina Tor warf Hannover am Montag vor, geizig zu sein. Es regnet. Es ist kalt. Es stürmt. Der Wirt Bo Tor lobte die Stadt."
    assert sides(told(text), "Praise")[-1][1] == ["Stadt"]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Remscheid. Es regnet. Düsseldorf zahlt nicht.", "Stadt"),
        ("Remscheid. Es regnet. In Langenau ist Markt.", "Langenau"),
    ],
    ids=["acts for its Land", "where something happens"],
)
def test_a_town_that_acts_in_an_article_of_another_is_not_the_town(told: Told, text: str, town: str) -> None:
    assert sides(told(f"{text} Der Wirt Bo Tor lobte die Stadt."), "Praise")[-1][1] == [town]

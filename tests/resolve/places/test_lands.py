"""Where an article speaks of a Land alone, "die Regierung" is not that of the country."""

from __future__ import annotations

import pytest

from kg.resolve.places.lands import Lands
from tests.resolve.making import MakeCast, Told, extraction, linked, nominal, sides


@pytest.mark.parametrize(
    ("place", "target"),
    [("Landtag", "Regierung"), ("Bundestag", "Deutschland")],
    ids=["of a Land", "of the country"],
)
def test_the_government_a_diet_speaks_of_is_not_that_of_the_country(told: Told, place: str, target: str) -> None:
    text = f"Im {place} stritten alle. Deutschland sah zu. Die Wirtin Ina Tor kritisierte die Regierung."
    assert sides(told(text), "Criticism")[-1][1] == [target]


def test_a_coalition_that_rules_the_country_is_known_beside_a_diet(told: Told) -> None:
    text = "Im Landtag stritten alle. Deutschland sah zu. Die Wirtin Ina Tor kritisierte die Ampel-Regierung."
    assert sides(told(text), "Criticism")[-1][1] == ["Deutschland"]


def test_the_opposition_in_a_diet_is_not_that_of_the_country(told: Told) -> None:
    text = "Im Landtag stritten alle. Deutschland sah zu. Die Opposition kritisierte die Wirtin Ina Tor."
    assert sides(told(text), "Criticism")[-1][0] == ["Opposition"]


def test_a_prime_minister_abroad_rules_the_country(told: Told) -> None:
    text = "Ungarns Ministerpräsident Ödön Lamm kam nach Budapest. Die Wirtin Ina Tor kritisierte die Regierung."
    assert sides(told(text), "Criticism")[-1][1] == ["Ungarn"]


def test_what_the_whole_country_has_tells_that_it_is_spoken_of(cast: MakeCast) -> None:
    told_of = {}
    for noun in ("Bundestag", "Kanzler", "Bundesland"):
        text = f"Der Landtag und der {noun} schwiegen."
        made = cast(extraction(text, nominal("Der Landtag", "Landtag"), nominal(f"der {noun}", noun)))
        [germany] = made.gazetteer.find("Deutschland")
        told_of[noun] = Lands(made).alone(germany)
    assert told_of == {"Bundestag": False, "Kanzler": False, "Bundesland": True}


@pytest.mark.parametrize(
    ("act", "agent", "target"),
    [
        ("Die Brauerei Lamm forderte vom Land mehr Geld.", "Brauerei Lamm", "Land"),
        ("Das Land forderte vom Bund mehr Geld.", "Land", "Bund"),
        ("Der polnische Dichter Jan Holm forderte vom Land mehr Geld.", "Jan Holm", "Deutschland"),
        ("Das Land forderte von Frankreich mehr Geld.", "Deutschland", "Frankreich"),
    ],
    ids=["faced by somebody of its own", "faced by the federation", "faced by a foreigner", "faced by a country"],
)
def test_a_federal_country_faced_by_its_own_is_the_land(told: Told, act: str, agent: str, target: str) -> None:
    text = f"Deutschland leidet unter der Hitze. {act}"
    assert sides(told(text, "2021-03-18"), "Demand")[-1] == ([agent], [target])


def test_the_adjective_of_a_land_beside_an_office_of_lands_too_fills_it_with_nobody(told: Told) -> None:
    text = "Deutschland friert. Der Hessische Wirtetag kritisierte den Innenminister."
    assert linked(told(text, "2025-06-12")) == []


def test_a_council_without_a_parliament_speaks_of_a_land_by_the_land(told: Told) -> None:
    text = "Im Stadtrat wird gestritten. Deutschland sah zu. Die Wirtin Ina Tor forderte das Land auf, zu sparen."
    assert sides(told(text), "Demand")[-1][1] == ["Land"]


def test_a_group_is_the_diets_where_an_article_tells_more_of_a_land(told: Told) -> None:
    text = "Die Ministerpräsidentin kam nach Thal. Die Landesregierung zahlt. {} Die SPD-Fraktion lobte die Wirte."
    assert sides(told(text.format("Es regnete.")), "Praise")[-1][0] == ["SPD-Fraktion"]
    assert sides(told(text.format("Der Bundestag tagte.")), "Praise")[-1][0] == ["SPD-Bundestagsfraktion"]


def test_a_league_called_so_is_not_the_federation_beside_a_land(told: Told) -> None:
    text = "Der Landtag tagt. Deutschland sah zu. Der Bund der Köche kam. Der Bund schwieg. Ina Tor kritisierte das Innenministerium."
    assert sides(told(text), "Criticism")[-1][1] == ["Innenministerium"]

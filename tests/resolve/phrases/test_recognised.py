"""Names as the recogniser found them, made longer or shorter, or given back to the house that bears them."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.model import EntityType, MentionForm
from tests.resolve.making import ORGANIZATION, PERSON, Told, name, person, settled, sides


def test_a_title_is_no_part_of_the_name(gazetteer: Gazetteer) -> None:
    [dean] = settled(gazetteer, "Bürgermeisterin Anna Lorenz kam.", person("Bürgermeisterin Anna Lorenz"))
    assert (dean.name, dean.role) == ("Anna Lorenz", "Bürgermeisterin")


@pytest.mark.parametrize("kind", [PERSON, ORGANIZATION])
def test_a_title_of_capitals_is_no_part_of_a_last_name(gazetteer: Gazetteer, kind: EntityType) -> None:
    [head] = settled(gazetteer, "LH Lorenz kam.", name("LH Lorenz", kind))
    assert (head.name, head.role, head.entity_type) == ("Lorenz", "LH", EntityType.PERSON)


def test_a_party_before_a_last_name_is_no_part_of_it_where_the_article_has_the_whole_name(gazetteer: Gazetteer) -> None:
    text = "SPD-Lorenz lobt Plan. Anna Lorenz kam."
    short, _ = settled(gazetteer, text, name("SPD-Lorenz", ORGANIZATION), person("Anna Lorenz"))
    assert (short.name, short.entity_type) == ("Lorenz", EntityType.PERSON)
    [alone] = settled(gazetteer, "SPD-Lorenz lobt Plan.", name("SPD-Lorenz", ORGANIZATION))
    assert alone.name == "SPD-Lorenz"


def test_the_capitalised_rest_of_a_phrase_belongs_to_the_name(gazetteer: Gazetteer) -> None:
    [theatre] = settled(
        gazetteer,
        "Neues Theater Hollingen lud ein.",
        name("Neues Theater Hollingen", ORGANIZATION, name="Neues Theater"),
    )
    assert theatre.name == "Neues Theater Hollingen"


def test_the_noun_of_a_people_before_a_name_is_its_title(gazetteer: Gazetteer) -> None:
    [ruus] = settled(gazetteer, "Der Este Kalle Ruus kam.", person("Der Este Kalle Ruus", name="Este Kalle Ruus"))
    assert (ruus.form, ruus.name, ruus.role) == (MentionForm.NAME, "Kalle Ruus", "Este")


def test_a_known_body_called_after_somebody_is_no_person(gazetteer: Gazetteer) -> None:
    text, called = "Sie traf das Bündnis Sahra Wagenknecht.", "das Bündnis Sahra Wagenknecht"
    [party] = settled(gazetteer, text, person(called, name="Sahra Wagenknecht", role="Bündnis", head="Bündnis"))
    assert (party.name, party.entity_type) == ("Bündnis Sahra Wagenknecht", EntityType.ORGANIZATION)


@pytest.mark.parametrize("house", ["Die Gesamtschule", "Das Gymnasium", "Die Kaserne"])
def test_what_is_called_after_somebody_is_not_that_person(told: Told, house: str) -> None:
    result = told(f"{house} Willy Brandt lobte die Bäcker.", "2023-05-10")
    assert sides(result)[0][0] == [f"{house.split()[1]} Willy Brandt"]


def test_two_people_side_by_side_are_not_one_where_the_second_has_a_title(told: Told) -> None:
    text = "Der polnische Außenminister Zbigniew Rau warf Bundeskanzler Olaf Scholz (SPD) vor, er schweige."
    assert sides(told(text, "2023-05-10"))[0] == (["Zbigniew Rau"], ["Olaf Scholz"])


def test_a_firm_called_after_a_family_is_nobody_of_it(told: Told) -> None:
    text = "Im Streit um das Weingut Stark sprach Petra Stark. Das Weingut rief die Kunden zu Geduld auf."
    assert sides(told(text), "Demand")[-1][0] == ["Weingut Stark"]


@pytest.mark.parametrize(("whole", "expected"), [("Ada Berg", "Berg"), ("Ada von Berg", "von Berg")])
def test_a_preposition_before_a_last_name_is_no_part_of_it(gazetteer: Gazetteer, whole: str, expected: str) -> None:
    text = f"{whole} kam. Der Rat forderte von Berg Geld."
    mentions = settled(gazetteer, text, person(whole), person("von Berg"))
    assert mentions[-1].name == expected


@pytest.mark.parametrize("house", ["Das Juweliergeschäft", "Die Brauerei", "Das Möbelhaus", "Die Apotheke"])
def test_a_shop_called_after_a_family_is_nobody_of_it(told: Told, house: str) -> None:
    result = told(f"{house} Verhoeven kritisierte den Rat. Er lobte Inhaber Theo Verhoeven.")
    assert sides(result, "Criticism")[0][0] == [f"{house.split()[1]} Verhoeven"]

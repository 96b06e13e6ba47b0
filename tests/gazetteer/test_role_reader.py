"""Role nouns, simple and compound."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("noun", "of", "gender", "standing"),
    [
        ("US-Außenministerin", ["USA"], "Fem", "in_office"),
        ("Bundeskanzler", ["Deutschland", "Österreich"], "Masc", "in_office"),
        ("Ex-Minister", [], "Masc", "former"),
        ("Vize-Chefin", [], "Fem", "deputy"),
        ("Fischereiminister", [], "Masc", "in_office"),
    ],
)
def test_compound_tells_country_gender_and_standing(
    gazetteer: Gazetteer, noun: str, of: list[str], gender: str, standing: str
) -> None:
    role = gazetteer.role(noun)
    assert role is not None
    labels = [gazetteer.get(key).label for key in role.of]
    assert (set(of) <= set(labels), role.gender, role.standing) == (True, gender, standing)


@pytest.mark.parametrize("noun", ["Edelmann", "Regengast", "Zaun"])
def test_end_of_another_word_is_no_role(gazetteer: Gazetteer, noun: str) -> None:
    assert gazetteer.role(noun) is None


def test_chief_is_of_what_the_first_part_names(gazetteer: Gazetteer) -> None:
    kremlin, party = gazetteer.role("Kremlchef"), gazetteer.role("SPD-Chefin")
    assert kremlin is not None
    assert party is not None
    assert [gazetteer.get(key).label for key in kremlin.of] == ["Russland"]
    assert (kremlin.category != party.category, party.gender) == (True, "Fem")

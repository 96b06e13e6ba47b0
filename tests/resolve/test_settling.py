"""Mentions settled before anybody is looked up: number, determiner, last names and truncated halves."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.model import EntityType, MentionForm
from tests.resolve.making import Told, nominal, person, settled, sides


def test_first_word_tells_the_determiner(gazetteer: Gazetteer) -> None:
    [phrase] = settled(gazetteer, "Ein Bäcker kam.", nominal("Ein Bäcker", "Bäcker"))
    assert phrase.determiner is not None


def test_name_in_the_genitive_belongs_to_the_noun(gazetteer: Gazetteer) -> None:
    plans = person("die Pläne Sjursens", name="Sjursens", head="Plan", determiner="der", function="obj")
    named, plan = settled(gazetteer, "Ada Sjursen verwarf die Pläne Sjursens.", person("Ada Sjursen"), plans)
    assert (named.form, plan.form) == (MentionForm.NAME, MentionForm.NOMINAL)


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


@pytest.mark.parametrize("whose", ["Merks", "Ute Dorns"])
def test_whoever_owns_what_is_praised_is_not_the_chamber_that_praises_it(told: Told, whose: str) -> None:
    assert sides(told(f"Am Montag lobte die Kammer {whose} Vorschlag.", "2023-05-10"))[0][0] == ["Kammer"]

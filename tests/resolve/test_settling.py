"""Mentions settled before anybody is looked up: number, determiner, last names and truncated halves."""

from __future__ import annotations

from kg.gazetteer import Gazetteer
from kg.model import EntityType, MentionForm
from tests.resolve.making import nominal, person, settled


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

"""Mentions settled before anybody is looked up: number, determiner, last names and truncated halves."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.model import MentionForm
from tests.resolve.making import Told, nominal, person, settled, sides


def test_first_word_tells_the_determiner(gazetteer: Gazetteer) -> None:
    [phrase] = settled(gazetteer, "Ein Bäcker kam.", nominal("Ein Bäcker", "Bäcker"))
    assert phrase.determiner == "ein"


def test_name_in_the_genitive_belongs_to_the_noun(gazetteer: Gazetteer) -> None:
    plans = person("die Pläne Sjursens", name="Sjursens", head="Plan", determiner="der", function="obj")
    named, plan = settled(gazetteer, "Ada Sjursen verwarf die Pläne Sjursens.", person("Ada Sjursen"), plans)
    assert (named.form, plan.form) == (MentionForm.NAME, MentionForm.NOMINAL)


@pytest.mark.parametrize("whose", ["Merks", "Ute Dorns"])
def test_whoever_owns_what_is_praised_is_not_the_chamber_that_praises_it(told: Told, whose: str) -> None:
    assert sides(told(f"Am Montag lobte die Kammer {whose} Vorschlag.", "2023-05-10"))[0][0] == ["Kammer"]


def test_a_noun_for_a_woman_before_a_whole_name_is_her_title(told: Told) -> None:
    found = told("Minister Jan Holm und Rätin Ida Loos sprachen in Ulm. Loos lobte die Kammer.")
    assert sides(found, "Praise") == [(["Ida Loos"], ["Kammer"])]


@pytest.mark.parametrize("title", ["Obmann", "Dekan", "Attaché", "Winzer", "Notar"])
def test_a_title_that_the_recogniser_took_for_a_name_is_no_part_of_the_name_behind_it(told: Told, title: str) -> None:
    assert sides(told(f"Am Abend lobte {title} Manfred Arp den Plan."))[0][0] == ["Manfred Arp"]

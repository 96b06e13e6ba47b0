"""Mentions → the entities that may stand on either side of an event."""

from __future__ import annotations

import pytest

from kg.resolve.events.arguments import Arguments
from tests.resolve.making import PLACE, MakeCast, Told, extraction, name, nominal, person, sides, statement


def test_sides_are_the_linked_entities(cast: MakeCast) -> None:
    praise = statement("Praise", (0,), (1,))
    made = cast(
        extraction("Ada Arp lobte Ben Bo.", person("Ada Arp"), person("Ben Bo", function="obj"), statements=(praise,))
    )
    [told] = made.statements
    agents, targets = Arguments(made).sides(told)
    assert ([e.label for e in agents], [e.label for e in targets]) == (["Ada Arp"], ["Ben Bo"])


def test_phrase_that_nobody_read_names_itself_where_a_thing_may_be_praised(cast: MakeCast) -> None:
    praise = statement("Praise", (0,), (1,))
    bridge = nominal("die Brücke", "Brücke", function="obj", determiner="der")
    made = cast(extraction("Ada Arp lobte die Brücke.", person("Ada Arp"), bridge, statements=(praise,)))
    [told] = made.statements
    assert [entity.label for entity in Arguments(made).targets(told)] == ["Brücke"]


def test_whom_a_rule_seeks_in_the_object_acts_in_the_accusative(cast: MakeCast) -> None:
    anger = statement("Criticism", (1,), (0,))
    council = nominal("den Rat", "Rat", function="obj", determiner="der")
    made = cast(extraction("Ada Arp brachte den Rat in Rage.", person("Ada Arp"), council, statements=(anger,)))
    [told] = made.statements
    agents, targets = Arguments(made).sides(told)
    assert ([e.label for e in agents], [e.label for e in targets]) == (["Rat"], ["Ada Arp"])


def test_place_is_where_it_happened(cast: MakeCast) -> None:
    meeting = statement("Meeting", (0,), (1,), place=2)
    made = cast(
        extraction(
            "Ada Arp traf Ben Bo in Oslo.",
            *(person("Ada Arp"), person("Ben Bo", function="obj"), name("Oslo", PLACE, function="obl")),
            statements=(meeting,),
        )
    )
    [told] = made.statements
    place = Arguments(made).place(told)
    assert place is not None
    assert place.label == "Oslo"


def test_signs_are_nobody(told: Told) -> None:
    assert sides(told("Klingbeil kritisiert FDP +++", "2020-02-06"))[-1][1] == ["FDP"]


@pytest.mark.parametrize("body", ["Büro", "Umfeld"])
def test_what_is_somebodys_and_acts_says_whose_it_is(told: Told, body: str) -> None:
    assert sides(told(f"Ministerin Eva Linde schwieg. Ihr {body} lobte die Köche."), "Praise") == [
        ([f"{body} von Eva Linde"], ["Köche"])
    ]

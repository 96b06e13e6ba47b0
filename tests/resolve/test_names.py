"""Labelled pairs of names; add a row to names.csv when a pair goes wrong."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from kg.gazetteer import Gazetteer
from kg.model import EntityType, Mention
from kg.resolve.names import (
    bare_name,
    candidates,
    derived,
    is_attributive,
    is_name_of_person,
    of_type,
    same_name,
    short_for,
)
from tests.resolve.making import PERSON, PLACE, name, person

_ROWS = [
    row
    for row in csv.reader((Path(__file__).parent / "names.csv").read_text(encoding="utf-8").splitlines())
    if not row[0].startswith("#")
]


def test_names_has_at_least_sixty_pairs() -> None:
    assert len(_ROWS) >= 60


@pytest.mark.parametrize(("one", "full", "expected"), _ROWS, ids=[f"{one}~{full}" for one, full, _ in _ROWS])
def test_names_pair(one: str, full: str, expected: str) -> None:
    assert (short_for(bare_name(one), full) or same_name(one, full)) is (expected == "true")


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Dr. Angela Merkel", "Angela Merkel"),
        ("Herr Müller", "Müller"),
        ("Sir Keir Starmer", "Keir Starmer"),
        ("„Olaf Scholz“", "Olaf Scholz"),
        ("Papst", "Papst"),
    ],
)
def test_names_titles_are_left_out(name: str, bare: str) -> None:
    assert bare_name(name) == bare


def test_titles_in_front_are_left_out(gazetteer: Gazetteer) -> None:
    assert [entity.label for entity in candidates("Dr. Angela Merkel", gazetteer).people] == ["Angela Merkel"]


def test_seat_of_government_stands_for_its_state_on_the_day(gazetteer: Gazetteer) -> None:
    assert [entity.label for entity in candidates("Wien", gazetteer).seats] == ["Österreich"]
    assert "Deutschland" in [e.label for e in candidates("Bonn", gazetteer, dt.date(1985, 5, 1)).seats]
    assert "Deutschland" not in [e.label for e in candidates("Bonn", gazetteer, dt.date(2020, 5, 1)).seats]


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (person("Ada Beispiel"), True),
        (name("Anna Beispiel"), True),
        (name("Wien", PLACE), False),
        (name("Beispielhausen", PLACE), False),
        (name("Ada", PERSON, name="Ada"), True),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)
def test_name_is_a_person_by_recogniser_or_first_name(gazetteer: Gazetteer, mention: Mention, expected: bool) -> None:
    assert is_name_of_person(mention, candidates(mention.name or "", gazetteer), gazetteer) is expected


def test_adjective_and_first_part_of_a_compound_name_their_country(gazetteer: Gazetteer) -> None:
    adjective = name("dänische", head="dänisch", function="amod")
    first_part = name("US", function="compound")
    assert is_attributive(adjective)
    assert is_attributive(first_part)
    assert [derived(one, gazetteer)[0].label for one in (adjective, first_part)] == ["Dänemark", "USA"]


def test_kind_that_the_recogniser_saw_narrows_the_choice(gazetteer: Gazetteer) -> None:
    found = candidates("Wien", gazetteer).bodies
    assert {entity.type for entity in of_type(found, EntityType.PLACE)} <= {EntityType.PLACE, EntityType.COUNTRY}
    assert of_type(found, EntityType.MEDIA) == found, "nothing of that kind: the choice stays as it is"

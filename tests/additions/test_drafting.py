"""Rows on one entity come together, and each value is checked by itself."""

from __future__ import annotations

import pytest

from kg.additions.drafting import item_of
from kg.gazetteer import Gazetteer
from kg.model import EntityType
from tests.additions.making import drafting, record

JETTE = {"id": "Q90000001", "label": "Jette Norling", "type": "Q5"}


@pytest.mark.parametrize("text", ["Q5", "wd:Q5", "http://www.wikidata.org/entity/Q5", "https://wikidata.org/wiki/Q5"])
def test_item_is_told_in_each_of_its_forms(text: str) -> None:
    assert item_of(text) == "Q5"


@pytest.mark.parametrize("text", ["Q05", "P5", "Q", "Quark", "http://example.org/entity/Q5"])
def test_what_only_looks_like_an_item_is_none(text: str) -> None:
    assert item_of(text) is None


def test_rows_of_one_id_are_one_draft_with_all_names_and_offices(gazetteer: Gazetteer) -> None:
    made = drafting(
        gazetteer,
        record(2, **JETTE, role="Außenministerin", begin="22.11.2005"),
        record(
            3, **JETTE | {"label": "Jette Marie Norling"}, role="Justizministerin", begin="2009-00-00", gender="female"
        ),
    )
    [draft] = made.drafts.values()
    assert (draft.label, draft.aliases, draft.gender) == ("Jette Norling", ["Jette Marie Norling"], "Fem")
    assert [(office.role, office.begin) for office in draft.offices] == [
        ("Außenministerin", "2005-11-22"),
        ("Justizministerin", "2009"),
    ]


def test_type_of_the_file_counts_where_a_row_has_none(gazetteer: Gazetteer) -> None:
    made = drafting(gazetteer, record(2, label="Jette Norling"), kind=EntityType.PERSON)
    assert made.drafts["jette-norling"].type is EntityType.PERSON


def test_days_that_are_none_leave_the_office_out_and_the_person_in(gazetteer: Gazetteer) -> None:
    made = drafting(
        gazetteer,
        record(2, **JETTE, role="Außenministerin", begin="2010", end="2009"),
        record(3, **JETTE, role="Justizministerin", begin="31.02.2010"),
    )
    assert made.drafts["Q90000001"].offices == []
    assert [outcome.line for outcome in made.outcomes] == [2, 3]


def test_last_name_that_is_no_part_of_the_name_is_left_out(gazetteer: Gazetteer) -> None:
    made = drafting(gazetteer, record(2, **JETTE, surname="Müller"), record(3, **JETTE, surname="Norling"))
    assert made.drafts["Q90000001"].surname == "Norling"
    assert made.outcomes[0].what == "Jette Norling: surname 'Müller'"

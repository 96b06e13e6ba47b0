"""columns.toml: how tables of people and bodies name what is read of them."""

from __future__ import annotations

from kg.additions.names import FIELDS, load_names, plain
from kg.model import EntityType
from kg.resources import in_force


def test_columns_are_compared_without_case_blanks_and_marks() -> None:
    assert plain("Start Date") == plain("start_date") == plain("START-DATE") == "startdate"


def test_shipped_names_cover_every_field_in_plain_form() -> None:
    names = load_names(in_force().gazetteer)
    assert set(names.fields) == set(FIELDS)
    assert all(plain(column) == column for columns in names.fields.values() for column in columns)
    assert names.types["q5"] is EntityType.PERSON
    assert names.between == tuple(sorted(names.between, key=len, reverse=True))

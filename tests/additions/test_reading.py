"""A file of entities becomes records, row by row."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from kg.additions.names import load_names
from kg.additions.reading import read_records
from kg.additions.records import Record, RefusedRow
from kg.errors import InputError
from kg.resources import in_force


def records(folder: Path, name: str, content: str) -> list[Record | RefusedRow]:
    (folder / name).write_text(content, encoding="utf-8")
    return read_records(folder / name, load_names(in_force().gazetteer), unread=lambda _: None)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_delimiter_is_the_one_that_the_first_line_has_most_of(mark: str, tmp_path: Path) -> None:
    [record] = records(tmp_path, "a.csv", f"Name{mark}Land\n\nJette  Norling{mark}DE\n")
    assert isinstance(record, Record)
    assert (record.line, record.first("label"), record.first("country"), record.first("of")) == (
        3,
        "Jette Norling",
        "DE",
        None,
    )


def test_other_names_are_a_list_and_names_with_commas_are_one(tmp_path: Path) -> None:
    [record] = records(tmp_path, "a.tsv", "label\talias\taltLabel\nNorling, Jette\tA; B|C, D\tE\n")
    assert isinstance(record, Record)
    assert record.values["label"] == ("Norling, Jette",)
    assert sorted(record.values["alias"]) == ["A", "B", "C, D", "E"]


def test_row_that_is_longer_than_the_header_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    first, second = records(tmp_path, "a.csv", "name,land\na,b,c\nJette Norling,DE\n")
    assert isinstance(first, RefusedRow)
    assert first.outcome.what == "has 3 cells, the header 2"
    assert isinstance(second, Record)


def test_holders_of_positions_come_with_their_office(tmp_path: Path) -> None:
    entities = [
        {"id": "p", "schema": "Person", "properties": {"name": ["Jette Norling", "J. Norling"]}},
        {"id": "o", "schema": "Position", "properties": {"name": ["Außenminister"], "country": ["de"]}},
        {"id": "x", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["o"], "startDate": ["2027"]}},
    ]
    office, person = records(tmp_path, "a.ftm", "\n".join(map(json.dumps, entities)) + "\nnichts\n")[:2]
    assert isinstance(office, Record)
    assert (office.first("role"), office.first("of"), office.first("begin")) == ("Außenminister", "de", "2027")
    assert isinstance(person, Record)
    assert person.values["alias"] == ("J. Norling",)


@pytest.mark.parametrize("content", ["a,b\n1,2\n", "", "\n\n"])
def test_file_that_is_no_table_of_entities_is_refused(content: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no column for names"):
        records(tmp_path, "a.csv", content)


def test_a_pipe_is_no_table_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "leute.csv")
    with pytest.raises(InputError, match="no regular file"):
        read_records(tmp_path / "leute.csv", load_names(in_force().gazetteer), unread=lambda _: None)

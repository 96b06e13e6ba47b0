"""Rows become a table: sorted alike everywhere, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json

import pytest

from kg.graph.terms import XSD
from kg.query.table import Table, table_of, to_csv, to_json, to_text
from kg.store import Iri, Literal, Rows, Term


def integer(number: int) -> Literal:
    return Literal(str(number), XSD + "integer")


def column(*terms: Term | None) -> Rows:
    return Rows(("x",), tuple((term,) for term in terms))


def test_table_sorts_empty_cells_first_then_numbers_by_value_then_text_by_code_point() -> None:
    rows = column(Literal("b"), integer(10), None, Literal("Z"), Literal("ä"), integer(9), Literal("Ä"), Iri("urn:a"))
    assert [row[0] for row in table_of(rows).rows] == [None, 9, 10, "Z", "b", "urn:a", "Ä", "ä"]


def test_table_gives_equal_rows_once() -> None:
    assert table_of(column(Literal("a"), Literal("a", None, "de"), Literal("b"))).rows == (("a",), ("b",))


def test_table_keeps_true_and_one_apart_by_type() -> None:
    row = table_of(Rows(("a", "b"), ((Literal("true", XSD + "boolean"), Literal("1.5", XSD + "decimal")),))).rows[0]
    assert row == (True, 1.5)
    assert isinstance(row[0], bool)


def test_table_sorts_by_the_given_columns_and_then_by_all() -> None:
    rows = Rows(
        ("name", "n"), tuple((Literal(name), integer(n)) for name, n in (("b", 1), ("a", 1), ("c", 3), ("d", 2)))
    )
    assert [row[0] for row in table_of(rows, (("n", True),)).rows] == ["c", "d", "a", "b"]
    assert [row[0] for row in table_of(rows, (("n", True),), limit=2).rows] == ["c", "d"]
    assert [row[0] for row in table_of(rows, (("absent", False),)).rows] == ["a", "b", "c", "d"]


def test_table_number_that_is_none_stays_text() -> None:
    assert table_of(column(Literal("viele", XSD + "integer"))).rows == (("viele",),)


SAMPLE = Table(("who", "said", "n"), (("Bø, E.", 'das "Meer"\nruft', 2), (None, "=1+1", -3), ("@x", "-5 Grad", None)))


def test_table_csv_follows_the_standard_and_disarms_formulas() -> None:
    text = to_csv(SAMPLE)
    assert text.startswith("who,said,n\r\n")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["who", "said", "n"],
        ["Bø, E.", 'das "Meer"\nruft', "2"],
        ["", "'=1+1", "-3"],
        ["'@x", "'-5 Grad", ""],
    ]


def test_table_json_keeps_text_and_types() -> None:
    assert json.loads(to_json(SAMPLE)) == [
        {"who": "Bø, E.", "said": 'das "Meer"\nruft', "n": 2},
        {"who": None, "said": "=1+1", "n": -3},
        {"who": "@x", "said": "-5 Grad", "n": None},
    ]
    assert to_json(Table(("a",), ())) == "[]\n"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("a\x1b[31mb", "a [31mb"), ("a\nb", "a b"), ("京", "京"), (True, "true")],
    ids=["escape", "line", "wide", "truth"],
)
def test_table_text_shows_no_control_characters(cell: str | bool, shown: str) -> None:
    assert to_text(Table(("x",), ((cell,),))).splitlines()[2] == shown


def test_table_text_aligns_columns() -> None:
    assert to_text(Table(("who", "n"), (("Bø", 1), (None, 22)))) == "who  n\n───  ──\nBø   1\n     22\n"

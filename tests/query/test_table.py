"""Rows become a table: sorted alike everywhere, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json

import pytest

from kg.export.rows import WRITERS
from kg.export.text import to_text
from kg.graph.terms import XSD
from kg.query.table import Table, as_given, best_sentences, table_of, without_hidden
from kg.store import Iri, Literal, Rows, Term


def integer(number: int) -> Literal:
    return Literal(str(number), XSD + "integer")


def column(*terms: Term | None) -> Rows:
    return Rows(("x",), tuple((term,) for term in terms))


def test_table_sorts_numbers_by_value_then_text_by_code_point_and_empty_cells_last() -> None:
    rows = column(Literal("b"), integer(10), None, Literal("Z"), Literal("ä"), integer(9), Literal("Ä"), Iri("urn:a"))
    assert [row[0] for row in table_of(rows).rows] == [9, 10, "Z", "b", "urn:a", "Ä", "ä", None]


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


def written(form: str, table: Table) -> str:
    stream = io.BytesIO()
    assert WRITERS[form](table.columns, table.rows, stream) == len(table.rows)
    return stream.getvalue().decode("utf-8")


def test_table_csv_follows_the_standard_and_disarms_formulas() -> None:
    text = written("csv", SAMPLE)
    assert text.startswith("who,said,n\r\n")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["who", "said", "n"],
        ["Bø, E.", 'das "Meer"\nruft', "2"],
        ["", "'=1+1", "-3"],
        ["'@x", "'-5 Grad", ""],
    ]


def test_table_json_keeps_text_and_types() -> None:
    rows = [
        {"who": "Bø, E.", "said": 'das "Meer"\nruft', "n": 2},
        {"who": None, "said": "=1+1", "n": -3},
        {"who": "@x", "said": "-5 Grad", "n": None},
    ]
    assert json.loads(written("json", SAMPLE)) == rows
    assert [json.loads(line) for line in written("jsonl", SAMPLE).splitlines()] == rows
    assert written("json", Table(("a",), ())) == "[]\n"


def test_table_markdown_and_html_take_no_mark_of_a_cell_for_their_own() -> None:
    table = Table(("x|y",), (("a|b *c* <b>\n[d](e)",), ("https://a.example/?q=\"'",)))
    assert written("markdown", table).splitlines()[2] == r"| a\|b \*c\* &lt;b&gt; \[d\]\(e\) |"
    page = written("html", table)
    assert "<td>a|b *c* &lt;b&gt; [d](e)</td>" in page
    assert '<a href="https://a.example/?q=&quot;&#x27;" rel="noreferrer">' in page
    assert "<script" not in page


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("a\x1b[31mb", "a [31mb"), ("a\nb", "a b"), ("a\x9b31mb", "a 31mb"), ("京", "京"), (True, "true")],
    ids=["escape", "line", "one-character escape", "wide", "truth"],
)
def test_table_text_shows_no_control_characters(cell: str | bool, shown: str) -> None:
    assert to_text(("x",), ((cell,),)).splitlines()[2] == shown


def test_table_text_aligns_columns() -> None:
    assert to_text(("who", "n"), (("Bø", 1), (None, 22))) == "who  n\n───  ──\nBø   1\n     22\n"


@pytest.mark.parametrize("width", [30, 40, 60, 79])
def test_table_text_fits_the_terminal_and_cuts_the_widest_columns(width: int) -> None:
    rows = (("2024-05-04", "Bø", "Ein langer Satz, der nicht in das Fenster passt. " * 3), ("", "京" * 30, "kurz"))
    lines = to_text(("date", "who", "sentence"), rows, width).splitlines()
    assert max(len(line) + line.count("京") for line in lines) <= width
    assert lines[2].startswith("2024-05-04  Bø" if width > 30 else "2024-05…  Bø")
    assert lines[2].endswith("…")
    assert to_text(("a",), (("b",),), 200) == "a\n─\nb\n"


def test_table_one_row_for_each_event_with_the_sentence_that_names_most() -> None:
    columns = ("who", "sentence", "who_id", "event_id", "start_key")
    rows = (
        ("Bruno Keller", "Er traf sie.", "urn:b", "urn:1", 0),
        ("Bruno Keller", "Keller traf sie.", "urn:b", "urn:1", 90),
        ("Bruno Keller", "Am Abend traf Keller sie.", "urn:b", "urn:1", 50),
        ("Bruno Keller", "Er lobte sie.", "urn:b", "urn:2", 10),
    )
    best = best_sentences(Table(columns, rows))
    assert [row[1] for row in best.rows] == ["Am Abend traf Keller sie.", "Er lobte sie."]
    assert without_hidden(best) == Table(("who", "sentence"), tuple(row[:2] for row in best.rows))
    assert without_hidden(best, ids=True).columns == ("who", "sentence", "who_id", "event_id")


def test_table_of_an_own_question_keeps_rows_order_and_names() -> None:
    rows = Rows(("a_id",), ((Literal("b"),), (Literal("a"),), (Literal("b"),)))
    assert as_given(rows, sort=False).rows == (("b",), ("a",), ("b",))
    assert as_given(rows, sort=True, limit=2).rows == (("a",), ("b",))


def test_table_cells_of_foreign_graphs_that_are_no_number_or_day_stay_text() -> None:
    odd = (Literal("gestern", XSD + "date"), Literal("9" * 400, XSD + "integer"), Literal("0000-00-00", XSD + "date"))
    [row] = table_of(Rows(("a", "b", "c"), (odd,))).rows
    assert (row[0], row[2]) == ("gestern", "0000-00-00")
    assert row[1] == int("9" * 400)

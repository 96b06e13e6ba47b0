"""Cells as text that no spreadsheet runs and no terminal or XML reader stumbles over."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.export.cells import disarmed, json_cell, one_line, text_of, without_controls
from kg.facts import Cell


@pytest.mark.parametrize(
    ("cell", "text"),
    [(None, ""), (True, "true"), (dt.date(2024, 5, 7), "2024-05-07"), (0, "0"), (1.5, "1.5"), ("x", "x")],
)
def test_cell_is_text_in_one_way(cell: Cell, text: str) -> None:
    assert text_of(cell) == text


@pytest.mark.parametrize(
    "text", ["=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1+1", "\uff20SUM(A1)"]
)
def test_text_that_looks_like_a_formula_is_disarmed(text: str) -> None:
    assert disarmed(text) == "'" + text


def test_number_and_plain_text_stay_as_they_are() -> None:
    assert (disarmed(-2.5), disarmed("a=b"), disarmed(None)) == ("-2.5", "a=b", "")


def test_one_line_has_no_ends_of_lines_of_any_kind() -> None:
    assert one_line("a\nb\u2028c\td\x1be") == "a b c d e"
    assert one_line("Ärger über 5 €") == "Ärger über 5 €"


def test_controls_become_a_visible_mark() -> None:
    assert without_controls("a\x00b\ud800c\td\n") == "a\ufffdb\ufffdc\td\n"


def test_json_keeps_types_and_writes_days_as_text() -> None:
    assert [json_cell(cell) for cell in (1, True, None, dt.date(2024, 5, 7))] == [1, True, None, "2024-05-07"]

"""Tables for a terminal: aligned columns, cut where the terminal is too narrow."""

from __future__ import annotations

import pytest

from kg.export.text import NARROWEST, to_text

NAMES = ("who", "sentence")
ROWS = [("Anna Lindqvist", "Sie lobte am Sonntag im Hafen den Fischer Erik Strand."), ("東京", None)]


def test_text_columns_are_aligned_and_empty_cells_are_empty() -> None:
    head, rule, first, last = to_text(NAMES, ROWS).splitlines()
    assert head.index("sentence") == first.index("Sie lobte") == len("Anna Lindqvist") + 2
    assert set(rule) == {"─", " "}
    assert last == "東京"


@pytest.mark.parametrize("width", [30, 50])
def test_text_fits_its_width_and_shows_where_it_was_cut(width: int) -> None:
    lines = to_text(NAMES, ROWS, width).splitlines()
    assert max(map(len, lines)) <= width
    assert lines[2].endswith("…")
    assert lines[2].startswith("Anna Lindqvist" if width == 50 else "Anna")


def test_text_columns_keep_a_least_width_in_the_narrowest_terminal() -> None:
    _, rule, *_ = to_text(NAMES, ROWS, 1).splitlines()
    assert [len(part) for part in rule.split()] == [NARROWEST, NARROWEST]


def test_text_of_no_columns_is_empty() -> None:
    assert to_text((), []) == ""

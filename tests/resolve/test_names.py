"""Labelled pairs of names; add a row to names.csv when a pair goes wrong."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.resolve.names import bare_name, same_name, short_for

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

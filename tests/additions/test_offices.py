"""The words of a file for an office become the gazetteer's office, and what it is of."""

from __future__ import annotations

import pytest

from kg.additions.offices import Offices
from kg.additions.places import Places
from kg.gazetteer import Gazetteer
from tests.additions.making import NAMES


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Außenminister", ("Außenminister", None)),
        ("Außenministerin", ("Außenminister", None)),
        ("Außenminister der Ukraine", ("Außenminister", "Q212")),
        ("Außenministerin von Deutschland", ("Außenminister", "Q183")),
        ("Außenminister von Atlantis", None),
        ("Oberbürgermeisterin", ("Oberbürgermeister", None)),
        ("Oberbürgermeister", ("Oberbürgermeister", None)),
        ("Bürgermeisterin", ("Bürgermeister", None)),
        ("Landrätin", ("Landrat", None)),
        ("Intendantin", ("Intendant", None)),
        ("Fraktionschef", ("Fraktionschef", None)),
        ("Vizebürgermeisterin", None),
        ("Bäcker", None),
        ("", None),
    ],
)
def test_office_is_read_with_its_body(words: str, read: tuple[str, str | None] | None, gazetteer: Gazetteer) -> None:
    assert Offices(gazetteer, NAMES, Places(gazetteer)).read(words) == read

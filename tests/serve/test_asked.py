"""The questions of the pages themselves, as sorted texts."""

from __future__ import annotations

from kg.serve import Site
from kg.serve.asked import asked
from tests.query.dataset import BASE


def test_answers_are_texts_each_once_and_sorted(site: Site) -> None:
    rows = asked(site.store, "surfaces", entity=[f"{BASE}entity/anna"])
    assert ("Lindqvist",) in {row[:1] for row in rows}
    assert rows == sorted(set(rows), key=lambda row: tuple(cell or "" for cell in row))


def test_answer_about_nobody_is_empty(site: Site) -> None:
    assert asked(site.store, "surfaces", entity=["urn:nobody"]) == []

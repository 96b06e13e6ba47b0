"""Answers are kept: a question is asked once for each value."""

from __future__ import annotations

from kg.query import find_query
from kg.serve import Site


def test_a_question_is_asked_once_for_each_value(site: Site) -> None:
    query = find_query("who-did-what")
    one = site.kept.first_rows(query, {"person": "Anna Lindqvist"})
    assert site.kept.first_rows(query, {"person": "Anna Lindqvist"}) is one
    assert site.kept.first_rows(query, {}).rows != one.rows

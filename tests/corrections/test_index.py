"""Corrections are found by the article that they speak of."""

from __future__ import annotations

from pathlib import Path

from kg.corrections.file import NAME, append
from kg.corrections.index import Corrections
from tests.corrections.making import correction


def test_corrections_are_sorted_by_their_article() -> None:
    here, there = correction("reject"), correction("accept", article="b")
    index = Corrections.of([here, there])
    assert index.of_article == {"a": (here,), "b": (there,)}


def test_digest_changes_with_what_was_decided_and_is_none_where_nothing_was() -> None:
    rejected, accepted = (Corrections.of([correction(verdict)]) for verdict in ("reject", "accept"))
    assert rejected.digest("a") != accepted.digest("a")
    assert rejected.digest("a") == Corrections.of([correction("reject")]).digest("a")
    assert rejected.digest("b") is None


def test_corrections_on_articles_that_nobody_met_are_named() -> None:
    index = Corrections.of([correction("reject"), correction("accept", article="b")])
    assert index.without_article({"a"}) == [f"{correction('accept').place}: there is no article 'b'"]
    assert index.without_article({"a", "b"}) == []


def test_folder_without_a_file_and_no_folder_hold_none(tmp_path: Path) -> None:
    assert Corrections.in_folder(None) == Corrections.in_folder(tmp_path) == Corrections({})
    append(tmp_path / NAME, [correction("reject")])
    assert list(Corrections.in_folder(tmp_path).of_article) == ["a"]

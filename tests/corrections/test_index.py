"""Corrections are found by the article that they speak of."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from kg.corrections.file import NAME, append
from kg.corrections.index import Corrections, not_yet_said
from kg.corrections.records import EntityRef, IdentityCorrection, Verdict
from kg.errors import CorrectionError
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


@pytest.mark.parametrize(
    ("name", "remedy"), [("Lob", "Write 'Praise'"), ("PRAISE", "Write 'Praise'"), ("Prais", "Did")]
)
def test_correction_of_a_class_that_is_not_known_is_refused(name: str, remedy: str, tmp_path: Path) -> None:
    wrong = correction("reject")
    append(tmp_path / NAME, [replace(wrong, statement=replace(wrong.statement, event_class=name))])
    with pytest.raises(CorrectionError, match=f"line 1: no event class '{name}'") as refused:
        Corrections.in_folder(tmp_path)
    assert remedy in refused.value.remedy


def test_list_that_is_applied_again_says_nothing_new_whatever_the_day() -> None:
    first, second = correction("reject"), correction("accept", article="b")
    later = replace(first, date=dt.date(2031, 1, 1), place="liste.csv, row 7")
    assert not_yet_said([later, second], [second, first]) == ()
    assert not_yet_said([first, second], [first]) == (second,)


def test_list_with_two_words_on_one_subject_is_known_by_both() -> None:
    words = [correction("reject"), correction("accept")]
    assert not_yet_said(words, [*words, correction("reject", article="b")]) == ()
    assert not_yet_said(words, [*words, correction("reject")]) == tuple(words)


def test_decision_that_somebody_changed_since_is_taken_again() -> None:
    first, since = correction("reject"), correction("accept")
    assert not_yet_said([first], [first, since]) == (first,)


def test_pair_is_one_pair_from_both_sides() -> None:
    one, other = EntityRef("Ada Arp", "a"), EntityRef("Ada Arp-Berg", "b")
    said = IdentityCorrection(Verdict.SAME, "mk", None, None, "", one, other)
    assert not_yet_said([said], [said]) == ()
    assert not_yet_said([replace(said, verdict=Verdict.UNSURE)], [said]) != ()

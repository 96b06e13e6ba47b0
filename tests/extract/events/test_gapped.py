"""A second half without verb tells an act of its own."""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article, Status
from tests.builders import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegen lobte Estland und Dänemark Lettland.", ["Norwegen → Estland", "Dänemark → Lettland"]),
        ("Die Innung lobte den Rat, der Chor hingegen die Wirtin.", ["Die Innung → den Rat", "der Chor → die Wirtin"]),
        (
            "Gestern lobte der Chor den Rat und die Innung die Wirtin.",
            ["der Chor → den Rat", "die Innung → die Wirtin"],
        ),
    ],
    ids=["names", "with hingegen", "subjects behind the verb"],
)
def test_each_half_has_its_own_sides(text: str, expected: list[str], nlp: Language, extractor: Extractor) -> None:
    found = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert found == [f"Praise: {sides}" for sides in expected]


def test_the_subject_is_shared_where_the_half_has_none(nlp: Language, extractor: Extractor) -> None:
    text = "Norwegen warf Estland Betrug und Lettland Untreue vor."
    found = extractor(Article("test", text, "-"), nlp(text))
    assert facts(found) == ["Accusation: Norwegen → Estland", "Accusation: Norwegen → Lettland"]
    assert [statement.topic for statement in found.statements] == ["Betrug", "Untreue"]


def test_each_half_has_its_own_day(nlp: Language, extractor: Extractor) -> None:
    text = "Ada Dahl traf am Montag Bo Holm und am Mittwoch Ida Lund."
    found = extractor(Article("test", text, "-", published=dt.date(2024, 5, 17)), nlp(text)).statements
    assert [str(statement.time and statement.time.begin) for statement in found] == ["2024-05-13", "2024-05-15"]


def test_a_thing_that_stands_behind_und_tells_no_act(nlp: Language, extractor: Extractor) -> None:
    text = "Die Bürgermeisterin Ada Dahl würdigte ihn für seine Geduld und seine Liebe zu den Tieren seines Dorfes."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Praise: Die Bürgermeisterin Ada Dahl → ihn"]


def test_the_rest_of_a_quotation_is_no_half(nlp: Language, extractor: Extractor) -> None:
    text = "Ada Dahl lobte den Plan als „Schritt für den Erhalt der Fähigkeit und Leistungsstärke örtlicher Schulen“."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Praise: Ada Dahl → den Plan"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Dahl nannte den Bund einen „Geizhals“, die Kammer wörtlich eine „Schlafmütze“.",
        "Ada Dahl hatte den Bund einen Geizhals genannt und die Kammer eine Schlafmütze.",
    ],
    ids=["quoted", "joined"],
)
def test_two_are_called_something_under_one_verb(text: str, nlp: Language, extractor: Extractor) -> None:
    found = extractor(Article("test", text, "-"), nlp(text))
    assert facts(found) == ["Naming: Ada Dahl → den Bund", "Naming: Ada Dahl → die Kammer"]
    assert [statement.epithet for statement in found.statements] == ["Geizhals", "Schlafmütze"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Dahl lobte den Vertrag, die Wirtin dagegen nicht.", "Praise: die Wirtin → den Vertrag"),
        ("Ada Dahl lobte den Vertrag, Estland aber nicht.", "Praise: Estland → den Vertrag"),
        ("Ada Dahl lobte den Abt, der Chor nicht.", "Praise: der Chor → den Abt"),
        ("Ada Dahl lobte den Abt, den Rektor aber nicht.", "Praise: Ada Dahl → den Rektor"),
        ("Ada Dahl gratulierte dem Sieger, Ida Holm hingegen nicht.", "Congratulation: Ida Holm → dem Sieger"),
        ("Ada Dahl telefonierte mit Ida Lund, Jens Holm nicht.", "Call: Jens Holm → Ida Lund"),
    ],
    ids=["a thing", "a name", "nominative", "accusative", "a name beside a noun", "a name beside a phrase"],
)
def test_who_is_said_not_to_have_done_it_did_not(text: str, expected: str, nlp: Language, extractor: Extractor) -> None:
    found = extractor(Article("test", text, "-"), nlp(text))
    denied = [told.status.status is Status.NEGATED for told in found.statements]
    assert sorted(denied) == [False, True]
    assert facts(found)[denied.index(True)] == expected


def test_a_bare_name_that_may_be_either_side_is_none(nlp: Language, extractor: Extractor) -> None:
    text = "Ada Dahl lobte Ida Lund, Bo Holm aber nicht."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Praise: Ada Dahl → Ida Lund"]


def test_each_is_called_something_of_its_own(nlp: Language, extractor: Extractor) -> None:
    text = "Ada Dahl bezeichnete Karl Holm als Feigling und Ida Lund als Heldin."
    found = sorted(facts(extractor(Article("test", text, "-"), nlp(text))))
    assert found == ["Naming: Ada Dahl → Ida Lund", "Naming: Ada Dahl → Karl Holm"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Lund erntete Lob von der Kammer, Spott vom Rat.", ["Criticism: Rat", "Praise: der Kammer"]),
        ("Beifall für Ida Lund kam von der Kammer, Kritik vom Rat.", ["Criticism: Rat", "Praise: der Kammer"]),
        ("Ida Lund erntete Lob von der Kammer, Stoff vom Rat.", ["Praise: der Kammer"]),
    ],
    ids=["two objects", "two subjects", "no act"],
)
def test_a_half_with_a_noun_of_its_own_tells_of_that_act(
    text: str, expected: list[str], nlp: Language, extractor: Extractor
) -> None:
    found = sorted(facts(extractor(Article("test", text, "-"), nlp(text))))
    assert [fact.partition(" →")[0] for fact in found] == expected
    assert all(fact.endswith("→ Ida Lund") for fact in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Kritik der Kammer an Ida Lund und des Rates an Bo Holm war laut.", "Criticism"),
        ("Den Vorwurf der Kammer gegen Ida Lund und des Rates gegen Bo Holm wies Ada Dahl zurück.", "Accusation"),
    ],
    ids=["of a noun", "of a noun that a verb holds"],
)
def test_each_pair_below_a_noun_tells_an_act(text: str, expected: str, nlp: Language, extractor: Extractor) -> None:
    found = sorted(facts(extractor(Article("test", text, "-"), nlp(text))))
    assert found == [f"{expected}: der Kammer → Ida Lund", f"{expected}: des Rates → Bo Holm"]

"""An act of the same kind in the next sentence has its side from the one before, where it is one more of them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article, Status
from tests.builders import facts


@pytest.mark.parametrize(
    ("second", "agent"),
    [
        ("Strafzölle gegen den Reeder Idris Bako sind in Vorbereitung.", "Norwegen"),
        ("Weitere Strafmaßnahmen gegen den Reeder Idris Bako sollen folgen.", "Norwegen"),
        ("Die Strafzölle gegen den Reeder Idris Bako sind alt.", "?"),
    ],
    ids=["in preparation", "more to follow", "known ones of somebody"],
)
def test_who_imposed_the_last_sanction_imposes_the_next(
    second: str, agent: str, nlp: Language, extractor: Extractor
) -> None:
    text = f"Norwegen verhängte ein Embargo gegen den Konzern Baltiko. {second}"
    assert facts(extractor(Article("test", text, "-"), nlp(text)))[1] == f"Sanction: {agent} → den Reeder Idris Bako"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Der Abt lobte den Stausee. Kritik kam von den Anglern.", "Criticism: den Anglern → den Stausee"),
        ("Die Imker rügten den Bau. Lob gab es von der Kammer.", "Praise: der Kammer → den Bau"),
        ("Die Imker rügten den Rat. Unterstützung kam aus Dänemark.", "Support: Dänemark → den Rat"),
    ],
    ids=["criticism after praise", "praise after criticism", "support after criticism"],
)
def test_a_verdict_without_thing_is_on_what_was_just_judged(
    text: str, told: str, nlp: Language, extractor: Extractor
) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text)))[1] == told


def test_a_verdict_without_thing_after_no_verdict_tells_nothing(nlp: Language, extractor: Extractor) -> None:
    text = "Der Abt schläft. Kritik kam von den Anglern."
    assert not facts(extractor(Article("test", text, "-"), nlp(text)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Der Abt gratulierte der Seglerin, auch die Kammer schickte Glückwünsche.", ["der Abt", "die Kammer"]),
        ("Der Abt rügte den Bau scharf, und auch die Imker übten Kritik.", ["der Abt", "die Imker"]),
        ("Der Abt rügte den Bau scharf und übte auch Kritik.", ["der Abt"]),
        ("Der Abt rügte den Bau scharf, die Imker übten Kritik.", ["der Abt"]),
    ],
    ids=["congratulation", "criticism", "the same agent", "no word for it"],
)
def test_who_does_it_too_in_the_same_sentence_does_it_to_the_same(
    text: str, told: list[str], nlp: Language, extractor: Extractor
) -> None:
    found = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert [fact.partition(": ")[2].partition(" → ")[0].lower() for fact in found] == [each.lower() for each in told]


@pytest.mark.parametrize("first", ["Ada Dahl traf am Montag Ida Lund.", "Ada Dahl sprach mit Ida Lund."])
def test_one_more_meeting_is_of_those_who_met_before(first: str, nlp: Language, extractor: Extractor) -> None:
    text = f"{first} Ein weiteres Treffen ist nicht geplant."
    found = extractor(Article("test", text, "-"), nlp(text))
    assert facts(found)[-1] == "Meeting: Ada Dahl → Ida Lund"
    assert found.statements[-1].status.status is Status.NEGATED

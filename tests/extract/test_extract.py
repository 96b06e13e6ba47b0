from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.cues import Cues
from kg.extract import extract
from kg.extract.explain import explain
from kg.frames import Relation
from kg.gazetteer import Gazetteer
from kg.model import Article, Extraction, Span

TEXT = (
    "Ada Beck lobt Bo Lund\n\nDie Ministerin Ada Beck lobte am Montag Bo Lund. Lesen Sie mehr: Ada Beck trifft Bo Lund."
)


def run(
    text: str, knowledge: tuple[Language, tuple[Relation, ...], Cues, Gazetteer], residue: tuple[Span, ...] = ()
) -> Extraction:
    nlp, relations, cues, gazetteer = knowledge
    ((article, doc),) = annotate(nlp, [Article("test", text, "-", residue=residue)])
    return extract(article, doc, relations, cues, gazetteer)


@pytest.fixture(name="knowledge", scope="session")
def fixture_knowledge(
    nlp: Language,
    relations: tuple[Relation, ...],
    cues: Cues,
    gazetteer: Gazetteer,
) -> tuple[Language, tuple[Relation, ...], Cues, Gazetteer]:
    return nlp, relations, cues, gazetteer


def test_extract_reads_the_headline_too(
    knowledge: tuple[Language, tuple[Relation, ...], Cues, Gazetteer],
) -> None:
    relations = [statement.relation for statement in run(TEXT, knowledge).statements]
    assert relations.count("Praise") == 2


def test_extract_leaves_residue_of_the_page_out(
    knowledge: tuple[Language, tuple[Relation, ...], Cues, Gazetteer],
) -> None:
    start = TEXT.index("Lesen")
    extraction = run(TEXT, knowledge, residue=(Span(start, len(TEXT)),))
    assert {statement.relation for statement in extraction.statements} == {"Praise"}
    assert all(mention.span.end <= start for mention in extraction.mentions)


def test_extract_gives_the_same_twice(knowledge: tuple[Language, tuple[Relation, ...], Cues, Gazetteer]) -> None:
    assert run(TEXT, knowledge) == run(TEXT, knowledge)


def test_extract_points_into_the_text(knowledge: tuple[Language, tuple[Relation, ...], Cues, Gazetteer]) -> None:
    extraction = run(TEXT, knowledge)
    for mention in extraction.mentions:
        assert TEXT[mention.span.start : mention.span.end] == mention.text
    for statement in extraction.statements:
        assert statement.clause.start <= statement.trigger.start < statement.trigger.end <= statement.clause.end


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "„“”„",
        "lobte",
        "als als als",
        "( ( lobte ) )",
        "von von mit lobte",
        "🙂 lobte 🙂",
        "und und trafen sich",
        "„Ich treffe",
    ],
)
def test_extract_survives_any_text(
    text: str,
    knowledge: tuple[Language, tuple[Relation, ...], Cues, Gazetteer],
) -> None:
    assert run(text, knowledge).statements == ()


def test_explain_shows_paths_and_refusals(
    knowledge: tuple[Language, tuple[Relation, ...], Cues, Gazetteer],
) -> None:
    nlp, relations, cues, gazetteer = knowledge
    text = "Ada Beck lobte Bo Lund. Der Ball traf den Pfosten."
    _, (praise, ball) = explain(Article("test", text, "-"), nlp(text), relations, cues, gazetteer)
    (fired,) = praise.fired
    assert (fired.word, [(role.role, role.path, role.words) for role in fired.roles]) == (
        "lobte",
        [("agent", "nsubj", ("Ada Beck",)), ("target", "obj", ("Bo Lund",))],
    )
    assert ball.fired == ()
    assert ("traf", "Meeting", "the subject is no actor") in {(s.word, s.relation, s.reason) for s in ball.silent}

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.extract import Extractor
from kg.extract.explain import explain
from kg.grammar.docs import read_parse
from kg.language import load_language
from kg.model import Article, Extraction, Span

TEXT = (
    "Ada Beck lobt Bo Lund\n\nDie Ministerin Ada Beck lobte am Montag Bo Lund. Lesen Sie mehr: Ada Beck trifft Bo Lund."
)


def run(text: str, nlp: Language, extractor: Extractor, residue: tuple[Span, ...] = ()) -> Extraction:
    ((article, doc),) = annotate(nlp, [Article("test", text, "-", residue=residue)])
    return extractor(article, doc)


def test_extract_reads_the_headline_too(
    nlp: Language,
    extractor: Extractor,
) -> None:
    relations = [statement.relation for statement in run(TEXT, nlp, extractor).statements]
    assert relations.count("Praise") == 2


def test_extract_leaves_residue_of_the_page_out(
    nlp: Language,
    extractor: Extractor,
) -> None:
    start = TEXT.index("Lesen")
    extraction = run(TEXT, nlp, extractor, residue=(Span(start, len(TEXT)),))
    assert {statement.relation for statement in extraction.statements} == {"Praise"}
    assert all(mention.span.end <= start for mention in extraction.mentions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Beck will am Freitag nach Oslo reisen. Dort trifft sie Bo Lund.", ["Planned", "Planned"]),
        ("Ada Beck will am Freitag nach Oslo reisen. Am Montag traf sie Bo Lund.", ["Planned", "Actual"]),
        ("In Oslo trifft Ada Beck Bo Lund, wie ihr Büro mitteilte.", ["Planned"]),
    ],
    ids=["after a plan", "the past stays", "announced"],
)
def test_the_present_of_a_meeting_goes_on_with_a_plan(
    text: str, expected: list[str], nlp: Language, extractor: Extractor
) -> None:
    assert [statement.status.status for statement in run(text, nlp, extractor).statements] == expected


def test_the_present_of_a_headline_tells_no_time(nlp: Language, extractor: Extractor) -> None:
    text = "Ada Beck trifft Bo Lund\n\nAda Beck traf Bo Lund in Oslo."
    ((_, doc),) = annotate(nlp, [Article("test", text, "-", title_end=text.index("\n"))])
    article = Article("test", text, "-", title_end=text.index("\n"))
    assert [statement.timeless for statement in extractor(article, doc).statements] == [True, False]


def test_extract_gives_the_same_twice(nlp: Language, extractor: Extractor) -> None:
    assert run(TEXT, nlp, extractor) == run(TEXT, nlp, extractor)


def test_extract_points_into_the_text(nlp: Language, extractor: Extractor) -> None:
    extraction = run(TEXT, nlp, extractor)
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
    nlp: Language,
    extractor: Extractor,
) -> None:
    assert run(text, nlp, extractor).statements == ()


def test_explain_shows_paths_and_refusals(
    nlp: Language,
    extractor: Extractor,
) -> None:
    text = "Ada Beck lobte Bo Lund. Der Ball traf den Pfosten."
    _, (praise, ball) = explain(extractor, Article("test", text, "-"), nlp(text))
    (fired,) = praise.fired
    assert (fired.word, [(role.role, role.path, role.words) for role in fired.roles]) == (
        "lobte",
        [("agent", "nsubj", ("Ada Beck",)), ("target", "obj", ("Bo Lund",))],
    )
    assert ball.fired == ()
    assert ("traf", "Meeting", "the subject is no actor") in {(s.word, s.relation, s.reason) for s in ball.silent}


def test_explain_shows_which_repairs_fired(nlp: Language, extractor: Extractor) -> None:
    text = "Die Kammer lobte der Rat."
    _, (explained,) = explain(extractor, Article("test", text, "-"), nlp(text))
    assert [(one.word, one.repair) for one in explained.repairs] == [
        ("Kammer", "case of arguments"),
        ("Rat", "case of arguments"),
    ]


@pytest.mark.parametrize(
    ("text", "told"), [("Ada Arp lobte Ben Bo.", True), ("Ada Arp lobte.", False), ("Sie kam.", False)]
)
def test_whether_an_act_is_told_is_known_at_the_first(
    nlp: Language, extractor: Extractor, text: str, told: bool
) -> None:
    article, parse = Article("test", text, "-"), read_parse(nlp(text), load_language())
    assert extractor.tells(article, parse) is told
    assert bool(extractor(article, parse).statements) is told


def speakers(text: str, nlp: Language, extractor: Extractor) -> list[str | None]:
    """Who says each "ich", "mich" and "mein…" of a text."""
    mentions = run(text, nlp, extractor).mentions
    own = [m for m in mentions if m.head.lower() in ("ich", "mich", "mein")]
    return [None if m.speaker is None else mentions[m.speaker].text for m in own]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ada Beck sagte: „Ich lobe Bo Lund.“", ["Ada Beck"]),
        ("Ada Beck: Er irrt. Ich rüge Bo Lund. Auch mein Rat rügt ihn.", ["Ada Beck", "Ada Beck"]),
        ("Warum?\nAda Beck: Er irrt. Ich rüge Bo Lund.\nUnd dann?\nAda Beck: Mein Rat rügt ihn.", ["Ada Beck"] * 2),
        ("Ada Beck: Er irrt.\nIch rüge Bo Lund.", [None]),
        ("Der Rat: Er irrt. Ich rüge Bo Lund.", [None]),
    ],
    ids=["the first word of all", "an answer", "an interview", "another paragraph", "no person"],
)
def test_who_says_i(text: str, who: list[str | None], nlp: Language, extractor: Extractor) -> None:
    assert speakers(text, nlp, extractor) == who


def test_what_is_told_in_an_answer_is_said_by_who_answers(nlp: Language, extractor: Extractor) -> None:
    text = "Ada Beck: Ich bleibe. Der Rat lobte Bo Lund.\nEin Chor sang. Der Rat rügte Bo Lund."
    told = run(text, nlp, extractor).statements
    assert [each.attribution and each.attribution.text for each in told] == ["Ada Beck", None]

"""The language model without spaCy: sentences read by and by give what all at once give, and what a Doc gives."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate import analyser_of, annotate
from kg.annotate.analyser import Analyser, open_analyser
from kg.annotate.draft import Draft
from kg.grammar.docs import read_parse
from kg.language import load_language
from kg.model import Article, Span

ARTICLE = Article(
    "a",
    "Ada Arp lobte die Stadt. Teilen Drucken. Ben Bo, der Wirt, traf von der Leyen in Bonn. Ursula von der Leyen schwieg.",
    "-",
    residue=(Span(25, 40),),
)
#: leading white space, one word alone, a sentence too long for one call, words for all sexes
ODD = ("", "Halt!", "\n\n Ada Arp kam.\n  Sie\tging.", "Rom lobte Bonn und " * 90 + "Ulm.", "Die Bürger:innen tagten.")


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return open_analyser()


def test_what_was_not_read_has_no_part_of_speech_and_keeps_its_bounds(analyser: Analyser) -> None:
    draft = Draft.of(ARTICLE)
    analyser.read([(draft, [0])])
    parse = analyser.parsed(draft)
    first, *others = parse.sentences
    assert parse.pos[first.start + 1 : first.start + 3] == ("PROPN", "VERB")
    assert {parse.pos[i] for sentence in others for i in sentence} <= {"X", "SPACE"}
    assert [parse.words[start:end] for start, end, _ in parse.entities] == [("Ada", "Arp")]
    assert len(others) == len(draft.sentences) - 1


def test_an_article_that_was_read_in_two_parts_is_that_of_one_reading(analyser: Analyser) -> None:
    draft = Draft.of(ARTICLE)
    analyser.read([(draft, [2])])
    analyser.parsed(draft)
    analyser.read([(draft, range(len(draft.sentences)))])
    assert analyser.with_acts([draft]) == analyser.whole([ARTICLE])


@pytest.mark.parametrize("text", [ARTICLE.text, *ODD])
def test_a_doc_of_the_spacy_pipeline_says_the_same(nlp: Language, analyser: Analyser, text: str) -> None:
    article = Article("a", text, "-", residue=ARTICLE.residue if text == ARTICLE.text else ())
    ((_, doc),) = annotate(nlp, [article])
    assert analyser.whole([article]) == [read_parse(doc, load_language())]


def test_a_sentence_that_was_read_is_not_read_again(analyser: Analyser) -> None:
    draft = Draft.of(ARTICLE)
    analyser.read([(draft, [0])])
    (kept,) = draft.found[0]
    analyser.read([(draft, range(len(draft.sentences)))])
    assert draft.found[0][0] is kept


def test_who_opens_the_same_folder_shares_the_network(analyser: Analyser, nlp: Language) -> None:
    assert open_analyser() is analyser
    assert analyser_of(nlp) is analyser

"""Whose words they are: of a body with its owner, of whoever is told of, of who tells it in a clause behind."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Laut ihrem Büro traf Eva Lind den Abt Ilja Senn.", "ihrem Büro"),
        ("Eva Lind kritisierte laut ihrem Anwalt den Abt Ilja Senn.", "ihrem Anwalt"),
        ("Eva Lind habe den Abt Ilja Senn getroffen, hieß es aus ihrem Klub.", "ihrem Klub"),
        ("Nach ihren Angaben traf Eva Lind den Abt Ilja Senn.", "ihren"),
        ("Abt Ilja Senn wurde nach eigenen Angaben von Eva Lind kritisiert.", "Abt Ilja Senn"),
        ("Nach eigenen Angaben traf Eva Lind den Abt Ilja Senn.", None),
    ],
    ids=["her office", "her lawyer", "her club", "she herself", "who bears it", "who does it"],
)
def test_a_body_speaks_for_itself_whoever_it_belongs_to(
    text: str, source: str | None, nlp: Language, extractor: Extractor
) -> None:
    (told,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert (told.attribution and told.attribution.text) == source


@pytest.mark.parametrize(
    ("behind", "source"),
    [
        (". Das berichtet der „Landbote“.", "der „Landbote“"),
        (". Dies teilte die Kammer am Montag mit.", "die Kammer"),
        ("; das bestätigte seine Sprecherin.", "seine Sprecherin"),
        ("; so der „Landbote“.", "der „Landbote“"),
        (". Das kritisierte die Kammer.", None),
        (". Das bestreitet die Kammer.", None),
        (".\n\nDas berichtet der „Landbote“.", None),
        (". Die Kammer berichtet das nicht.", None),
    ],
    ids=["a paper", "a body", "a semicolon", "so", "a judgement", "a denial", "another paragraph", "no taking up"],
)
def test_who_tells_it_may_be_named_behind_it(
    behind: str, source: str | None, nlp: Language, extractor: Extractor
) -> None:
    text = "Eva Lind hat den Abt Ilja Senn getroffen" + behind
    told = extractor(Article("test", text, "-"), nlp(text)).statements[0]
    assert (told.attribution and told.attribution.text) == source


def test_the_words_of_a_source_end_with_their_mark(nlp: Language, extractor: Extractor) -> None:
    text = "Nach Informationen des „Landboten“ traf Eva Lind den Abt Ilja Senn."
    (told,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert told.attribution is not None
    assert told.attribution.text == "des „Landboten“"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Wie es heißt, will Eva Lind den Abt Ilja Senn treffen.", None),
        ("Im Rat fand sein Plan Anklang; einzig Rätin Eva Lind kritisierte den Abt Ilja Senn.", None),
        ("Im Rat klagte der Küster; Eva Lind habe den Abt Ilja Senn kritisiert.", "der Küster"),
        ("Darauf waren die Worte zu lesen: „Eva Lind unterstützt den Abt Ilja Senn.“", None),
        ("Winzer gegen Wirte: Eva Lind trifft Ilja Senn", None),
        ("Sprecherin der Kammer in Ulm: Eva Lind trifft Ilja Senn", "Sprecherin der Kammer in Ulm"),
    ],
    ids=["it", "semicolon", "subjunctive", "words", "a headline", "a spokeswoman"],
)
def test_who_says_nothing_is_no_source(text: str, source: str | None, nlp: Language, extractor: Extractor) -> None:
    (told,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert (told.attribution and told.attribution.text) == source


@pytest.mark.parametrize(("subject", "source"), [("Das", None), ("Dies", None), ("Die Studie", "Die Studie")])
def test_what_was_told_before_is_no_source(
    subject: str, source: str | None, nlp: Language, extractor: Extractor
) -> None:
    text = f"{subject} zeigt, dass Eva Lind den Abt Ilja Senn unterstützt."
    (told,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert (told.attribution and told.attribution.text) == source

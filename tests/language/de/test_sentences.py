"""Where sentences begin; "|" marks the boundaries of the expected sentences."""

from __future__ import annotations

import pytest
import spacy

from kg.annotate.tokenizer import GermanTokenizer
from kg.attributes import declare
from kg.language import MAX_TOKENS
from kg.language.de.sentences import sentence_starts

declare()
TOKENIZER = GermanTokenizer(spacy.blank("de").vocab)

CASES = {
    "full stops": "Die Wahl ist vorbei. |Wer gewann? |Niemand weiß es! |Warten wir.",
    "small letter": "Das Wort etc. steht hier. |Es geht weiter.",
    "title": "Dr. Ostermann sprach mit Prof. Linde. |Danach ging er.",
    "date": "Am 3. Oktober tagte der Rat. |Am 4. Mai ruhte er.",
    "day in figures": "Sie traf am 3.5. Ada Linde. |Er kam am 4.5. |Die Wahl folgte.",
    "initial": "George T. Ostermann kam. |Er blieb.",
    "closing quotation mark": "Sie sagte: „Wir kommen.“ |Das war gestern.",
    "speech before the verb": "„Wir kommen!“, rief sie. |Niemand kam.",
    "question before the verb": "„Wer war das?“ fragte er. |Sie schwieg.",
    "speech of two sentences": "„Wir kommen. |Wir bleiben“, sagte sie.",
    "answer": "„Kommt ihr?“ |„Nein.“",
    "guillemets": "»Wir gehen.« |»Gut.«",
    "straight quotation marks": 'Sie rief: "Halt!" |Er blieb stehen.',
    "title with exclamation mark": "Der Film „Hilfe!“ Ende Mai war gut.",
    "brackets": "Die Partei (siehe S. 5. Kapitel) gewann. |Sie feierte.",
    "agency in brackets": "Der Rat tagte. |(dpa)",
    "exclamation in brackets": "Er zahlte drei (!) Millionen.",
    "tags": "Linde lobt Berg |#Ulm #Rat\n|Sie kommt 😂 am Montag. |Arp lobt #Berg\n|Linde fehlt |🔥 #Ulm",
    "address": "Frau Rätin Linde, |der Wirt hat Sie gelobt. |Murpost: Herr Arp, |warum kamen Sie?",
    "no address": "Frau Linde, die Rätin, kam. |Herr Arp, wenn er kommt, sieht Sie.",
    "colon": "Das Ergebnis: Die Partei verlor.",
    "ellipsis in the sentence": "Er wollte … nichts sagen. |Sie auch.",
    "ellipsis at the end": "Er wollte gehen... |Dann blieb er.",
    "abbreviation at the end": "Er verkauft Obst, Käse usw. |Der Laden läuft.",
    "company": "Sie leitet die Linden Inc. |Der Sitz ist Graz.",
    "headline": "Rat tagt in Graz\n\n|Der Rat tagte am Montag. |Er vertagte sich.",
    "byline": "Rat tagt\n|Von Anna Ostermann\n|Graz – Der Rat tagte.",
    "sub-heading": "Er ging.\n|Neue Zölle\n|Die Zölle steigen.",
    "line break within": "Der Rat tagte\nund vertagte sich.",
    "no full stop": "Der Rat tagte\n|Die Gäste gingen",
    "list": "• Erstens Milch\n|• Zweitens Brot",
    "heading run into the text": "Gäste gehen heim  |Während die Stadt schlief, tagte der Rat.",
    "number first": "Es war kalt. |2014 war es warm.",
    "ticker": "+++ |Eilmeldung +++ |Der Rat tagt +++ |Die Gäste gehen +++",
    "ticker of two signs": "++ |9.12 Uhr: Arp trifft Berg ++ |Der Rat tagt. |Sie lernt C++ in Ulm.",
    "two strokes": "Rat tagt // |Gäste gehen // |Stadt schweigt",
    "strokes in a word": "Die Seite A//B Linden ist neu.",
    "stray full stop": "War das alles?. |Ja.",
}  # fmt: skip


def sentences(text: str, forced: tuple[int, ...] = ()) -> list[str]:
    tokens = [(token.text, bool(token.whitespace_), token.idx) for token in TOKENIZER(text)]
    begins = sentence_starts(text, tokens, forced)
    starts = [offset for (_, _, offset), first in zip(tokens, begins, strict=True) if first]
    return [text[a:b] for a, b in zip(starts, [*starts, len(text)][1:], strict=False)]


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_sentences_begin_where_marked(marked: str) -> None:
    assert "|".join(sentences(marked.replace("|", ""))) == marked


def test_sentences_of_wrapped_text_cross_lines() -> None:
    lines = [
        "Der Gemeinderat von Lindau hat am Montag nach langer Beratung",
        "Einigkeit über den neuen Haushalt erzielt, der im kommenden",
        "Jahr gelten soll. Die Bürgermeisterin zeigte sich sehr froh",
        "Und dankte allen Mitgliedern des Rates für ihre Geduld.",
    ]
    text = "\n".join(lines)
    assert len(sentences(text)) == 2


def test_sentences_begin_at_forced_offsets() -> None:
    assert sentences("Rat tagt Der Rat tagte.", forced=(9,)) == ["Rat tagt ", "Der Rat tagte."]


def test_sentences_are_cut_at_punctuation_when_too_long() -> None:
    found = sentences(", ".join(["Wort"] * 500))
    assert all(len(TOKENIZER(sentence)) <= MAX_TOKENS for sentence in found)
    assert all(sentence.rstrip().endswith(",") for sentence in found[:-1])


def test_sentences_without_punctuation_are_cut_at_the_limit() -> None:
    assert [len(TOKENIZER(sentence)) for sentence in sentences("Wort " * 450)] == [MAX_TOKENS, MAX_TOKENS, 50]


@pytest.mark.parametrize("text", ["", " ", "\n\n"], ids=["empty", "space", "lines"])
def test_sentences_of_nothing(text: str) -> None:
    assert sentences(text) == ([text] if text else [])

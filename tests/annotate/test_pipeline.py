"""The whole pipeline with the model that ships: every kind of input gives a Doc whose text is the input."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate import annotate
from kg.grammar.docs import read_parse
from kg.language import load_language
from kg.model import Article, Span

ODD = {
    "empty": "",
    "space": "   ",
    "lines": "\n\n\n",
    "tabs": "\t \u00a0\u2003",
    "one letter": "a",
    "one sign": ".",
    "emoji": "😀👩‍👩‍👧‍👦🇦🇹 Ostermann 😂 lacht! 🎉",
    "right to left": "الرئيس قال: مرحبا. שלום עולם!",
    "no letters of ours": "国会议员今天开会。" * 30,
    "zero width": "Lin\u200bdau lie\u00adgt \ufeffam\u200d See.",
    "NUL": "Huber\x00 ging\x01.\x00",
    "only digits": "1234567890" * 50,
    "numbers": "1 2 3 " * 150,
    "combining marks": "e\u0301" * 300,
    "quotation marks": "„“”‚‘»«›‹\"'`" * 20,
    "full stops": "." * 3000,
    "hyphens": "a-" * 1000,
    "carriage returns": "Titel\r\n\r\nHuber traf Linde.\r\nDann ging er.",
    "table": "|".join(str(number) for number in range(300)),
    "no stop": "Wort " * 450,
    "1 MB without a space": "x" * 1_000_000,
}
NEWS = (
    "Ostermann trifft Linde\n\nDer Minister Karl Ostermann traf am Montag die Rektorin Eva Linde in Graz. „Wir kommen gut voran“, sagte er.",
    "Die Stadt Lindau lehnte den Antrag ab. Er wurde von der Kammer zurückgewiesen.",
    "Kurz.",
    "Im Hafen von Triest legte am 3. Mai ein Schiff an, das Kaffee, Kakao und Tee geladen hatte.",
)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_pipeline_survives(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert [token for sent in doc.sents for token in sent] == list(doc)


@pytest.mark.parametrize("text", NEWS, ids=range(len(NEWS)))
def test_pipeline_gives_every_token_an_analysis(nlp: Language, text: str) -> None:
    for sent in nlp(text).sents:
        assert sum(token.head.i == token.i for token in sent) == 1
        assert sent.root.dep_ == "root"
        for token in sent:
            assert token.pos_
            assert token.tag_
            assert token.lemma_
            assert token.dep_
            assert sent.start <= token.head.i < sent.end


def test_pipeline_does_not_depend_on_neighbours(nlp: Language) -> None:
    alone = [nlp(text).to_bytes() for text in NEWS]
    assert [doc.to_bytes() for doc in nlp.pipe(NEWS, batch_size=2)] == alone
    assert [doc.to_bytes() for doc in nlp.pipe(NEWS[::-1])] == alone[::-1]


def test_pipeline_takes_given_words(nlp: Language) -> None:
    doc = nlp(Doc(nlp.vocab, words=["Huber", "ging", "zu", "dem", "See", ".", "Er", "blieb", "."]))
    assert [sent.text for sent in doc.sents] == ["Huber ging zu dem See .", "Er blieb ."]
    assert doc[3].dep_ == "det"


def test_pipeline_keeps_given_sentences(nlp: Language) -> None:
    words = ["Huber", "ging", ".", "Er", "blieb", "."]
    doc = nlp(Doc(nlp.vocab, words=words, sent_starts=[True, *[False] * 5]))
    assert len(list(doc.sents)) == 1


def test_pipeline_analyses_given_sentences_of_any_length(nlp: Language) -> None:
    starts: list[bool | int | None] = [True, *[False] * 449]
    doc = nlp(Doc(nlp.vocab, words=["Wort"] * 450, sent_starts=starts))
    assert len(list(doc.sents)) == 1
    assert [token.dep_ for token in doc].count("root") == 1


def test_pipeline_contraction_has_case(nlp: Language) -> None:
    token = nlp("Sie fuhr zum Bahnhof.")[2]
    assert (token.text, token.lemma_, token.tag_, token.dep_) == ("zum", "zu", "APPRART", "case")
    assert token.morph.to_dict()["Case"] == "Dat"


def test_pipeline_marks_a_separated_particle(nlp: Language) -> None:
    doc = nlp("Die Kammer lehnte den Antrag gestern ab.")
    assert (doc[6].dep_, doc[6].head.lemma_) == ("compound:prt", "lehnen")
    assert read_parse(doc, load_language()).lemmas[2] == "ablehnen"


def test_pipeline_residue_is_left_alone(nlp: Language) -> None:
    text = "Rat tagt\nDer Rat tagte am Montag.\nLesen Sie mehr: Rat reist. Jetzt bestellen!\nDanach ging er heim."
    begin, end = text.index("Lesen"), text.index("Danach") - 1
    article = Article("a", text, "a.txt", title_end=8, residue=(Span(begin, end),))
    [(same, doc)] = annotate(nlp, [article])
    assert same is article
    assert doc.text == text
    residue = [token.text for token in doc if token._.residue and not token.is_space]
    assert residue == ["Lesen", "Sie", "mehr", ":", "Rat", "reist", ".", "Jetzt", "bestellen", "!"]
    assert {token.pos_ for token in doc if token._.residue} <= {"X", "SPACE"}
    for sent in doc.sents:
        assert len({token._.residue for token in sent if not token.is_space}) == 1
    assert [sent.text.strip() for sent in doc.sents if not sent[0]._.residue] == [
        "Rat tagt",
        "Der Rat tagte am Montag.",
        "Danach ging er heim.",
    ]


def test_annotate_is_a_stream(nlp: Language) -> None:
    taken = 0

    def articles() -> Iterator[Article]:
        nonlocal taken
        for number in range(100):
            taken += 1
            yield Article(str(number), NEWS[2], "a.txt")

    stream = annotate(nlp, articles(), batch_size=5)
    assert next(stream)[0].id == "0"
    assert taken <= 10


def test_names_never_seen_are_names(nlp: Language) -> None:
    names = (Path(__file__).parent / "names.txt").read_text(encoding="utf-8").split("\n")[:-1]
    assert len(names) >= 200
    carriers = ("{} eröffnete am Freitag die Messe in Graz.", "Der Botschafter sprach lange mit {} über Fischerei.")
    good = 0
    for name in names:
        for carrier in carriers:
            start = carrier.index("{")
            span = nlp(carrier.format(name)).char_span(start, start + len(name))
            if span is not None:
                inside = {token.i for token in span}
                tops = [token for token in span if token.head.i not in inside or token.dep_ == "root"]
                flat = all(token.dep_.startswith("flat") for token in span if token.i != tops[0].i)
                good += len(tops) == 1 and flat and all(token.pos_ == "PROPN" for token in span)
    assert good / (len(names) * len(carriers)) >= 0.95

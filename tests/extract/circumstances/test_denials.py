"""Hearsay and the sentence behind that denies it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article, Status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Eva Lind soll den Abt Ilja Senn getroffen haben. Das sei falsch, sagte ein Küster.", Status.NEGATED),
        ("Eva Lind soll den Abt Ilja Senn getroffen haben; das ist falsch.", Status.NEGATED),
        ("Eva Lind habe den Abt Ilja Senn getroffen, schrieb der Landbote. Das stimmt nicht.", Status.NEGATED),
        ("Eva Lind habe den Abt Ilja Senn getroffen, schrieb der Landbote. Das trifft zu.", Status.ACTUAL),
        ("Angeblich traf Eva Lind den Abt Ilja Senn. Das dementierte ein Küster.", Status.NEGATED),
        ("Angeblich traf Eva Lind den Abt Ilja Senn. Das dementierte niemand.", Status.ACTUAL),
        ("Eva Lind traf den Abt Ilja Senn. Das ist falsch.", Status.ACTUAL),
        ("Eva Lind unterstütze den Abt Ilja Senn, sagte ein Küster. Das sei falsch.", Status.ACTUAL),
        ("„Eva Lind unterstützt den Abt Ilja Senn. Das ist falsch“, sagte ein Küster.", Status.ACTUAL),
    ],
    ids=["hearsay", "semicolon", "reported", "confirmed", "denied", "by nobody", "told", "blamed", "blamed in a quote"],
)
def test_hearsay_that_the_next_sentence_denies_did_not_happen(
    text: str, status: Status, nlp: Language, extractor: Extractor
) -> None:
    told = extractor(Article("test", text, "-"), nlp(text)).statements[0]
    assert told.status.status is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Eva Lind wollte den Abt Ilja Senn treffen, doch er sagte ab.", Status.NEGATED),
        ("Eva Lind wollte den Abt Ilja Senn treffen. Doch er lehnte ab.", Status.NEGATED),
        ("Geplant war ein Telefonat von Eva Lind mit Ilja Senn, doch er sagte ab.", Status.NEGATED),
        ("Eva Lind wollte den Abt Ilja Senn treffen, doch Olaf Berg sagte ab.", Status.PLANNED),
        ("Eva Lind wollte den Abt Ilja Senn treffen, doch er lehnte den Haushalt ab.", Status.PLANNED),
        ("Eva Lind wollte den Abt Ilja Senn treffen, und er sagte nicht ab.", Status.PLANNED),
        ("Eva Lind will den Abt Ilja Senn treffen, doch er lehnt ab.", Status.PLANNED),
        ("Eva Lind traf den Abt Ilja Senn, doch er lehnte ab.", Status.ACTUAL),
        ("Eva Lind wollte den Abt Ilja Senn loben, doch er sagte ab.", Status.PLANNED),
    ],
    ids=["he", "next sentence", "noun", "somebody else", "something else", "not", "open", "met", "no appointment"],
)
def test_an_appointment_that_one_side_turned_down_did_not_happen(
    text: str, status: Status, nlp: Language, extractor: Extractor
) -> None:
    told = extractor(Article("test", text, "-"), nlp(text)).statements[0]
    assert told.status.status is status

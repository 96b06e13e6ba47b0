"""The people of a film or novel act for nobody."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article
from tests.builders import facts


@pytest.mark.parametrize(
    "text",
    [
        "Im Krimi wirft die Richterin dem Bürgermeister Betrug vor.",
        "In der Oper „Der Turm“ beschuldigt der Graf seine Schwester des Verrats.",
        "Die Heldin besuchte ihre Tante in Lissabon.",
        "Im Roman „Nebel“ wirft die Ärztin dem Abt Betrug vor, worauf dieser ihr droht.",
        "Der Roman erzählt, wie ein Graf seine Diener beschimpft.",
    ],
    ids=["a work", "its title", "a heroine", "what follows in it", "what a work tells"],
)
def test_what_a_work_tells_is_no_act(text: str, nlp: Language, extractor: Extractor) -> None:
    assert not facts(extractor(Article("test", text, "-"), nlp(text)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In ihrem Roman kritisiert Ada Dahl die Bahn.", "Criticism: Ada Dahl → die Bahn"),
        ("In der Oper kritisierte Ministerin Ada Dahl die Bahn.", "Criticism: Ministerin Ada Dahl → die Bahn"),
        ("Im Drama um die Werft kritisiert Ada Dahl die Bahn.", "Criticism: Ada Dahl → die Bahn"),
        ("Der Roman, von der Kammer gelobt, erscheint im Mai.", "Praise: der Kammer → Der Roman"),
    ],
    ids=["its author", "a house", "a quarrel", "what is said of it"],
)
def test_what_somebody_says_there_is_one(text: str, told: str, nlp: Language, extractor: Extractor) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == [told]

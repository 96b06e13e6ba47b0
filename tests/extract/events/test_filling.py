"""Which words fill the roles of an entry, and which are spoken for."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article
from tests.builders import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Äbtissin nannte den Gärtner einen Künstler.", "Naming: Die Äbtissin → den Gärtner"),
        ("Die Äbtissin übte Kritik am Gärtner.", "Criticism: Die Äbtissin → Gärtner"),
        ("Die Äbtissin forderte: Es darf keinen Zaun geben.", "Demand: Die Äbtissin → ?"),
    ],
    ids=["a description is no target", "the noun of a verb is no target", "who is said to do it is not asked"],
)
def test_a_word_that_is_spoken_for_fills_no_role(text: str, expected: str, nlp: Language, extractor: Extractor) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == [expected]

"""A town or region acts and is asked like a body where its phrase stands without a preposition of place."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article
from tests.builders import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hessen verlangt vom Bund mehr Geld.", ["Demand: Hessen → Bund"]),
        ("Die Stadt Köln kritisierte den Fährverband.", ["Criticism: Die Stadt Köln → den Fährverband"]),
        ("Der Fährverband bat die Stadt Köln um Aufschub.", ["Demand: Der Fährverband → die Stadt Köln"]),
        ("Der Plan wurde von Bayern gelobt.", ["Praise: Bayern → Der Plan"]),
        ("Der Kanzler gratulierte den Bayern zum Titel.", []),
    ],
    ids=["region", "town", "town asked", "passive", "people of a region, or a club"],
)
def test_towns_and_regions_act(text: str, expected: list[str], nlp: Language, extractor: Extractor) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == expected

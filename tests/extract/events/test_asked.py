"""Who is asked to do something has not done it yet, whatever word names them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article
from tests.builders import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ein Prediger forderte alle Nichtschwimmer auf, den Bademeister zu loben.",
            ["Demand: Ein Prediger → alle Nichtschwimmer"],
        ),
        (
            "Am Montag forderte die Gewerkschaft Innenministerin Ada Dahl auf, zu handeln.",
            ["Demand: die Gewerkschaft → Innenministerin Ada Dahl"],
        ),
        (
            "Am Abend stärkte der Aufsichtsrat Vorstandschefin Ada Dahl den Rücken.",
            ["Support: der Aufsichtsrat → Vorstandschefin Ada Dahl"],
        ),
    ],
    ids=["control", "title behind a body", "title in the dative"],
)
def test_who_is_asked_or_backed(text: str, expected: list[str], nlp: Language, extractor: Extractor) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == expected

"""Acts that are counted among others of anybody of a kind, and whoever is one of a kind."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article, Status
from tests.builders import facts


@pytest.mark.parametrize(
    "text",
    [
        "Es war der erste Besuch eines finnischen Abtes in Thun seit zehn Jahren.",
        "Es ist die dritte Begegnung eines Abtes mit einem Imker.",
        "Es war das erste Mal, dass ein Abt Thun besuchte.",
    ],
    ids=["a visit", "a meeting", "with a clause"],
)
def test_the_how_manieth_act_of_anybody_tells_none(text: str, nlp: Language, extractor: Extractor) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == []


def test_the_how_manieth_act_of_somebody_tells_it(nlp: Language, extractor: Extractor) -> None:
    text = "Es war bereits der vierte Besuch von Ida Lund in Thun."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Visit: Ida Lund → Thun"]


def test_what_is_planned_is_whatever_it_is_counted_as(nlp: Language, extractor: Extractor) -> None:
    text = "Die geplante Unterredung ist das dritte Treffen der beiden Äbte Bo Dahl und Ole Lund."
    (found,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert found.status.status is Status.PLANNED


def test_whoever_is_the_first_of_a_kind_does_what_a_relative_clause_tells(nlp: Language, extractor: Extractor) -> None:
    text = "Bo Dahl ist der erste Abt, der Thun besucht."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Visit: Bo Dahl → Thun"]

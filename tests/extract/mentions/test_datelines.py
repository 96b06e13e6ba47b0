"""The town before an agency's text is cut off with its bracket, and still tells where the article plays."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.extract.mentions.datelines import places_of_dateline
from kg.extract.mentions.drafts import Lexicon
from kg.model import EntityType
from tests.builders import doc, parse
from tests.extract.small import known_names


def below(before: str) -> Doc:
    """ "BEFORE Der Rat schwieg", two sentences, the first without a tree."""
    words = before.split()
    labels, tags = ["root", *["dep"] * (len(words) - 1)], ["NE"] * len(words)
    flat = doc(before, " ".join("0" * len(words)), " ".join(labels), " ".join(tags))
    return Doc.from_docs([flat, doc("Der Rat schwieg", "1 2 2", "det nsubj root", "ART NN VVFIN")])


@pytest.mark.parametrize(
    ("before", "places"),
    [
        ("Oslo ( dpa ) –", ["Oslo"]),
        ("Oslo / Riga ( dpa ) –", ["Oslo", "Riga"]),
        ("Ada Beck ( dpa ) –", []),
        ("Brüssel ( dpa ) –", []),
    ],
    ids=["one", "two", "no place", "where many meet"],
)
def test_known_towns_before_a_text_are_places(before: str, places: list[str]) -> None:
    found = list(places_of_dateline(parse(below(before)), Lexicon(known_names()), frozenset({0})))
    assert [draft.head for _, draft in found] == places
    assert all((draft.entity_type, draft.function) == (EntityType.PLACE, "root") for _, draft in found)


def test_a_town_in_a_sentence_that_is_read_is_no_dateline() -> None:
    assert list(places_of_dateline(parse(below("Oslo ( dpa ) –")), Lexicon(known_names()), frozenset())) == []

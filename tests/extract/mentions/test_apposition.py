"""Title and name with a comma between them are one person, whatever the parser made of it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.extract.grammar.units import Units
from kg.extract.mentions.finding import find_mentions
from kg.extract.mentions.lexicon import Lexicon
from tests.builders import doc, parse
from tests.extract.small import known_names

TITLE_FIRST = doc(
    "Die Vorsitzende , Ada Beck , kam",
    "1 6 1 6 3 3 6",
    "det nsubj punct dep flat punct root",
    "ART NN $, NE NE $, VVFIN",
    names={"Ada Beck": "PER"},
)
NAME_FIRST = doc(
    "Ada Beck , die Vorsitzende , kam",
    "6 0 0 4 6 4 6",
    "nsubj flat punct det dep punct root",
    "NE NE $, ART NN $, VVFIN",
    names={"Ada Beck": "PER"},
)
NO_COMMA = doc(
    "Die Vorsitzende rief Ada Beck",
    "1 2 2 2 3",
    "det nsubj root obj flat",
    "ART NN VVFIN NE NE",
    names={"Ada Beck": "PER"},
)


@pytest.mark.parametrize(
    ("built", "title", "name"),
    [(TITLE_FIRST, 1, 3), (NAME_FIRST, 4, 0), (NO_COMMA, 1, None)],
    ids=["title first", "name first", "a verb between"],
)
def test_title_leads_to_the_name_beside_it(built: Doc, title: int, name: int | None) -> None:
    made = parse(built)
    found = find_mentions(made, Units(made), frozenset(), Lexicon(known_names()))
    assert found.named((title, 0)) == ((name, 0) if name is not None else (title, 0))

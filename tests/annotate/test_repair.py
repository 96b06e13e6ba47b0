"""The component that mends the parse."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate.repair import ParseRepairs
from kg.attributes import declare
from tests.builders import doc


@pytest.fixture
def repairs(nlp: Language) -> ParseRepairs:
    declare()
    return ParseRepairs(nlp, "parse_repairs")


def test_repair_is_made_on_the_doc_and_noted(nlp: Language) -> None:
    made = nlp("Die Kammer lobte der Rat.")
    assert ("case of arguments", 1) in made._.repairs
    assert (made[1].dep_, made[4].dep_) == ("obj", "nsubj")


def test_repair_may_be_left_out(repairs: ParseRepairs) -> None:
    built = doc("Ada lobte Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE")
    assert repairs(built, without=[repair.name for repair in repairs._repairs])._.repairs == ()

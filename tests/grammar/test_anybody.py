"""Who "man" is."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from tests.builders import doc
from tests.extract.small import read_facts

CASES = {
    "a body": (
        doc(
            "Bei der Rotpartei kritisierte man   Rama .",
            "2   2   3         3           3     3    3",
            "case det obl      root        nsubj obj  punct",
            "APPR ART NE       VVFIN       PIS   NE   $.",
            lemmas={"kritisierte": "kritisieren"},
            names={"Rotpartei": "ORG", "Rama": "PER"},
        ),
        ["Criticism: der Rotpartei → Rama"],
    ),
    "a place": (
        doc(
            "In   Tirana kritisierte man   Rama .",
            "1    2      2           2     2    2",
            "case obl    root        nsubj obj  punct",
            "APPR NE     VVFIN       PIS   NE   $.",
            lemmas={"kritisierte": "kritisieren"},
            names={"Tirana": "LOC", "Rama": "PER"},
        ),
        ["Criticism: ? → Rama"],
    ),
}


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES)
def test_anybody_is_the_body_that_the_clause_names(built: Doc, expected: list[str]) -> None:
    assert read_facts(built) == expected

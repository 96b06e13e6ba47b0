"""Title and name are one unit, however the parser joined them."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.extract.grammar.units import Units
from tests.builders import doc, parse

FLAT = doc("Präsident Edi Rama kam", "3 0 1 3", "nsubj appos flat root", "NN NE NE VVFIN", names={"Edi Rama": "PER"})
COMPOUND = doc("Präsident Rama kam", "1 2 2", "compound nsubj root", "NN NE VVFIN", names={"Rama": "PER"})
GENITIVE = doc("Telefonat Merkels endete", "2 0 2", "nsubj nmod root", "NN NE VVFIN", names={"Merkels": "PER"})
LIST = doc(
    "Xi und Putin kamen", "3 2 0 3", "nsubj cc flat root", "NE KON NE VVFIN", names={"Xi": "PER", "Putin": "PER"}
)
TRUNCATED = doc("Staats- und Regierungschefs kamen", "3 2 0 3", "nsubj cc conj root", "NN KON NN VVFIN")


@pytest.mark.parametrize(
    ("built", "units"),
    [
        (FLAT, [["Präsident", "Edi", "Rama"]]),
        (COMPOUND, [["Präsident", "Rama"]]),
        (GENITIVE, [["Telefonat"], ["Merkels"]]),
        (LIST, [["Xi"], ["Putin"]]),
        (TRUNCATED, [["Staats-", "Regierungschefs"]]),
    ],
    ids=["title over a name", "title below a name", "genitive", "two people", "truncated half"],
)
def test_units_of_a_sentence(built: Doc, units: list[list[str]]) -> None:
    made = parse(built)
    found = Units(made).members.values()
    nominal = [[made.words[i] for i in unit] for unit in found if any(made.is_nominal(i) for i in unit)]
    assert nominal == units

"""A scene is the parse with what its words stand for."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.cues import Cues
from kg.grammar.scene import TimeTokens, Units, set_scene
from kg.language import load_language
from tests.builders import doc, parse

FLAT = doc("Präsident Edi Rama kam", "3 0 1 3", "nsubj appos flat root", "NN NE NE VVFIN", names={"Edi Rama": "PER"})
COMPOUND = doc("Präsident Rama kam", "1 2 2", "compound nsubj root", "NN NE VVFIN", names={"Rama": "PER"})
GENITIVE = doc("Telefonat Merkels endete", "2 0 2", "nsubj nmod root", "NN NE VVFIN", names={"Merkels": "PER"})
LIST = doc(
    "Xi und Putin kamen", "3 2 0 3", "nsubj cc flat root", "NE KON NE VVFIN", names={"Xi": "PER", "Putin": "PER"}
)
BOTH_SEXES = doc(
    "Lehrerinnen und Lehrer kamen",
    "3 2 0 3",
    "nsubj cc conj root",
    "NN KON NN VVFIN",
    lemmas={"Lehrerinnen": "Lehrerin"},
    features={"Lehrerinnen": "Number=Plur"},
)
BOTH_SHORTENED = doc(
    "Lehrerinnen und -lehrer kamen",
    "3 2 0 3",
    "nsubj cc conj root",
    "NN KON NN VVFIN",
    lemmas={"Lehrerinnen": "Lehrerin", "-lehrer": "-lehrer"},
    features={"Lehrerinnen": "Number=Plur"},
)
TWO_TRADES = doc(
    "Lehrerinnen und Bäcker kamen",
    "3 2 0 3",
    "nsubj cc conj root",
    "NN KON NN VVFIN",
    lemmas={"Lehrerinnen": "Lehrerin"},
    features={"Lehrerinnen": "Number=Plur"},
)
THREE = doc(
    "Staats- und Regierungschefs sowie Rama kamen",
    "5 2 0 4 0 5",
    "nsubj cc conj cc conj root",
    "NN KON NN KON NE VVFIN",
    names={"Rama": "PER"},
)
TRUNCATED = doc("Staats- und Regierungschefs kamen", "3 2 0 3", "nsubj cc conj root", "NN KON NN VVFIN")


def test_scene_keeps_the_parse_and_knows_whole_names() -> None:
    made = parse(doc("Präsident Rama kam", "1 2 2", "compound nsubj root", "NN NE VVFIN", names={"Rama": "PER"}))
    scene = set_scene(made, Units(made), frozenset(), frozenset({1}))
    assert scene.words == made.words
    assert (scene.parts(0), scene.parts(1), scene.actors) == ([0, 1], [0, 1], frozenset({1}))


@pytest.mark.parametrize(
    ("built", "units"),
    [
        (FLAT, [["Präsident", "Edi", "Rama"]]),
        (COMPOUND, [["Präsident", "Rama"]]),
        (GENITIVE, [["Telefonat"], ["Merkels"]]),
        (LIST, [["Xi"], ["Putin"]]),
        (TRUNCATED, [["Staats-", "Regierungschefs"]]),
        (THREE, [["Staats-", "Regierungschefs"], ["Rama"]]),
        (BOTH_SEXES, [["Lehrerinnen", "Lehrer"]]),
        (BOTH_SHORTENED, [["Lehrerinnen", "-lehrer"]]),
        (TWO_TRADES, [["Lehrerinnen"], ["Bäcker"]]),
    ],
    ids=[
        "title over a name",
        "title below a name",
        "genitive",
        "two people",
        "truncated half",
        "truncated half and somebody else",
        "both sexes",
        "both sexes, one shortened",
        "two trades",
    ],
)
def test_units_of_a_sentence(built: Doc, units: list[list[str]]) -> None:
    made = parse(built)
    found = Units(made).members.values()
    nominal = [[made.words[i] for i in unit] for unit in found if any(made.is_nominal(i) for i in unit)]
    assert nominal == units


def test_words_of_time_are_told_from_surnames(cues: Cues) -> None:
    made = parse(
        doc(
            "Theresa May lobte am Freitag gestern 2019 Rom",
            "2 0 2 4 2 2 2 2",
            "nsubj flat root case obl advmod obl obj",
            "NE NE VVFIN APPR NN ADV CARD NE",
            names={"Theresa May": "PER"},
        )
    )
    found = TimeTokens(cues.time, load_language().words).of(made)
    assert [made.words[i] for i in sorted(found)] == ["Freitag", "gestern", "2019"]

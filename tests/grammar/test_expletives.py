"""When "es" stands for nothing."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.grammar.expletives import is_expletive
from tests.builders import doc, parse

NOTHING = {
    "a verb that has it beside its preposition": doc(
        "Hierbei geht  es    um   Geld .",
        "1       1     1     4    1    1",
        "advmod  root  nsubj case obl  punct",
        "ADV     VVFIN PPER  APPR NN   $.",
        lemmas={"geht": "gehen"},
    ),
    "the place before a verb in the plural": doc(
        "Es    gehen viele Gäste .",
        "1     1     3     1     1",
        "nsubj root  amod  obj   punct",
        "PPER  VVFIN PIAT  NN    $.",
        features={"gehen": "Number=Plur"},
    ),
    "a clause that says what it is": doc(
        "Es    ist   klar , dass sie   kommt .",
        "2     2     2    6 6    6     2     2",
        "nsubj cop   root punct mark nsubj csubj punct",
        "PPER  VAFIN ADJD $, KOUS PPER VVFIN $.",
    ),
}
SOMETHING = {
    "a body that acts": doc(
        "Es    lobte Rama .",
        "1     1     1    1",
        "nsubj root  obj  punct",
        "PPER  VVFIN NE   $.",
        lemmas={"lobte": "loben"},
        features={"lobte": "Number=Sing"},
    ),
    "a verb without its preposition": doc(
        "Es    ging  nach Tirana .",
        "1     1     3    1      1",
        "nsubj root  case obl    punct",
        "PPER  VVFIN APPR NE     $.",
        lemmas={"ging": "gehen"},
        features={"ging": "Number=Sing"},
    ),
}


def found(sentence: Doc) -> list[bool]:
    parsed = parse(sentence)
    return [is_expletive(parsed, i) for i in range(len(parsed)) if parsed.lower[i] == "es"]


@pytest.mark.parametrize("sentence", NOTHING.values(), ids=NOTHING)
def test_it_stands_for_nothing(sentence: Doc) -> None:
    assert found(sentence) == [True]


@pytest.mark.parametrize("sentence", SOMETHING.values(), ids=SOMETHING)
def test_it_stands_for_somebody(sentence: Doc) -> None:
    assert found(sentence) == [False]

"""A possessive at the beginning of a sentence is of somebody else, whatever its capital makes the parser think."""

from __future__ import annotations

import pytest

from kg.extract.mentions.persons import person_of
from tests.builders import doc, parse


@pytest.mark.parametrize(
    ("said", "lemma", "person"),
    [("Seine", "sein", 3), ("Ihre", "ihr", 3), ("Meine", "mein", 1)],
    ids=["his", "her", "mine"],
)
def test_a_possessive_that_opens_a_sentence(said: str, lemma: str, person: int) -> None:
    read = parse(
        doc(
            f"{said} Partei kam .",
            "1 2 2 2",
            "det:poss nsubj root punct",
            "PPOSAT NN VVFIN $.",
            lemmas={said: lemma},
            features={said: "Person=1|Poss=Yes"},
        )
    )
    assert person_of(read, 0) == person


def test_behind_a_quotation_mark_the_parser_may_be_right() -> None:
    read = parse(
        doc(
            "„ Ihre Partei kam .",
            "2 2 3 3 3",
            "punct det:poss nsubj root punct",
            "$( PPOSAT NN VVFIN $.",
            lemmas={"Ihre": "ihr"},
            features={"Ihre": "Person=2|Poss=Yes"},
        )
    )
    assert person_of(read, 1) == 2


def test_behind_a_comma_a_capital_is_no_beginning() -> None:
    words, heads = "Frau Arp , Sie kamen .", "1 1 1 4 4 4"
    read = parse(doc(words, heads, "compound root punct nsubj root punct", "NN NE $, PPER VVFIN $."))
    assert person_of(read, 3) == 2

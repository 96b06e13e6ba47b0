"""Second halves of a clause that share its verb."""

from __future__ import annotations

from kg.grammar.halves import halved, halves, phrases_of
from tests.builders import doc, parse

GAP = parse(
    doc(
        "Huber lobte Linde und Berg gestern Thal",
        "1 1 1 4 1 6 4",
        "nsubj root obj cc conj advmod orphan",
        "NE VVFIN NE KON NE ADV NE",
    )
)
LIST = parse(doc("Huber lobte Linde und Berg", "1 1 1 4 2", "nsubj root obj cc conj", "NE VVFIN NE KON NE"))


def test_a_conjunct_with_an_orphan_is_a_half() -> None:
    assert halves(GAP, 1) == [4]
    assert phrases_of(GAP, 4) == [4, 6]


def test_all_words_below_it_are_its_own() -> None:
    assert halved(GAP, 1) == {3, 4, 5, 6}


def test_a_list_has_none() -> None:
    assert not halves(LIST, 1)
    assert not halved(LIST, 1)

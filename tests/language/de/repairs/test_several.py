"""Several people, or one of each of them, and the name behind them, on trees made by hand."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.several import each_of_several, names_behind_several
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree

_MANY, _ONE = "Number=Plur", "Number=Sing"


def criticised(noun: str, number: str, verb: str = "kritisieren") -> Tree:
    """ "Gestern kritisierten NOUN Jan Arp", the name hung on the noun."""
    return tree(
        ("Gestern", 1, "advmod", "ADV", "", "gestern"),
        ("kritisierten", 1, "root", "VERB", f"{FIN}|{number}", verb),
        (noun, 1, "nsubj", "NOUN", number, noun),
        ("Jan", 2, "appos", "PROPN", _ONE, "Jan"),
        ("Arp", 3, "flat", "PROPN", _ONE, "Arp"),
        names=((3, 5, "PER"),),
    )


@pytest.mark.parametrize("noun", ["Bürger", "Fraktionen"])
def test_several_bear_no_name_of_one(noun: str) -> None:
    mended = criticised(noun, _MANY)
    assert list(names_behind_several(mended)) == [3]
    assert (mended.heads[3], mended.labels[3]) == (1, "obj")


@pytest.mark.parametrize(
    ("noun", "number", "verb"),
    [("Lehrer", _ONE, "kritisieren"), ("Bürger", _MANY, "sprechen")],
    ids=["a title", "a verb without object"],
)
def test_a_name_stays_with_its_title(noun: str, number: str, verb: str) -> None:
    assert list(names_behind_several(criticised(noun, number, verb))) == []


def test_each_of_several_is_one() -> None:
    mended = tree(
        ("Jeder", 1, "dep", "DET", "", "jeder"),
        ("zweite", 2, "amod", "ADJ", "NumType=Ord", "zweit"),
        ("Wähler", 3, "nsubj", "NOUN", _MANY, "Wähler"),
        ("lobte", 3, "root", "VERB", FIN, "loben"),
    )
    assert list(each_of_several(mended)) == [2]
    assert (mended.heads[0], mended.labels[0], mended.feats[2]) == (2, "det", _ONE)


def test_each_is_one_without_a_number_too() -> None:
    mended = tree(
        ("Jeder", 1, "det", "DET", "", "jeder"),
        ("Wähler", 2, "nsubj", "NOUN", _MANY, "Wähler"),
        ("lobte", 2, "root", "VERB", FIN, "loben"),
    )
    assert list(each_of_several(mended)) == [1]


@pytest.mark.parametrize(
    ("determiner", "noun", "acts"),
    [("Jede", "Bäckerin", True), ("Jeden", "Bäcker", False), ("Jede", "Torte", False)],
    ids=["people in front", "an accusative", "a thing"],
)
def test_each_second_in_front_acts_on_whoever_is_named_behind(determiner: str, noun: str, acts: bool) -> None:
    mended = tree(
        (determiner, 2, "det", "DET", "", "jeder"),
        ("zweite", 2, "amod", "ADJ", "", "zweit"),
        (noun, 3, "obj", "NOUN", _ONE, noun),
        ("lobte", 3, "root", "VERB", FIN, "loben"),
        ("Arp", 3, "nsubj", "PROPN", "", "Arp"),
        names=((4, 5, "PER"),),
    )
    assert list(each_of_several(mended)) == ([2] if acts else [])
    assert mended.labels[4] == ("obj" if acts else "nsubj")

"""A noun that cannot have the case of the first is joined to the genitive before it; "jeder der beiden" means two."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.genitives import joined_genitives, parts_of_two, things_joined_to_phrases
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree


def against(preposition: str, article: str) -> Tree:
    """ "protestieren PREPOSITION die Streichung der Beihilfe und ARTICLE Prämie", all joined to the first noun."""
    rows: list[Row] = [
        ("protestieren", 0, "root", "VERB", FIN, "protestieren"),
        (preposition, 3, "case", "ADP", "", preposition),
        ("die", 3, "det", "DET", "", "der"),
        ("Streichung", 0, "obl", "NOUN", "Gender=Fem|Number=Sing", "Streichung"),
        ("der", 5, "det", "DET", "Gender=Fem", "der"),
        ("Beihilfe", 3, "nmod", "NOUN", "Gender=Fem|Number=Sing", "Beihilfe"),
        ("und", 8, "cc", "CCONJ", "", "und"),
        (article, 8, "det", "DET", "Gender=Fem", "der"),
        ("Prämie", 3, "conj", "NOUN", "Gender=Fem|Number=Sing", "Prämie"),
    ]
    return tree(*rows)


def test_a_genitive_joined_to_an_accusative_belongs_to_the_genitive_before_it() -> None:
    mended = against("gegen", "der")
    assert list(joined_genitives(mended)) == [8]
    assert (mended.heads[8], mended.labels[8]) == (5, "conj")


@pytest.mark.parametrize(
    "other",
    [against("gegen", "die"), against("mit", "der")],
    ids=["the same case", "a preposition that leaves it open"],
)
def test_other_joined_nouns_stay(other: Tree) -> None:
    assert list(joined_genitives(other)) == []


def wanted(verb: str) -> Tree:
    """ "VERB von jedem der beiden Geduld", "der beiden" hung on the noun behind it."""
    return tree(
        ("VERB", 0, "root", "VERB", FIN, verb),
        ("von", 2, "case", "ADP", "", "von"),
        ("jedem", 0, "obl", "DET", "PronType=Ind", "jeder"),
        ("der", 5, "det", "DET", "", "der"),
        ("beiden", 5, "det", "DET", "", "beide"),
        ("Geduld", 2, "nmod", "NOUN", "", "Geduld"),
    )


def test_what_is_wanted_of_each_of_two_is_no_part_of_them() -> None:
    mended = wanted("verlangen")
    assert list(parts_of_two(mended)) == [4]
    assert (mended.heads[4], mended.upos[4], mended.labels[5]) == (2, "PRON", "obj")


def test_where_nothing_is_wanted_the_two_are_those_of_the_noun() -> None:
    assert list(parts_of_two(wanted("stammen"))) == []


def test_the_two_behind_any_other_noun_are_two() -> None:
    made = tree(
        ("Das", 1, "det", "DET", "", "der"),
        ("Treffen", 1, "root", "NOUN", "", "Treffen"),
        ("der", 3, "det", "DET", "", "der"),
        ("beiden", 1, "nmod", "DET", "", "beide"),
    )
    assert list(parts_of_two(made)) == [3]
    assert made.upos[3] == "PRON"


@pytest.mark.parametrize(("article", "mended"), [("ihre", [6]), ("ihren", [])], ids=["no dative", "a dative"])
def test_a_thing_that_cannot_have_the_case_of_a_phrase_is_joined_to_the_thing_before(
    article: str, mended: list[int]
) -> None:
    made = tree(
        ("die", 1, "det", "DET", "Case=Acc", "der"),
        ("Kritik", 7, "obj", "NOUN", "Case=Acc|Gender=Fem|Number=Sing", "Kritik"),
        ("an", 3, "case", "ADP", "", "an"),
        ("Arp", 1, "nmod", "PROPN", "Case=Dat|Number=Sing", "Arp"),
        ("und", 6, "cc", "CCONJ", "", "und"),
        (article, 6, "det:poss", "DET", "", "ihr"),
        ("Rufe", 3, "conj", "NOUN", "Gender=Masc|Number=Plur", "Ruf"),
        ("rügte", 7, "root", "VERB", FIN, "rügen"),
    )
    assert list(things_joined_to_phrases(made)) == mended


@pytest.mark.parametrize(("preposition", "mended"), [("von", [4]), ("für", [])], ids=["the same", "another"])
def test_a_thing_with_a_like_phrase_is_joined_to_the_thing_before(preposition: str, mended: list[int]) -> None:
    made = tree(
        ("erntete", 0, "root", "VERB", FIN, "ernten"),
        ("Lob", 0, "obj", "NOUN", "Case=Acc", "Lob"),
        ("von", 3, "case", "ADP", "", "von"),
        ("Rom", 0, "obl", "PROPN", "Case=Dat", "Rom"),
        ("Kritik", 3, "conj", "NOUN", "Case=Dat", "Kritik"),
        (preposition, 6, "case", "ADP", "", preposition),
        ("Bern", 4, "nmod", "PROPN", "Case=Dat", "Bern"),
    )
    assert list(things_joined_to_phrases(made)) == mended

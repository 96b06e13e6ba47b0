"""Whose a noun is, on hand-built trees."""

from __future__ import annotations

from kg.extract.grammar.owners import first_parts, genitive_objects, genitives, owners
from tests.builders import doc
from tests.extract.small import said, scene


def test_object_in_the_genitive_is_neither_object_nor_phrase() -> None:
    built = doc(
        "Ada beschuldigte den Wirt des Betrugs .",
        "1   1            3   1    5   1       1",
        "nsubj root       det obj  det obl     punct",
        "NE  VVFIN        ART NN   ART NN      $.",
        cases={"Wirt": "Acc", "Betrugs": "Gen"},
    )
    assert said(built, genitive_objects(scene(built), 1)) == ["Betrugs"]


def test_genitive_behind_its_noun_owns_it() -> None:
    built = doc(
        "das Lob der Kammer für  Ada",
        "1   1   3   1      5    1",
        "det root det nmod  case nmod",
        "ART NN  ART NN     APPR NE",
        cases={"Kammer": "Gen"},
    )
    assert said(built, genitives(scene(built), 1)) == ["Kammer"]
    assert said(built, owners(scene(built), 1)) == ["Kammer"]


def test_phrase_with_von_owns_where_no_genitive_does() -> None:
    built = doc("das Lob von Ada", "1 1 3 1", "det root case nmod", "ART NN APPR NE")
    assert said(built, owners(scene(built), 1)) == ["Ada"]


def test_possessive_of_an_object_is_the_subjects() -> None:
    rows = ("1 1 3 1", "nsubj root det:poss obj", "NE VVFIN PPOSAT NN")
    built = doc("Rama brachte seine Kritik", *rows, features={"seine": "Poss=Yes"}, names={"Rama": "PER"})
    assert said(built, owners(scene(built), 3)) == ["Rama"]


def test_possessive_that_disagrees_in_number_is_somebody_elses() -> None:
    rows = ("1 1 3 1", "nsubj root det:poss obj", "NN VVFIN PPOSAT NN")
    features = {"seine": "Poss=Yes", "Wirte": "Number=Plur"}
    built = doc("Wirte brachten seine Kritik", *rows, features=features)
    assert said(built, owners(scene(built), 3)) == ["seine"]


def test_first_part_is_a_word_before_the_noun_or_within_it() -> None:
    split = doc("EU Sanktionen", "1 1", "compound root", "NE NN")
    assert said(split, first_parts(scene(split), 1)) == ["EU"]
    joined = doc("EU-Sanktionen enden", "1 1", "nsubj root", "NN VVFIN")
    assert said(joined, first_parts(scene(joined), 0)) == ["EU-Sanktionen"]
    assert first_parts(scene(joined), 1) == []

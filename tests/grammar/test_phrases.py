"""Prepositional phrases are found where they belong, wherever the parser hung them."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.grammar.phrases import first_parts, genitive_objects, genitives, owners, phrases
from tests.builders import doc
from tests.extract.small import people, read_facts, said, scene

CASES = {
    "contracted preposition": (
        doc(
            "Meloni traf  sich beim Gipfel mit  Rama .",
            "1      1     1    4    1      6    1    1",
            "nsubj  root  obj  case obl    case obl  punct",
            "NE     VVFIN PRF  APPRART NN  APPR NE   $.",
            lemmas={"traf": "treffen"},
            names=people("Meloni", "Rama"),
        ),
        ["Meeting: Meloni → Rama"],
    ),
    "phrase on a noun of time": (
        doc(
            "Meloni telefonierte am      Montag mit  Rama .",
            "1      1            3       1      5    3    1",
            "nsubj  root         case    obl    case nmod punct",
            "NE     VVFIN        APPRART NN     APPR NE   $.",
            lemmas={"telefonierte": "telefonieren"},
            names=people("Meloni", "Rama"),
        ),
        ["Call: Meloni → Rama"],
    ),
    "phrase on the verb instead of the noun": (
        doc(
            "Meloni führte ein Telefonat mit  Rama .",
            "1      1      3   1         5    1    1",
            "nsubj  root   det obj       case obl  punct",
            "NE     VVFIN  ART NN        APPR NE   $.",
            lemmas={"führte": "führen"},
            names=people("Meloni", "Rama"),
        ),
        ["Call: Meloni → Rama"],
    ),
    "phrase on the genitive instead of the noun": (
        doc(
            "Die Sanktionen der Schweiz gegen Belarus gelten .",
            "1   6          3   1       5     3       6      6",
            "det nsubj      det nmod    case  nmod    root   punct",
            "ART NN         ART NE      APPR  NE      VVFIN  $.",
            lemmas={"Sanktionen": "Sanktion", "gelten": "gelten"},
            cases={"Schweiz": "Gen", "der": "Gen"},
            names={"Schweiz": "LOC", "Belarus": "LOC"},
        ),
        ["Sanction: der Schweiz → Belarus"],
    ),
    "who is excepted does not take part": (
        doc(
            "Meloni telefonierte mit Rama , außer mit Meyer .",
            "1 1 3 1 7 7 7 1 1",
            "nsubj root case obl punct advmod case obl punct",
            "NE VVFIN APPR NE $, ADV APPR NE $.",
            lemmas={"telefonierte": "telefonieren"},
            names=people("Meloni", "Rama", "Meyer"),
        ),
        ["Call: Meloni → Rama"],
    ),
    "a relative clause ends with its verb": (
        doc(
            "Rom , wo Meloni mit Rama telefonierte .",
            "0 6 6 6 5 6 0 0",
            "root punct advmod nsubj case obl acl:relcl punct",
            "NE $, ADV NE APPR NE VVFIN $.",
            lemmas={"telefonierte": "telefonieren"},
            names=people("Meloni", "Rama"),
        ),
        ["Call: Meloni → Rama"],
    ),
    "only one constituent stands before the finite verb": (
        doc(
            "Meloni von  der Liga forderte Rücksicht .",
            "4      3    3   4    4        4         4",
            "nsubj  case det obl  root     obj       punct",
            "NE     APPR ART NE   VVFIN    NN        $.",
            lemmas={"forderte": "fordern"},
            names={"Meloni": "PER", "Liga": "ORG"},
        ),
        ["Demand: Meloni → ?"],
    ),
    "agent of a passive is no addressee": (
        doc(
            "Die von  Meloni geforderte Reform kam   .",
            "4   2    3      4          5      5     5",
            "det case nmod   amod       nsubj  root  punct",
            "ART APPR NE     ADJA       NN     VVFIN $.",
            lemmas={"geforderte": "gefordert"},
            names=people("Meloni"),
        ),
        ["Demand: Meloni → ?"],
    ),
    "phrase that follows the owner": (
        doc(
            "Das Treffen Melonis mit  Rama dauerte .",
            "1   5       1       4    2    5       5",
            "det nsubj   nmod    case nmod root    punct",
            "ART NN      NE      APPR NE   VVFIN   $.",
            cases={"Melonis": "Gen"},
            names=people("Melonis", "Rama"),
        ),
        ["Meeting: Melonis → Rama"],
    ),
}


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES.keys())
def test_phrase_goes_to_its_verb_or_noun(built: Doc, expected: list[str]) -> None:
    assert read_facts(built) == expected


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


def test_possessive_of_a_woman_or_of_several_is_not_that_of_a_man() -> None:
    rows = ("3 3 3 3 5 3", "nsubj aux obj root det:poss obl", "NN VAFIN NE VVPP PPOSAT NN")
    features = {"ihrer": "Poss=Yes", "Abt": "Gender=Masc|Number=Sing"}
    built = doc("Abt hat Rama gerügt ihrer Kritik", *rows, features=features, names={"Rama": "PER"})
    assert said(built, owners(scene(built), 5)) == ["ihrer"]


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


def test_the_phrase_of_the_second_of_two_nouns_is_that_of_both() -> None:
    built = doc("Bußen und Sperren gegen Ada", "0 2 0 4 2", "root cc conj case nmod", "NN KON NN APPR NE")
    assert said(built, phrases(scene(built), 0, "gegen")) == ["Ada"]


@pytest.mark.parametrize(("noun", "expected"), [("Besuch", ["Rom"]), ("Ulm-Besuch", [])])
def test_a_noun_that_names_its_place_takes_none_from_the_verb(noun: str, expected: list[str]) -> None:
    built = doc(f"In Rom lobte Ada den {noun}", "1 2 2 2 5 2", "case obl root nsubj det obj", "APPR NE VVFIN NE ART NN")
    assert said(built, phrases(scene(built), 5, "in")) == expected

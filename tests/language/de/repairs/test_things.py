"""What is asked for, ordered or judged is no name of whatever stands before it."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.things import (
    aims_behind_objects,
    judgements_behind_phrases,
    labels_behind_objects,
    people_asked,
    things_behind_phrases,
    utterances_behind_things,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN
from tests.language.de.repairs.trees import tree as grown


def asked(verb: str, thing: str, *, label: str = "appos", feats: str = "", kind: str = "") -> Tree:
    """ "Rom VERB vom Rat THING", the thing hung on the board."""
    words = ["Rom", verb, "vom", "Rat", thing]
    names = [(4, 5, kind)] if kind else []
    tags = ["PROPN", "VERB", "ADP", "NOUN", "NOUN"]
    labels = ["nsubj", "root", "case", "obl", label]
    return Tree(list(words), list(words), tags, ["-"] * 5, ["", "", "", "", feats], [1, 1, 3, 1, 3], labels, names)


@pytest.mark.parametrize("label", ["appos", "nmod"])
def test_what_is_demanded_of_a_board_is_no_part_of_its_name(label: str) -> None:
    mended = asked("fordern", "Auskunft", label=label)
    assert list(things_behind_phrases(mended)) == [4]
    assert (mended.heads[4], mended.labels[4]) == (1, "obj")


@pytest.mark.parametrize(
    "tree",
    [
        asked("reden", "Auskunft"),
        asked("fordern", "Berg", kind="PER"),
        asked("fordern", "Vereine", label="nmod", feats="Case=Gen"),
    ],
    ids=["a verb that needs no object", "somebody's name", "a genitive"],
)
def test_other_words_behind_a_phrase_stay_where_they_are(tree: Tree) -> None:
    assert list(things_behind_phrases(tree)) == []


def test_a_verb_that_has_its_object_takes_no_second() -> None:
    tree = asked("fordern", "Auskunft")
    tree.labels[0] = "obj"
    assert list(things_behind_phrases(tree)) == []


def test_a_place_behind_a_journey_is_what_is_visited_and_keeps_its_name() -> None:
    mended = asked("besuchen", "Samoa", kind="LOC")
    assert list(things_behind_phrases(mended)) == [4]
    assert (mended.labels[4], mended.names) == ("obj", [(4, 5, "LOC")])


def of_source(kind: str) -> Tree:
    """ "Rom fordert von Linde Auskunft", the last two taken for one name."""
    words, tags = ["Rom", "fordern", "von", "Linde", "Auskunft"], ["PROPN", "VERB", "ADP", "PROPN", "PROPN"]
    labels = ["nsubj", "root", "case", "obl", "flat"]
    feats = ["", FIN, "", "", ""]
    return Tree(list(words), list(words), tags, ["-"] * 5, feats, [1, 1, 3, 1, 3], labels, [(3, 5, kind)])


def test_what_is_demanded_is_no_last_name_of_a_body() -> None:
    mended = of_source("ORG")
    assert list(things_behind_phrases(mended)) == [4]
    assert (mended.labels[4], mended.names) == ("obj", [(3, 4, "ORG")])


def test_a_person_s_last_name_is_not_demanded() -> None:
    assert list(things_behind_phrases(of_source("PER"))) == []


def test_no_place_is_demanded() -> None:
    assert list(things_behind_phrases(asked("fordern", "Samoa", kind="LOC"))) == []


def called_upon(verb: str, mark: str) -> Tree:
    """ "Linde hat das Amt MARK Umkehr VERB", the last noun hung on the office."""
    words = ["Linde", "hat", "das", "Amt", mark, "Umkehr", verb]
    tags = ["PROPN", "AUX", "DET", "NOUN", "ADP", "NOUN", "VERB"]
    labels = ["nsubj", "aux", "det", "obj", "case", "nmod", "root"]
    return Tree(list(words), list(words), tags, ["-"] * 7, [""] * 7, [6, 6, 3, 6, 5, 3, 6], labels)


def test_what_somebody_is_called_upon_to_do_is_no_part_of_whom_it_is_asked() -> None:
    mended = called_upon("auffordern", "zur")
    assert list(aims_behind_objects(mended)) == [5]
    assert (mended.heads[5], mended.labels[5]) == (6, "obl")


@pytest.mark.parametrize("tree", [called_upon("loben", "zur"), called_upon("auffordern", "für")], ids=["verb", "mark"])
def test_other_phrases_behind_an_object_stay(tree: Tree) -> None:
    assert list(aims_behind_objects(tree)) == []


@pytest.mark.parametrize(("mark", "expected"), [("„", [5]), ("der", [])], ids=["quoted", "not quoted"])
def test_a_quoted_label_is_no_part_of_what_is_called_so(mark: str, expected: list[int]) -> None:
    words = ["Rom", "nannte", "Ulm", "als", mark, "Falle"]
    tags = ["PROPN", "VERB", "PROPN", "CCONJ", "PUNCT" if mark == "„" else "DET", "NOUN"]
    labels = ["nsubj", "root", "obj", "case", "punct", "appos"]
    mended = Tree(list(words), list(words), tags, ["-"] * 6, [""] * 6, [1, 1, 1, 5, 5, 2], labels)
    assert list(labels_behind_objects(mended)) == expected
    assert (mended.heads[5] == 1) == bool(expected)


@pytest.mark.parametrize(
    ("before", "feats", "expected"),
    [("die", "", [4]), ("bessere", "Degree=Cmp", []), ("mehr", "", [])],
    ids=["a label", "better than", "more than"],
)
def test_what_is_joined_to_an_object_by_als_is_a_label_where_nothing_is_compared(
    before: str, feats: str, expected: list[int]
) -> None:
    words = ["beschimpfte", before, "Wirtin", "als", "Puppe", "."]
    tags = ["VERB", "DET", "NOUN", "CCONJ", "NOUN", "PUNCT"]
    labels = ["root", "det", "obj", "cc", "conj", "punct"]
    made = Tree(list(words), list(words), tags, ["-"] * 6, ["", feats, "", "", "", ""], [0, 2, 0, 4, 2, 0], labels)
    assert list(labels_behind_objects(made)) == expected
    assert (made.labels[3], made.labels[4]) == (("case", "obl") if expected else ("cc", "conj"))


@pytest.mark.parametrize(("mark", "expected"), [("als", [6]), ("und", [])], ids=["behind als", "behind another word"])
def test_a_phrase_between_als_and_an_adjective_is_part_of_the_judgement(mark: str, expected: list[int]) -> None:
    words = ["nannten", "sie", mark, "für", "Christen", "nicht", "wählbar"]
    tags = ["VERB", "PRON", "CCONJ", "ADP", "NOUN", "PART", "ADJ"]
    labels = ["root", "obj", "case", "case", "obl", "advmod", "xcomp"]
    made = Tree(list(words), list(words), tags, ["-"] * 7, [""] * 7, [0, 0, 4, 4, 0, 6, 0], labels)
    assert list(judgements_behind_phrases(made)) == expected
    assert (made.heads[2], made.heads[4]) == ((6, 6) if expected else (4, 0))


def called_on(verb: str, number: str) -> Tree:
    """ "VERB die Verbände Bürger", the citizens taken for the associations."""
    words = [verb, "die", "Verbände", "Bürger"]
    feats = ["VerbForm=Fin", "", "Number=Plur", f"Number={number}"]
    labels = ["root", "det", "nsubj", "appos"]
    tags = ["VERB", "DET", "NOUN", "NOUN"]
    return Tree(list(words), list(words), tags, ["-"] * 4, feats, [0, 2, 0, 2], labels, [])


def test_a_bare_plural_behind_the_subject_is_who_is_asked() -> None:
    mended = called_on("auffordern", "Plur")
    assert list(people_asked(mended)) == [3]
    assert (mended.heads[3], mended.labels[3]) == (0, "obj")


def test_nobody_is_asked_by_another_verb_or_in_the_singular() -> None:
    assert list(people_asked(called_on("tagen", "Plur"))) == []
    assert list(people_asked(called_on("auffordern", "Sing"))) == []


@pytest.mark.parametrize(
    ("article", "noun", "mended"), [("ein", "Brief", [5]), ("der", "Brief", []), ("ein", "Dorf", [])]
)
def test_what_something_is_said_in_is_no_part_of_what_is_judged(article: str, noun: str, mended: list[int]) -> None:
    made = grown(
        ("Rom", 1, "nsubj", "PROPN", "", "Rom"),
        ("rügte", 1, "root", "VERB", FIN, "rügen"),
        ("Taten", 1, "obj", "NOUN", "", "Tat"),
        ("in", 5, "case", "ADP", "", "in"),
        (article, 5, "det", "DET", "", article),
        (noun, 2, "nmod", "NOUN", "", noun),
    )
    assert list(utterances_behind_things(made)) == mended
    assert (made.heads[5], made.labels[5]) == ((1, "obl") if mended else (2, "nmod"))


def test_a_name_behind_who_supports_is_nothing_supported() -> None:
    made = asked("unterstützen", "Lupe")
    made.feats[1], made.labels[1] = "VerbForm=Part", "acl"
    assert list(things_behind_phrases(made)) == []

"""One of a group that "darunter", "allen voran" or "wie" brings in, on trees made by hand."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.picked import examples_of_groups, singled_out
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def group(label: str, number: str) -> Tree:
    """ "Linde plant Termine, darunter ein Treffen"."""
    return tree(
        ("Linde", 1, "nsubj", "PROPN", "", "Linde"),
        ("plant", 1, "root", "VERB", FIN, "planen"),
        ("Termine", 1, "obj", "NOUN", f"Number={number}", "Termin"),
        (",", 6, "punct", "PUNCT", "", ","),
        ("darunter", 6, "advmod", "ADV", "", "darunter"),
        ("ein", 6, "det", "DET", "", "ein"),
        ("Treffen", 1, label, "NOUN", "", "Treffen"),
    )


@pytest.mark.parametrize("label", ["conj", "parataxis"])
def test_it_belongs_to_the_group_before_the_comma(label: str) -> None:
    mended = group(label, "Plur")
    assert list(singled_out(mended)) == [6]
    assert (mended.heads[6], mended.labels[6]) == (2, "appos")


def test_one_thing_is_no_group() -> None:
    assert list(singled_out(group("conj", "Sing"))) == []


def aside(group: str, number: str, behind: str) -> Tree:
    """ "Die Räte, allen voran Holm, lobten Rom"."""
    return tree(
        (group, 6, "nsubj", "NOUN", f"Number={number}", group),
        (",", 4, "punct", "PUNCT", "", ","),
        ("allen", 4, "det", "DET", "", "all"),
        ("voran", 4, "case", "ADP", "", "voran"),
        ("Holm", 6, "obl", "PROPN", "", "Holm"),
        (behind, 6, "punct", "PUNCT", "", behind),
        ("lobten", 6, "root", "VERB", FIN, "loben"),
        ("Rom", 6, "obj", "PROPN", "", "Rom"),
    )


@pytest.mark.parametrize(("group", "number"), [("Räte", "Plur"), ("Opposition", "Sing")])
def test_whom_allen_voran_picks_out_is_one_of_those_before_the_comma(group: str, number: str) -> None:
    mended = aside(group, number, ",")
    assert list(singled_out(mended)) == [4]
    assert (mended.heads[4], mended.labels[4]) == (0, "appos")
    assert mended.labels[3] == "advmod"


def test_nobody_is_picked_out_of_one_person() -> None:
    assert list(singled_out(aside("Minister", "Sing", ","))) == []


def test_a_clause_that_goes_on_is_no_part_of_the_group() -> None:
    assert list(singled_out(aside("Räte", "Plur", "heute"))) == []


def test_a_list_that_ends_with_others_picks_nobody_out() -> None:
    """ "Räte aus Peru, Chile und anderen Orten"."""
    mended = tree(
        ("Räte", 0, "root", "NOUN", "Number=Plur", "Rat"),
        ("aus", 2, "case", "ADP", "", "aus"),
        ("Peru", 0, "nmod", "PROPN", "", "Peru"),
        (",", 4, "punct", "PUNCT", "", ","),
        ("Chile", 2, "conj", "PROPN", "", "Chile"),
        ("anderen", 6, "amod", "ADJ", "", "ander"),
        ("Orten", 2, "conj", "NOUN", "Number=Plur", "Ort"),
    )
    assert list(singled_out(mended)) == []


def test_a_headline_whose_group_hangs_on_nothing_comes_to_an_end() -> None:
    mended = tree(
        ("Räte", 0, "root", "NOUN", "Number=Plur", "Rat"),
        (",", 4, "punct", "PUNCT", "", ","),
        ("allen", 4, "det", "DET", "", "all"),
        ("voran", 4, "case", "ADP", "", "voran"),
        ("Holm", 0, "obl", "PROPN", "", "Holm"),
    )
    assert list(singled_out(mended)) == [4]
    assert (mended.heads[4], mended.labels[4]) == (0, "appos")


def example(number: str) -> Tree:
    """ "Länder wie zum Beispiel Polen"."""
    return tree(
        ("Länder", 0, "root", "NOUN", f"Number={number}", "Land"),
        ("wie", 3, "case", "CCONJ", "", "wie"),
        ("zum", 3, "case", "ADP", "", "zu"),
        ("Beispiel", 0, "nmod", "NOUN", "", "Beispiel"),
        ("Polen", 0, "conj", "PROPN", "", "Polen"),
    )


def test_wie_brings_in_the_example_behind_it() -> None:
    mended = example("Plur")
    assert list(examples_of_groups(mended)) == [1]
    assert [(mended.heads[i], mended.labels[i]) for i in (1, 3)] == [(4, "cc"), (4, "advmod")]


def test_wie_behind_one_thing_brings_in_no_example() -> None:
    assert list(examples_of_groups(example("Sing"))) == []


def test_examples_belong_to_the_group_right_before_them() -> None:
    """ "Wirte und Räte wie Holm und Dahl", the examples joined to the first."""
    mended = tree(
        ("Wirte", 0, "root", "NOUN", "Number=Plur", "Wirt"),
        ("und", 2, "cc", "CCONJ", "", "und"),
        ("Räte", 0, "conj", "NOUN", "Number=Plur", "Rat"),
        ("wie", 4, "cc", "CCONJ", "", "wie"),
        ("Holm", 0, "conj", "PROPN", "", "Holm"),
        ("und", 6, "cc", "CCONJ", "", "und"),
        ("Dahl", 0, "conj", "PROPN", "", "Dahl"),
    )
    assert list(examples_of_groups(mended)) == [4, 6]
    assert [mended.heads[i] for i in (2, 4, 6)] == [0, 2, 2]

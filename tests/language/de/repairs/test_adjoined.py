"""Names at the end of other phrases, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.adjoined import first_names_parted, last_names_behind_names, names_at_the_end
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree


def praised(*name: str, verb: str = "loben") -> Tree:
    """ "Da lobte NAME", taken for one person."""
    end = 2 + len(name)
    first: Row = (name[0], 1, "nsubj", "PROPN", "", name[0])
    rest: list[Row] = [(word, 2, "flat", "PROPN", "", word) for word in name[1:]]
    return tree(
        ("Da", 1, "advmod", "ADV", "", "da"),
        ("lobte", 1, "root", "VERB", FIN, verb),
        first,
        *rest,
        names=((2, end, "PER"),),
    )


def test_behind_a_first_and_a_last_name_stands_whom_the_verb_is_about() -> None:
    mended = praised("Anna", "Berg", "Linde")
    assert list(last_names_behind_names(mended)) == [4]
    assert (mended.heads[4], mended.labels[4]) == (1, "obj")
    assert mended.names == [(2, 4, "PER"), (4, 5, "PER")]


def test_so_stands_a_whole_name() -> None:
    mended = praised("Anna", "Berg", "Eva", "Linde")
    assert list(last_names_behind_names(mended)) == [4]
    assert (mended.heads[5], mended.labels[5]) == (4, "flat")


@pytest.mark.parametrize("name", [("Anna", "Eva", "Linde"), ("Xu", "Berg", "Linde"), ("Anna", "von", "Linde")])
def test_two_first_names_and_names_that_nobody_knows_stay_one(name: tuple[str, ...]) -> None:
    assert list(last_names_behind_names(praised(*name))) == []


def test_a_verb_without_an_object_leaves_a_name_whole() -> None:
    assert list(last_names_behind_names(praised("Anna", "Berg", "Linde", verb="schweigen"))) == []


def circumstance(noun: str, feats: str, *behind: Row, names: tuple[tuple[int, int, str], ...]) -> Tree:
    """ "Arp lobte vor NOUN …"."""
    return tree(
        ("Arp", 1, "nsubj", "PROPN", "", "Arp"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("vor", 3, "case", "ADP", "", "vor"),
        (noun, 1, "obl", "NOUN", feats, noun),
        *behind,
        names=((0, 1, "PER"), *names),
    )


def test_a_whole_name_behind_a_thing_is_the_object() -> None:
    behind: tuple[Row, ...] = (("Eva", 3, "appos", "PROPN", "", "Eva"), ("Linde", 4, "flat", "PROPN", "", "Linde"))
    mended = circumstance("Protest", "Number=Sing", *behind, names=((4, 6, "PER"),))
    assert list(names_at_the_end(mended)) == [4]
    assert (mended.heads[4], mended.labels[4]) == (1, "obj")


def test_a_last_name_is_apart_from_several_only() -> None:
    row: Row = ("Linde", 3, "appos", "PROPN", "", "Linde")
    assert list(names_at_the_end(circumstance("Gäste", "Number=Plur", row, names=((4, 5, "PER"),)))) == [4]
    assert list(names_at_the_end(circumstance("Kabinett", "Number=Sing", row, names=((4, 5, "PER"),)))) == []


def test_a_title_belongs_to_the_name_behind_it() -> None:
    row: Row = ("Linde", 3, "appos", "PROPN", "", "Linde")
    assert list(names_at_the_end(circumstance("Minister", "Number=Sing", row, names=((4, 5, "PER"),)))) == []


def test_a_title_and_its_name_go_together() -> None:
    behind: tuple[Row, ...] = (
        ("Minister", 3, "nmod", "NOUN", "Number=Sing", "Minister"),
        ("Linde", 4, "appos", "PROPN", "", "Linde"),
    )
    mended = circumstance("Parteitag", "Number=Sing", *behind, names=((5, 6, "PER"),))
    assert list(names_at_the_end(mended)) == [4]
    assert (mended.heads[4], mended.heads[5]) == (1, 4)


def test_behind_a_titled_name_stands_who_is_reproached() -> None:
    """ "Da warf Rätin Anna Berg Linde Geiz vor"."""
    mended = tree(
        ("Da", 1, "advmod", "ADV", "", "da"),
        ("warf", 1, "root", "VERB", FIN, "werfen"),
        ("Rätin", 1, "nsubj", "NOUN", "", "Rätin"),
        ("Anna", 2, "appos", "PROPN", "", "Anna"),
        ("Berg", 3, "flat", "PROPN", "", "Berg"),
        ("Linde", 3, "flat", "PROPN", "", "Linde"),
        ("Geiz", 1, "obj", "NOUN", "", "Geiz"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
        names=((3, 6, "PER"),),
    )
    assert list(last_names_behind_names(mended)) == [5]
    assert (mended.heads[5], mended.labels[5]) == (1, "obl:arg")


def test_a_verb_with_the_dative_has_its_object_there_too() -> None:
    mended = praised("Anna", "Berg", "Linde", verb="gratulieren")
    assert list(last_names_behind_names(mended)) == [4]
    assert mended.labels[4] == "obl:arg"


@pytest.mark.parametrize(("first", "parted"), [("Ansgar", [1]), ("Holm", [])], ids=["a first name", "a last name"])
def test_a_first_name_before_a_whole_name_is_its_own(first: str, parted: list[int]) -> None:
    made = tree(
        (first, 3, "nsubj", "PROPN", "", first),
        ("Welf", 3, "nsubj", "PROPN", "", "Welf"),
        ("Dahl", 1, "flat", "PROPN", "", "Dahl"),
        ("sprach", 3, "root", "VERB", FIN, "sprechen"),
        names=((0, 1, "PER"), (1, 3, "PER")),
    )
    assert list(first_names_parted(made)) == parted
    assert made.names == ([(0, 3, "PER")] if parted else [(0, 1, "PER"), (1, 3, "PER")])

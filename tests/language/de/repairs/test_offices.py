"""A name behind an office is the object of a verb left without one, on trees made by hand."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.offices import people_behind_offices
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree


def praised(verb: str, name: str, *after: Row, label: str = "appos", feats: str = "Case=Nom") -> Tree:
    """ "Da VERB der Abt Dr. NAME …" with the name taken for that of the abbot."""
    rows: list[Row] = [
        ("Da", 1, "advmod", "ADV", "", "da"),
        (verb, 1, "root", "VERB", FIN, verb),
        ("der", 3, "det", "DET", "Case=Nom", "der"),
        ("Abt", 1, "nsubj", "NOUN", "Case=Nom|Gender=Masc|Number=Sing", "Abt"),
        ("Dr.", 5, "compound", "NOUN", "", "Dr."),
        (name, 3, label, "PROPN", feats, name),
        *after,
    ]
    return tree(*rows, names=((5, 6, "PER"),))


@pytest.mark.parametrize("name", ["Linde", "Carlos"])
def test_a_name_behind_an_office_is_whom_the_verb_needs(name: str) -> None:
    mended = praised("loben", name)
    assert list(people_behind_offices(mended)) == [5]
    assert (mended.heads[5], mended.labels[5], mended.feats[5]) == (1, "obj", "Case=Acc")


@pytest.mark.parametrize(
    "office",
    [
        praised("kommen", "Linde"),
        praised("loben", "Lindes", label="nmod", feats="Case=Gen"),
        praised("loben", "Linde", ("ihn", 1, "obj", "PRON", "", "er")),
        praised("loben", "Linde", ("kam", 1, "ccomp", "VERB", FIN, "kommen")),
        praised("loben", "Linde", ("“", 1, "punct", "PUNCT", "", "“")),
    ],
    ids=["the verb needs nobody", "a genitive", "it has an object", "it tells what is said", "somebody is quoted"],
)
def test_else_an_office_and_a_name_are_one_person(office: Tree) -> None:
    assert list(people_behind_offices(office)) == []


def test_a_title_behind_an_office_goes_with_its_name() -> None:
    mended = praised("loben", "Linde")
    mended.words[4], mended.lemmas[4], mended.labels[4], mended.heads[4] = "Rätin", "Rätin", "nmod", 3
    mended.attach(5, 4, "appos")
    assert list(people_behind_offices(mended)) == [4]
    assert (mended.heads[4], mended.labels[4], mended.heads[5]) == (1, "obj", 4)


def test_of_two_people_in_a_row_the_first_bears_the_office() -> None:
    """ "Da lobte der Abt Jan Berg Oberst Emil Kern"."""
    mended = tree(
        ("Da", 1, "advmod", "ADV", "", "da"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("der", 3, "det", "DET", "Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art", "der"),
        ("Abt", 1, "nsubj", "NOUN", "Case=Nom|Gender=Masc|Number=Sing", "Abt"),
        ("Jan", 3, "appos", "PROPN", "", "Jan"),
        ("Berg", 4, "flat", "PROPN", "", "Berg"),
        ("Oberst", 4, "appos", "NOUN", "Number=Sing", "Oberst"),
        ("Emil", 6, "appos", "PROPN", "", "Emil"),
        ("Kern", 7, "flat", "PROPN", "", "Kern"),
        names=((4, 6, "PER"), (7, 9, "PER")),
    )
    assert list(people_behind_offices(mended)) == [6]
    assert (mended.heads[6], mended.labels[6], mended.heads[4]) == (1, "obj", 3)

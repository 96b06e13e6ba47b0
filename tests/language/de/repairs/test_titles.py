"""A title belongs to the name beside it, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.titles import (
    names_after_own_titles,
    names_before_titles,
    names_before_verbs,
    names_behind_bodies,
    persons_in_a_row,
    titles_behind_towns,
    titles_of_towns,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree


def two_titled(second_title: str) -> Tree:
    """ "Rat Eva Linde und TITLE Karl Holm lobten": the parser hangs the second name on the first title."""
    rows: list[Row] = [
        ("Rat", 7, "nsubj", "NOUN", "", "Rat"),
        ("Eva", 0, "appos", "PROPN", "", "Eva"),
        ("Linde", 1, "flat", "PROPN", "", "Linde"),
        ("und", 4, "cc", "CCONJ", "", "und"),
        (second_title, 1, "conj", "NOUN", "", second_title),
        ("Karl", 0, "appos", "PROPN", "", "Karl"),
        ("Holm", 5, "flat", "PROPN", "", "Holm"),
        ("lobten", 7, "root", "VERB", FIN, "loben"),
    ]
    return tree(*rows, names=((1, 3, "PER"), (5, 7, "PER")))


def test_a_second_name_belongs_to_the_title_before_it() -> None:
    mended = two_titled("Wirt")
    assert list(names_after_own_titles(mended)) == [5]
    assert (mended.heads[5], mended.labels[5]) == (4, "appos")
    assert (mended.heads[4], mended.labels[4]) == (0, "conj")


def test_a_name_behind_a_title_is_not_that_of_the_body_before_it() -> None:
    rows: list[Row] = [
        ("lobte", 0, "root", "VERB", FIN, "loben"),
        ("die", 2, "det", "DET", "", "der"),
        ("Stadt", 0, "obj", "NOUN", "Gender=Fem", "Stadt"),
        ("und", 4, "cc", "CCONJ", "", "und"),
        ("Rat", 2, "conj", "NOUN", "Gender=Masc", "Rat"),
        ("Holm", 2, "appos", "PROPN", "", "Holm"),
    ]
    mended = tree(*rows, names=((5, 6, "PER"),))
    assert list(names_after_own_titles(mended)) == [5]
    assert (mended.heads[5], mended.labels[5]) == (4, "appos")


def test_the_name_of_a_man_read_as_a_noun_is_no_title_of_a_woman() -> None:
    rows: list[Row] = [
        ("mit", 1, "case", "ADP", "", "mit"),
        ("Holz", 6, "obl", "NOUN", "Gender=Masc", "Holz"),
        ("und", 3, "cc", "CCONJ", "", "und"),
        ("Rätin", 1, "conj", "NOUN", "Gender=Fem", "Rätin"),
        ("Eva", 1, "appos", "PROPN", "Gender=Fem", "Eva"),
        ("Linde", 4, "flat", "PROPN", "Gender=Fem", "Linde"),
        ("redete", 6, "root", "VERB", FIN, "reden"),
    ]
    mended = tree(*rows, names=((4, 6, "PER"),))
    assert list(names_after_own_titles(mended)) == [4]
    assert (mended.heads[4], mended.upos[1]) == (3, "PROPN")


def test_the_name_behind_whoever_leads_a_body_is_not_the_bodys() -> None:
    rows: list[Row] = [
        ("die", 1, "det", "DET", "", "der"),
        ("Stadt", 6, "nsubj", "NOUN", "Gender=Fem", "Stadt"),
        ("von", 3, "case", "ADP", "", "von"),
        ("Bürgermeister", 1, "nmod", "NOUN", "Gender=Masc", "Bürgermeister"),
        ("Karl", 1, "appos", "PROPN", "", "Karl"),
        ("Holm", 4, "flat", "PROPN", "", "Holm"),
        ("tagte", 6, "root", "VERB", FIN, "tagen"),
    ]
    mended = tree(*rows, names=((4, 6, "PER"),))
    assert list(names_after_own_titles(mended)) == [4]
    assert (mended.heads[4], mended.heads[3]) == (3, 1)


def test_a_name_behind_two_titles_of_one_person_stays_with_the_first() -> None:
    rows: list[Row] = [
        ("Rat", 5, "nsubj", "NOUN", "", "Rat"),
        ("und", 2, "cc", "CCONJ", "", "und"),
        ("Wirt", 0, "conj", "NOUN", "", "Wirt"),
        ("Karl", 0, "appos", "PROPN", "", "Karl"),
        ("Holm", 3, "flat", "PROPN", "", "Holm"),
        ("lobte", 5, "root", "VERB", FIN, "loben"),
    ]
    assert not list(names_after_own_titles(tree(*rows, names=((3, 5, "PER"),))))


@pytest.mark.parametrize(
    ("body", "verb", "parted"),
    [("Innung", "lobten", True), ("Rat", "lobten", True), ("Rat", "lobte", False), ("Innung", "lobte", False)],
    ids=["a body", "by the verb", "two titles of one", "by the verb alone"],
)
def test_a_bare_body_before_a_title_is_somebody_else(body: str, verb: str, parted: bool) -> None:
    number = "Number=Plur" if parted else "Number=Sing"
    rows: list[Row] = [
        (body, 4, "nsubj", "NOUN", "Number=Sing", body),
        ("und", 2, "cc", "CCONJ", "", "und"),
        ("Wirt", 0, "conj", "NOUN", "", "Wirt"),
        ("Holm", 0, "appos", "PROPN", "", "Holm"),
        (verb, 4, "root", "VERB", f"{FIN}|{number}", "loben"),
    ]
    assert list(names_after_own_titles(tree(*rows, names=((3, 4, "PER"),)))) == ([3] if parted else [])


def test_a_name_taken_for_that_of_a_body_is_a_persons_behind_a_title() -> None:
    rows: list[Row] = [
        ("Rat", 5, "nsubj", "NOUN", "", "Rat"),
        ("Linde", 0, "appos", "PROPN", "", "Linde"),
        ("und", 3, "cc", "CCONJ", "", "und"),
        ("Präsident", 0, "conj", "NOUN", "", "Präsident"),
        ("Holm", 0, "appos", "PROPN", "", "Holm"),
        ("tagten", 5, "root", "VERB", FIN, "tagen"),
    ]
    mended = tree(*rows, names=((1, 2, "PER"), (4, 5, "ORG")))
    assert list(names_after_own_titles(mended)) == [4]
    assert mended.names == [(1, 2, "PER"), (4, 5, "PER")]


@pytest.mark.parametrize(("second", "parted"), [("Papst", True), ("Haus", False)], ids=["two titles", "a thing"])
def test_two_people_side_by_side_are_subject_and_object(second: str, parted: bool) -> None:
    rows: list[Row] = [
        ("hat", 5, "aux", "AUX", FIN, "haben"),
        ("Kanzler", 5, "nsubj", "NOUN", "", "Kanzler"),
        ("Berg", 1, "appos", "PROPN", "", "Berg"),
        (second, 2, "flat", "NOUN", "", second),
        ("Leo", 3, "appos", "PROPN", "", "Leo"),
        ("besucht", 5, "root", "VERB", "", "besuchen"),
    ]
    mended = tree(*rows, names=((2, 3, "PER"), (4, 5, "PER")))
    assert list(persons_in_a_row(mended)) == ([3] if parted else [])
    assert (mended.heads[3], mended.labels[3]) == ((5, "obj") if parted else (2, "flat"))


def test_an_object_of_its_own_leaves_two_people_side_by_side_alone() -> None:
    rows: list[Row] = [
        ("lobte", 0, "root", "VERB", FIN, "loben"),
        ("Kanzler", 0, "nsubj", "NOUN", "", "Kanzler"),
        ("Berg", 1, "appos", "PROPN", "", "Berg"),
        ("Papst", 2, "flat", "NOUN", "", "Papst"),
        ("Leo", 3, "appos", "PROPN", "", "Leo"),
        ("Rom", 0, "obj", "PROPN", "", "Rom"),
    ]
    assert not list(persons_in_a_row(tree(*rows, names=((2, 3, "PER"), (4, 5, "PER")))))


def before_verb(title: str) -> Tree:
    """ "TITLE Linde besucht", the name taken for whom he visits."""
    rows: list[Row] = [
        (title, 2, "nsubj", "NOUN", "", title),
        ("Linde", 2, "obj", "PROPN", "", "Linde"),
        ("besucht", 2, "root", "VERB", FIN, "besuchen"),
    ]
    return tree(*rows)


def test_a_name_between_its_title_and_the_verb_is_the_subject_s() -> None:
    mended = before_verb("Präsident")
    assert list(names_before_verbs(mended)) == [1]
    assert (mended.heads[1], mended.labels[1]) == (0, "appos")


def test_a_name_behind_a_noun_for_a_thing_is_left_alone() -> None:
    assert not list(names_before_verbs(before_verb("Woche")))


def test_a_name_before_the_verb_of_a_clause_with_a_conjunction_may_be_its_object() -> None:
    rows: list[Row] = [
        ("dass", 3, "mark", "SCONJ", "", "dass"),
        ("Präsident", 3, "nsubj", "NOUN", "", "Präsident"),
        ("Linde", 3, "obj", "PROPN", "", "Linde"),
        ("besucht", 3, "root", "VERB", FIN, "besuchen"),
    ]
    assert not list(names_before_verbs(tree(*rows)))


@pytest.mark.parametrize(("name", "parted"), [("Berg", True), ("Roms", False)], ids=["a name", "an owner"])
def test_a_bare_name_before_a_titled_one_acts_on_it(name: str, parted: bool) -> None:
    rows: list[Row] = [
        ("lobte", 0, "root", "VERB", FIN, "loben"),
        (name, 2, "nmod", "PROPN", "", name),
        ("Kanzler", 0, "nsubj", "NOUN", "", "Kanzler"),
        ("Leo", 2, "appos", "PROPN", "", "Leo"),
    ]
    mended = tree(*rows, names=((3, 4, "PER"),))
    assert list(names_before_titles(mended)) == ([1] if parted else [])
    assert (mended.labels[1], mended.labels[2]) == (("nsubj", "obj") if parted else ("nmod", "nsubj"))


def test_the_last_of_three_titles_gets_its_name_wherever_the_list_hangs() -> None:
    rows: list[Row] = [
        ("lobte", 0, "root", "VERB", FIN, "loben"),
        ("Kanzler", 0, "obj", "NOUN", "", "Kanzler"),
        ("Arp", 1, "appos", "PROPN", "", "Arp"),
        ("Rat", 2, "conj", "NOUN", "", "Rat"),
        ("Berg", 3, "appos", "PROPN", "", "Berg"),
        ("und", 6, "cc", "CCONJ", "", "und"),
        ("Abt", 2, "conj", "NOUN", "", "Abt"),
        ("Linde", 3, "appos", "PROPN", "", "Linde"),
    ]
    mended = tree(*rows, names=((2, 3, "PER"), (4, 5, "PER"), (7, 8, "PER")))
    assert list(names_after_own_titles(mended)) == [7]
    assert (mended.heads[7], mended.labels[7]) == (6, "appos")


def led(office: str, second: str) -> Tree:
    """ "OFFICE der Zunft und SECOND, Ida Holm," with the name hung on the body."""
    return tree(
        ("lobte", 0, "root", "VERB", FIN, "loben"),
        (office, 0, "obj", "NOUN", "Number=Sing", office),
        ("Zunft", 1, "nmod", "NOUN", "Number=Sing", "Zunft"),
        (second, 2, "conj", "NOUN", "Number=Sing", second),
        (",", 5, "punct", "PUNCT", "", ","),
        ("Ida", 2, "appos", "PROPN", "", "Ida"),
        ("Holm", 5, "flat", "PROPN", "", "Holm"),
        (".", 0, "punct", "PUNCT", "", "."),
        names=((5, 7, "PER"),),
    )


@pytest.mark.parametrize(("second", "head"), [("Bank", 1), ("Minister", 3)], ids=["of two bodies", "of a body"])
def test_a_name_behind_a_body_is_that_of_the_nearest_office(second: str, head: int) -> None:
    mended = led("Präsident", second)
    assert list(names_behind_bodies(mended)) == [5]
    assert (mended.heads[5], mended.labels[5]) == (head, "appos")


def test_a_name_behind_a_body_that_nobody_leads_stays() -> None:
    assert list(names_behind_bodies(led("Haus", "Bank"))) == []


@pytest.mark.parametrize(
    ("case", "town", "lemma", "noun", "mended"),
    [
        ("in", "Rom", "Rom", "Finanzminister", [4]),
        ("in", "Paris", "Paris", "Finanzminister", [4]),
        ("in", "Rom", "Rom", "Hotel", []),
        ("mit", "Roms", "Rom", "Finanzminister", []),
        ("mit", "Kassels", "Kassels", "Bürgermeister", []),
        ("in", "Roms", "Rom", "Bürgermeister", []),
    ],
)
def test_a_title_behind_a_town_is_whom_the_verb_acts_on(
    case: str, town: str, lemma: str, noun: str, mended: list[int]
) -> None:
    made = tree(
        ("Berg", 1, "nsubj", "PROPN", "", "Berg"),
        ("traf", 1, "root", "VERB", FIN, "treffen"),
        (case, 4, "case", "ADP", "", case),
        (town, 4, "compound", "PROPN", "", lemma),
        (noun, 1, "obl", "NOUN", "", noun),
        ("Jan", 4, "appos", "PROPN", "", "Jan"),
        ("Linde", 5, "flat", "PROPN", "", "Linde"),
        names=((3, 4, "LOC"), (5, 7, "PER")),
    )
    assert list(titles_behind_towns(made)) == mended
    assert made.labels[4] == ("obj" if mended else "obl")


@pytest.mark.parametrize(
    ("case", "town", "noun", "mended"),
    [("mit", "Kassels", "Bürgermeister", [4]), ("mit", "Kassels", "Hotel", []), ("in", "Kassels", "Bürgermeister", [])],
)
def test_the_title_behind_the_owning_town_takes_the_preposition(
    case: str, town: str, noun: str, mended: list[int]
) -> None:
    made = tree(
        ("Berg", 1, "nsubj", "PROPN", "", "Berg"),
        ("sprach", 1, "root", "VERB", FIN, "sprechen"),
        (case, 3, "case", "ADP", "", case),
        (town, 1, "obl", "PROPN", "", town),
        (noun, 1, "obl", "NOUN", "", noun),
        ("Jan", 4, "appos", "PROPN", "", "Jan"),
        ("Linde", 5, "flat", "PROPN", "", "Linde"),
        names=((3, 4, "LOC"), (5, 7, "PER")),
    )
    assert list(titles_of_towns(made)) == mended
    assert (made.heads[2], made.heads[3]) == ((4, 4) if mended else (3, 1))


@pytest.mark.parametrize(
    ("titles", "number", "mended"),
    [
        (("Kanzler", "Ministerin"), "Sing", [4]),
        (("Kanzler", "Wirt"), "Plur", [4]),
        (("Kanzler", "Wirt"), "Sing", []),
    ],
    ids=["a man and a woman", "two of whom the verb tells", "titles of one"],
)
def test_a_name_behind_a_second_person_is_not_that_of_the_first(
    titles: tuple[str, str], number: str, mended: list[int]
) -> None:
    first, second = titles
    made = tree(
        ("Der", 1, "det", "DET", "", "der"),
        (first, 5, "nsubj", "NOUN", "Gender=Masc|Number=Sing", first),
        ("und", 3, "cc", "CCONJ", "", "und"),
        (second, 1, "conj", "NOUN", "Gender=Fem" if second.endswith("in") else "Gender=Masc", second),
        ("Holm", 1, "appos", "PROPN", "", "Holm"),
        ("lobten", 5, "root", "VERB", f"Number={number}|VerbForm=Fin", "loben"),
        names=((4, 5, "PER"),),
    )
    assert list(names_after_own_titles(made)) == mended
    assert made.heads[4] == (3 if mended else 1)


@pytest.mark.parametrize(("label", "mended"), [("obj", [4]), ("nmod", [])], ids=["a side", "of the body"])
def test_a_name_behind_a_title_is_not_hung_on_the_other_side_of_the_verb(label: str, mended: list[int]) -> None:
    made = tree(
        ("rügt", 0, "root", "VERB", FIN, "rügen"),
        ("die", 2, "det", "DET", "", "der"),
        ("Union", 0, "nsubj", "PROPN", "", "Union"),
        ("Minister", 0 if label == "obj" else 2, label, "NOUN", "", "Minister"),
        ("Holm", 2, "appos", "PROPN", "", "Holm"),
        names=((2, 3, "ORG"), (4, 5, "PER")),
    )
    assert list(names_after_own_titles(made)) == mended

"""Names and titles side by side are parted, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.joined import (
    bodies_for_a_cause,
    names_after_places,
    names_of_two,
    quoted_labels,
    receivers_in_name,
    subjects_too_many,
    titles_in_a_row,
    two_names,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree


def named(verb: str, cases: tuple[str, str], *after: Row) -> Tree:
    """ "Gestern VERB Holm Dahl …" with both names read as one."""
    rows: list[Row] = [
        ("Gestern", 1, "advmod", "ADV", "", "gestern"),
        (verb, 1, "root", "VERB", FIN, verb),
        ("Holm", 1, "nsubj", "PROPN", f"Case={cases[0]}", "Holm"),
        ("Dahl", 2, "flat", "PROPN", f"Case={cases[1]}", "Dahl"),
        *after,
    ]
    return tree(*rows, names=((2, 4, "PER"),))


def test_two_names_of_different_case_are_subject_and_object() -> None:
    parted = named("loben", ("Nom", "Acc"))
    assert list(two_names(parted)) == [3]
    assert (parted.heads[3], parted.labels[3]) == (1, "obj")
    assert parted.names == [(2, 3, "PER"), (3, 4, "PER")]


def test_the_second_name_is_a_dative_beside_a_verb_of_the_dative() -> None:
    parted = named("gratulieren", ("Nom", "Acc"))
    list(two_names(parted))
    assert parted.labels[3] == "obl:arg"


def test_a_full_name_of_one_case_stays_whole() -> None:
    assert not list(two_names(named("loben", ("Nom", "Nom"))))


def test_a_name_before_the_finite_verb_stays_whole() -> None:
    rows: list[Row] = [
        ("Holm", 2, "nsubj", "PROPN", "Case=Nom", "Holm"),
        ("Dahl", 0, "flat", "PROPN", "Case=Acc", "Dahl"),
        ("lobte", 2, "root", "VERB", FIN, "loben"),
    ]
    assert not list(two_names(tree(*rows)))


def test_a_verb_of_reproach_with_its_content_needs_somebody_to_receive_it() -> None:
    parted = named(
        "werfen", ("Nom", "Nom"), ("Hast", 1, "obj", "NOUN", "", "Hast"), ("vor", 1, "compound:prt", "ADP", "", "vor")
    )
    list(two_names(parted))
    assert parted.labels[3] == "obl:arg"


@pytest.mark.parametrize("verb", ["loben", "treffen"])
def test_a_title_with_its_name_behind_the_subject_is_the_object(verb: str) -> None:
    rows: list[Row] = [
        ("Gestern", 1, "advmod", "ADV", "", "gestern"),
        (verb, 1, "root", "VERB", FIN, verb),
        ("der", 3, "det", "DET", "", "der"),
        ("Obmann", 1, "nsubj", "NOUN", "", "Obmann"),
        ("Rätin", 3, "appos", "NOUN", "", "Rätin"),
        ("Dahl", 4, "appos", "PROPN", "", "Dahl"),
    ]
    parted = tree(*rows)
    assert list(titles_in_a_row(parted)) == [4]
    assert parted.labels[4] == "obj"


def test_a_title_and_its_name_stay_together_where_the_verb_has_its_receiver() -> None:
    rows: list[Row] = [
        ("Gestern", 1, "advmod", "ADV", "", "gestern"),
        ("warf", 1, "root", "VERB", FIN, "werfen"),
        ("der", 3, "det", "DET", "", "der"),
        ("Obmann", 1, "nsubj", "NOUN", "", "Obmann"),
        ("Holm", 3, "appos", "PROPN", "", "Holm"),
        ("ihr", 1, "obl:arg", "PRON", "", "sie"),
        ("Hast", 1, "obj", "NOUN", "", "Hast"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
    ]
    assert not list(titles_in_a_row(tree(*rows)))


def before_a_title(noun: str, label: str, *after: Row) -> Tree:
    """ "Gestern bat der NOUN Rätin Dahl …" with the title hung on the noun."""
    rows: list[Row] = [
        ("Gestern", 1, "advmod", "ADV", "", "gestern"),
        ("bat", 1, "root", "VERB", FIN, "bitten"),
        ("der", 3, "det", "DET", "", "der"),
        (noun, 1, "nsubj", "NOUN", "", noun),
        ("Rätin", 3, label, "NOUN", "", "Rätin"),
        ("Eva", 4, "appos", "PROPN", "", "Eva"),
        ("Dahl", 5, "flat", "PROPN", "", "Dahl"),
        *after,
    ]
    return tree(*rows, names=((5, 7, "PER"),))


@pytest.mark.parametrize("label", ["appos", "nmod"])
def test_a_body_bears_no_title_whatever_else_the_verb_has(label: str) -> None:
    parted = before_a_title("Verband", label, ("reden", 1, "xcomp", "VERB", "", "reden"))
    assert list(titles_in_a_row(parted)) == [4]
    assert (parted.heads[4], parted.labels[4]) == (1, "obj")


def test_beside_an_object_the_title_is_whom_it_is_given_to() -> None:
    parted = before_a_title("Verband", "appos", ("Rücken", 1, "obj", "NOUN", "", "Rücken"))
    list(titles_in_a_row(parted))
    assert parted.labels[4] == "obl:arg"


@pytest.mark.parametrize("person", ["Minister", "Parteichef"])
def test_two_titles_of_one_person_stay_together_beside_an_object(person: str) -> None:
    assert not list(titles_in_a_row(before_a_title(person, "appos", ("Rücken", 1, "obj", "NOUN", "", "Rücken"))))


def test_an_example_behind_a_comma_is_no_object() -> None:
    rows: list[Row] = [
        ("Gestern", 1, "advmod", "ADV", "", "gestern"),
        ("baten", 1, "root", "VERB", FIN, "bitten"),
        ("die", 3, "det", "DET", "", "der"),
        ("Vereine", 1, "nsubj", "NOUN", "", "Verein"),
        (",", 6, "punct", "PUNCT", "", ","),
        ("darunter", 6, "advmod", "ADV", "", "darunter"),
        ("Rätin", 3, "appos", "NOUN", "", "Rätin"),
        ("Dahl", 6, "appos", "PROPN", "", "Dahl"),
        ("Geld", 1, "obj", "NOUN", "", "Geld"),
    ]
    assert not list(titles_in_a_row(tree(*rows, names=((7, 8, "PER"),))))


def for_a_cause(*more: Row) -> Tree:
    rows: list[Row] = [
        ("Pro", 1, "case", "ADP", "", "pro"),
        ("Bahn", 2, "obl", "NOUN", "Case=Acc", "Bahn"),
        ("fordert", 2, "root", "VERB", FIN, "fordern"),
        ("Geld", 2, "obj", "NOUN", "", "Geld"),
    ]
    return tree(*rows, *more)


def test_a_body_for_a_cause_acts_where_nobody_else_does() -> None:
    named = for_a_cause()
    assert list(bodies_for_a_cause(named)) == [0]
    assert (named.labels[0], named.heads[1], named.names) == ("nsubj", 0, [(0, 2, "ORG")])


def test_what_is_told_per_day_has_another_subject() -> None:
    assert not list(bodies_for_a_cause(for_a_cause(("Holm", 2, "nsubj", "PROPN", "", "Holm"))))


def place(preposition: str) -> Tree:
    """ "Holm traf PREPOSITION Museum Eva Dahl" with the name read as that of the museum."""
    rows: list[Row] = [
        ("Holm", 1, "nsubj", "PROPN", "Case=Nom", "Holm"),
        ("traf", 1, "root", "VERB", FIN, "treffen"),
        (preposition, 3, "case", "ADP", "", preposition),
        ("Museum", 1, "obl", "NOUN", "Case=Dat", "Museum"),
        ("Eva", 3, "appos", "PROPN", "Case=Nom", "Eva"),
        ("Dahl", 4, "flat", "PROPN", "Case=Nom", "Dahl"),
    ]
    return tree(*rows, names=((4, 6, "PER"),))


def test_a_person_is_not_the_name_of_the_place() -> None:
    parted = place("im")
    assert list(names_after_places(parted)) == [4]
    assert (parted.heads[4], parted.labels[4]) == (1, "obj")


def test_a_person_behind_a_title_has_that_name() -> None:
    titled = place("im")
    titled.words[3] = titled.lemmas[3] = "General"
    assert not list(names_after_places(titled))


@pytest.mark.parametrize(("noun", "parted"), [("Auslandsreise", True), ("Hauptstadt", False)])
def test_a_place_is_not_the_name_of_a_journey(noun: str, parted: bool) -> None:
    rows: list[Row] = [
        ("Holm", 1, "nsubj", "PROPN", "Case=Nom", "Holm"),
        ("besuchte", 1, "root", "VERB", FIN, "besuchen"),
        ("auf", 3, "case", "ADP", "", "auf"),
        (noun, 1, "obl", "NOUN", "Case=Dat", noun),
        ("Rom", 3, "appos", "PROPN", "Case=Dat", "Rom"),
    ]
    mended = tree(*rows, names=((4, 5, "LOC"),))
    assert list(names_after_places(mended)) == ([4] if parted else [])


def test_a_title_after_another_preposition_keeps_its_name() -> None:
    assert not list(names_after_places(place("mit")))


def test_the_quoted_label_of_a_naming_is_not_the_name_of_its_object() -> None:
    rows: list[Row] = [
        ("Holm", 6, "nsubj", "PROPN", "", "Holm"),
        ("hat", 6, "aux", "AUX", FIN, "haben"),
        ("Wien", 6, "obj", "PROPN", "", "Wien"),
        ("„", 4, "punct", "PUNCT", "", "„"),
        ("Dorf", 2, "appos", "PROPN", "", "Dorf"),
        ("“", 4, "punct", "PUNCT", "", "“"),
        ("genannt", 6, "root", "VERB", "", "nennen"),
    ]
    mended = tree(*rows, names=((4, 5, "ORG"),))
    assert list(quoted_labels(mended)) == [4]
    assert (mended.heads[4], mended.labels[4], mended.names) == (6, "xcomp", [])


def _long_name(*receiver: Row) -> Tree:
    """ "Gestern warf Ida Holm Dahl Untreue vor." with all three names read as one."""
    rows: list[Row] = [
        ("Gestern", 1, "advmod", "ADV", "", "gestern"),
        ("warf", 1, "root", "VERB", FIN, "werfen"),
        ("Ida", 1, "nsubj", "PROPN", "", "Ida"),
        ("Holm", 2, "flat", "PROPN", "", "Holm"),
        ("Dahl", 2, "flat", "PROPN", "", "Dahl"),
        ("Untreue", 1, "obj", "NOUN", "Case=Acc", "Untreue"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
        *receiver,
    ]
    return tree(*rows, names=((2, 5, "PER"),))


def test_the_end_of_a_long_name_receives_the_reproach() -> None:
    parted = _long_name()
    assert list(receivers_in_name(parted)) == [4]
    assert (parted.heads[4], parted.labels[4]) == (1, "obl:arg")
    assert parted.names == [(2, 4, "PER"), (4, 5, "PER")]


def test_a_long_name_beside_a_receiver_stays_whole() -> None:
    assert not list(receivers_in_name(_long_name(("ihm", 1, "obl:arg", "PRON", "Case=Dat", "er"))))


def test_a_whole_name_behind_another_subject_is_the_object() -> None:
    mended = tree(
        ("Keiner", 1, "nsubj", "DET", "", "keiner"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("Ada", 1, "nsubj", "PROPN", "Case=Nom", "Ada"),
        ("Dahl", 2, "flat", "PROPN", "Case=Acc", "Dahl"),
        names=((2, 4, "PER"),),
    )
    assert list(subjects_too_many(mended)) == [2]
    assert mended.labels[2] == "obj"


def test_a_whole_name_before_an_infinitive_with_zu_is_no_subject() -> None:
    mended = tree(
        ("ohne", 4, "mark", "SCONJ", "", "ohne"),
        ("Ada", 4, "nsubj", "PROPN", "", "Ada"),
        ("Dahl", 1, "flat", "PROPN", "", "Dahl"),
        ("zu", 4, "mark", "PART", "", "zu"),
        ("loben", 4, "root", "VERB", "VerbForm=Inf", "loben"),
        names=((1, 3, "PER"),),
    )
    assert list(subjects_too_many(mended)) == [1]


def test_the_only_subject_stays() -> None:
    assert list(subjects_too_many(named("loben", ("Nom", "Nom")))) == []


def test_a_name_in_front_of_the_verb_is_one_though_the_tree_takes_it_for_two() -> None:
    rows: list[Row] = [
        ("Holm", 2, "nsubj", "PROPN", "", "Holm"),
        ("Dahl", 2, "obj", "PROPN", "", "Dahl"),
        ("zahlen", 2, "root", "VERB", FIN, "zahlen"),
    ]
    whole = tree(*rows, names=((0, 2, "PER"),))
    assert list(names_of_two(whole)) == [1]
    assert (whole.heads[1], whole.labels[1], whole.names) == (0, "flat", [(0, 2, "PER")])


@pytest.mark.parametrize(("first", "expected"), [("Arp", [2]), ("Anna", [])])
def test_behind_an_adverb_that_asks_two_last_names_are_two(first: str, expected: list[int]) -> None:
    """ "Warum Arp Linde lobt", but "Warum Anna Linde lobt" names one person."""
    mended = tree(
        ("Warum", 3, "advmod", "ADV", "", "warum"),
        (first, 3, "nsubj", "PROPN", "", first),
        ("Linde", 1, "flat", "PROPN", "", "Linde"),
        ("lobt", 3, "root", "VERB", FIN, "loben"),
        names=((1, 3, "PER"),),
    )
    assert list(two_names(mended)) == expected


def test_the_object_behind_a_titled_name_is_no_part_of_it() -> None:
    """ "Weil Rätin Eva Linde Arp lobt"."""
    mended = tree(
        ("Weil", 5, "mark", "SCONJ", "", "weil"),
        ("Rätin", 5, "nsubj", "NOUN", "", "Rätin"),
        ("Eva", 1, "appos", "PROPN", "", "Eva"),
        ("Linde", 2, "flat", "PROPN", "", "Linde"),
        ("Arp", 5, "obj", "PROPN", "", "Arp"),
        ("lobt", 5, "root", "VERB", FIN, "loben"),
        names=((2, 5, "PER"),),
    )
    assert list(names_of_two(mended)) == [4]
    assert mended.names == [(2, 4, "PER"), (4, 5, "PER")]


@pytest.mark.parametrize(("first", "expected"), [("Arp", [3]), ("Eva", [])])
def test_a_first_and_a_last_name_are_no_two_sides(first: str, expected: list[int]) -> None:
    """ "Da sprach Eva Linde mit Holm", whatever cases the model gives the two."""
    mended = tree(
        ("Da", 1, "advmod", "ADV", "", "da"),
        ("sprach", 1, "root", "VERB", FIN, "sprechen"),
        (first, 1, "nsubj", "PROPN", "Case=Nom", first),
        ("Linde", 2, "flat", "PROPN", "Case=Acc", "Linde"),
        names=((2, 4, "PER"),),
    )
    assert list(two_names(mended)) == expected


@pytest.mark.parametrize(("first", "expected"), [("Arp", [3]), ("Eva", [])])
def test_before_a_participle_at_the_end_two_last_names_are_two(first: str, expected: list[int]) -> None:
    """ "Da hat Arp Linde gerügt": nobody else stands behind the verb."""
    mended = tree(
        ("Da", 4, "advmod", "ADV", "", "da"),
        ("hat", 4, "aux", "AUX", FIN, "haben"),
        (first, 4, "nsubj", "PROPN", "", first),
        ("Linde", 2, "flat", "PROPN", "", "Linde"),
        ("gerügt", 4, "root", "VERB", "VerbForm=Part", "rügen"),
        names=((2, 4, "PER"),),
    )
    assert list(two_names(mended)) == expected


def test_an_infinitive_with_a_thing_has_a_receiver_and_no_subject() -> None:
    """ "… ohne Eva Linde Geiz vorzuwerfen"."""
    mended = tree(
        ("Er", 1, "nsubj", "PRON", "", "er"),
        ("geht", 1, "root", "VERB", FIN, "gehen"),
        ("ohne", 6, "mark", "SCONJ", "", "ohne"),
        ("Eva", 6, "nsubj", "PROPN", "", "Eva"),
        ("Linde", 3, "flat", "PROPN", "", "Linde"),
        ("Geiz", 6, "obj", "NOUN", "", "Geiz"),
        ("vorzuwerfen", 1, "advcl", "VERB", "VerbForm=Inf", "vorwerfen"),
        names=((3, 5, "PER"),),
    )
    assert list(subjects_too_many(mended)) == [3]
    assert mended.labels[3] == "obl:arg"


def test_a_capital_adjective_beside_its_noun_is_part_of_the_name() -> None:
    mended = tree(
        ("Ada", 1, "nsubj", "PROPN", "", "Ada"),
        ("dankt", 1, "root", "VERB", FIN, "danken"),
        ("der", 3, "det", "DET", "", "der"),
        ("Bayerischen", 1, "obl:arg", "ADJ", "", "bayerisch"),
        ("Zunft", 1, "obl:arg", "PROPN", "", "Zunft"),
        names=((3, 5, "ORG"),),
    )
    assert list(names_of_two(mended)) == [3]
    assert (mended.heads[2], mended.heads[3], mended.labels[3], mended.names) == (4, 4, "amod", [(3, 5, "ORG")])

"""What is got or reproached, in front without an article, is no subject, on trees made by hand."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.fronted import (
    givers_at_the_end,
    predicates_in_front,
    subjects_by_number,
    things_got,
    things_reproached,
    things_wanted,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree

_ART = "PronType=Art"


def got(front: str, article: str = "die") -> Tree:
    """ "FRONT erhielt ARTICLE Ministerin von den Kassen", read as if FRONT had got her."""
    return tree(
        (front, 1, "nsubj", "NOUN", "Case=Nom", front),
        ("erhielt", 1, "root", "VERB", FIN, "erhalten"),
        (article, 3, "det", "DET", _ART, "der"),
        ("Ministerin", 1, "obj", "NOUN", "Case=Acc", "Ministerin"),
        ("von", 6, "case", "ADP", "", "von"),
        ("den", 6, "det", "DET", _ART, "der"),
        ("Kassen", 3, "nmod", "NOUN", "Case=Dat", "Kasse"),
    )


def test_praise_in_front_is_what_somebody_gets() -> None:
    mended = got("Lob")
    assert list(things_got(mended)) == [3]
    assert (mended.labels[0], mended.labels[3]) == ("obj", "nsubj")


@pytest.mark.parametrize(("front", "article"), [("Polizei", "die"), ("Lob", "den")])
def test_a_body_in_front_or_an_object_by_its_article_stay(front: str, article: str) -> None:
    assert list(things_got(got(front, article))) == []


def test_nobody_is_minister_of_those_who_give() -> None:
    mended = got("Rückhalt")
    list(things_got(mended))
    assert list(givers_at_the_end(mended)) == [6]
    assert (mended.heads[6], mended.labels[6]) == (1, "obl")


def test_whoever_a_thing_is_of_stays_with_it() -> None:
    mended = got("Kritik")
    mended.words[3] = mended.lemmas[3] = "Vorschlag"
    list(things_got(mended))
    assert list(givers_at_the_end(mended)) == []


def test_a_reproach_in_front_is_made_to_whoever_stands_in_the_dative() -> None:
    mended = tree(
        ("Lohndumping", 1, "nsubj", "NOUN", "", "Lohndumping"),
        ("wirft", 1, "root", "VERB", FIN, "vorwerfen"),
        ("die", 3, "det", "DET", _ART, "der"),
        ("Kammer", 1, "obj", "NOUN", "", "Kammer"),
        ("dem", 5, "det", "DET", _ART, "der"),
        ("Konzern", 3, "nmod", "NOUN", "", "Konzern"),
    )
    assert list(things_reproached(mended)) == [3, 5]
    assert (mended.labels[0], mended.labels[3], mended.heads[5], mended.labels[5]) == ("obj", "nsubj", 1, "obl:arg")


def test_a_reproach_taken_for_a_name_is_made_by_the_person_behind_the_verb() -> None:
    mended = tree(
        ("Untreue", 1, "nsubj", "PROPN", "", "Untreue"),
        ("wirft", 1, "root", "VERB", FIN, "vorwerfen"),
        ("Otto", 1, "nsubj", "PROPN", "", "Otto"),
        ("Lang", 2, "flat", "PROPN", "", "Lang"),
        ("seinem", 5, "det:poss", "DET", _ART, "sein"),
        ("Onkel", 1, "obl:arg", "NOUN", "", "Onkel"),
    )
    mended.names = [(0, 1, "PER"), (2, 4, "PER")]
    assert list(things_reproached(mended)) == [0]
    assert (mended.labels[0], mended.labels[2], mended.names) == ("obj", "nsubj", [(2, 4, "PER")])


def test_a_person_in_front_reproaches() -> None:
    mended = tree(
        ("Minister", 1, "nsubj", "NOUN", "", "Minister"),
        ("wirft", 1, "root", "VERB", FIN, "vorwerfen"),
        ("die", 3, "det", "DET", _ART, "der"),
        ("Lüge", 1, "obj", "NOUN", "", "Lüge"),
    )
    assert list(things_reproached(mended)) == []


def reproaching(number: str) -> Tree:
    """ "Fraktionen warfen Arp Untreue vor"."""
    return tree(
        ("Fraktionen", 1, "nsubj", "NOUN", "Number=Plur", "Fraktion"),
        ("warfen", 1, "root", "VERB", f"{FIN}|Number={number}", "werfen"),
        ("Arp", 1, "nsubj", "PROPN", "Number=Sing", "Arp"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
        names=((2, 3, "PER"),),
    )


@pytest.mark.parametrize(("number", "mended"), [("Plur", []), ("Sing", [0])])
def test_several_in_front_reproach_where_the_verb_is_in_the_plural(number: str, mended: list[int]) -> None:
    assert list(things_reproached(reproaching(number))) == mended


def rejected(number: str) -> Tree:
    """ "Die Vorwürfe wies Minister Linde zurück", read as if the reproaches had rejected him."""
    return tree(
        ("Die", 1, "det", "DET", _ART, "der"),
        ("Vorwürfe", 2, "nsubj", "NOUN", "Case=Nom|Number=Plur", "Vorwurf"),
        ("wies", 2, "root", "VERB", f"{FIN}|Number={number}", "weisen"),
        ("Minister", 2, "obl:arg", "NOUN", "Case=Dat|Number=Sing", "Minister"),
        ("Linde", 3, "appos", "PROPN", "", "Linde"),
        names=((4, 5, "PER"),),
    )


def test_several_are_no_subject_of_a_verb_in_the_singular() -> None:
    mended = rejected("Sing")
    assert list(subjects_by_number(mended)) == [3]
    assert (mended.labels[1], mended.labels[3]) == ("obj", "nsubj")


def test_several_stay_the_subject_of_a_verb_in_the_plural() -> None:
    assert list(subjects_by_number(rejected("Plur"))) == []


@pytest.mark.parametrize(
    ("front", "article", "wanted"),
    [
        ("Antwort", "Definite=Ind", True),
        ("Kommission", "Definite=Ind", False),
        ("Antwort", "Definite=Def", False),
        ("Absicht", "Definite=Def", True),
    ],
    ids=["something new", "a body", "something known", "an idea"],
)
def test_something_new_in_front_is_wanted_by_who_is_named(front: str, article: str, wanted: bool) -> None:
    made = tree(
        ("Ein", 1, "det", "DET", article, "ein"),
        (front, 2, "nsubj", "NOUN", "Case=Nom", front),
        ("forderte", 2, "root", "VERB", FIN, "fordern"),
        ("Rat", 2, "obj", "NOUN", "Case=Acc", "Rat"),
        ("Karl", 3, "appos", "PROPN", "", "Karl"),
        ("Linde", 4, "flat", "PROPN", "", "Linde"),
        names=((4, 6, "PER"),),
    )
    assert list(things_wanted(made)) == ([3] if wanted else [])
    assert made.labels[3] == ("nsubj" if wanted else "obj")


@pytest.mark.parametrize(
    ("noun", "whose", "label", "decides"),
    [("Partei", "mit", "obj", True), ("Wirtin", "mit", "nsubj", True), ("Partei", "in", "obj", False), ("Idee", "mit", "obj", False)],
    ids=["a body", "read as a second subject", "a meeting somewhere", "a thing decides nothing"],
)  # fmt: skip
def test_a_meeting_with_somebody_is_refused_and_refuses_nobody(
    noun: str, whose: str, label: str, decides: bool
) -> None:
    made = tree(
        ("Das", 1, "det", "DET", "Definite=Def|PronType=Art", "der"),
        ("Gespräch", 4, "nsubj", "NOUN", "Case=Nom", "Gespräch"),
        (whose, 3, "case", "ADP", "", whose),
        ("Linde", 1, "nmod", "PROPN", "", "Linde"),
        ("verweigerte", 4, "root", "VERB", FIN, "verweigern"),
        ("die", 6, "det", "DET", _ART, "der"),
        (noun, 4, label, "NOUN", "Case=Acc", noun),
        names=((3, 4, "PER"),),
    )
    list(things_wanted(made))
    assert (made.labels[1], made.labels[6]) == (("obj", "nsubj") if decides else ("nsubj", label))


def test_who_wants_something_new_may_stand_before_the_verb() -> None:
    made = tree(
        ("Ein", 1, "det", "DET", "Definite=Ind", "ein"),
        ("Verbot", 5, "nsubj", "NOUN", "Case=Nom", "Verbot"),
        ("hat", 5, "aux", "AUX", FIN, "haben"),
        ("Rat", 5, "obl:arg", "NOUN", "", "Rat"),
        ("Linde", 3, "appos", "PROPN", "", "Linde"),
        ("gefordert", 5, "root", "VERB", "VerbForm=Part", "fordern"),
        names=((4, 5, "PER"),),
    )
    assert list(things_wanted(made)) == [3]


@pytest.mark.parametrize(("unit", "wanted"), [("Prozent", True), ("Räte", False)], ids=["an amount", "people"])
def test_an_amount_in_front_wants_nothing(unit: str, wanted: bool) -> None:
    made = tree(
        ("Drei", 1, "nummod", "NUM", "", "drei"),
        (unit, 2, "nsubj", "NOUN", "Case=Nom", unit),
        ("fordert", 2, "root", "VERB", FIN, "fordern"),
        ("die", 4, "det", "DET", "Definite=Def", "der"),
        ("Gewerkschaft", 2, "obj", "NOUN", "Case=Acc|Number=Sing", "Gewerkschaft"),
    )
    assert bool(list(things_wanted(made))) is wanted


@pytest.mark.parametrize(("number", "changed"), [("Plur", [3]), ("Sing", [])], ids=["several act", "one acts"])
def test_one_thing_in_front_is_no_subject_of_a_verb_in_the_plural(number: str, changed: list[int]) -> None:
    made = tree(
        ("Ein", 1, "det", "DET", "Definite=Ind", "ein"),
        ("Verbot", 2, "nsubj", "NOUN", "Case=Nom|Number=Sing", "Verbot"),
        ("lobten", 2, "root", "VERB", f"VerbForm=Fin|Number={number}", "loben"),
        ("die", 4, "det", "DET", "Definite=Def", "der"),
        ("Winzer", 2, "obj", "NOUN", f"Number={number}", "Winzer"),
    )
    assert [i - 1 for i in subjects_by_number(made)] == changed


def test_what_is_given_in_words_to_somebody_gives_nothing() -> None:
    made = tree(
        ("Schuld", 1, "nsubj", "NOUN", "Case=Nom", "Schuld"),
        ("gab", 1, "root", "VERB", FIN, "geben"),
        ("Rat", 1, "obj", "NOUN", "Case=Acc", "Rat"),
        ("Linde", 2, "appos", "PROPN", "", "Linde"),
        ("Dahl", 1, "obl:arg", "PROPN", "", "Dahl"),
        names=((3, 4, "PER"),),
    )
    assert list(things_wanted(made)) == [2]
    assert (made.labels[0], made.labels[2]) == ("obj", "nsubj")


def test_something_new_in_front_is_given_to_whoever_stands_in_the_dative() -> None:
    made = tree(
        ("Ein", 1, "det", "DET", "Definite=Ind", "ein"),
        ("Zeugnis", 2, "nsubj", "NOUN", "Case=Nom", "Zeugnis"),
        ("gab", 2, "root", "VERB", FIN, "geben"),
        ("Linde", 2, "obj", "PROPN", "Case=Acc", "Linde"),
        ("dem", 5, "det", "DET", "", "der"),
        ("Rat", 2, "obl:arg", "NOUN", "", "Rat"),
        names=((3, 4, "PER"),),
    )
    assert list(things_wanted(made)) == [3]
    assert (made.labels[1], made.labels[3]) == ("obj", "nsubj")


def test_the_copula_between_predicate_and_subject_is_that_of_the_predicate() -> None:
    made = tree(
        ("Kritiker", 0, "root", "NOUN", "", "Kritiker"),
        ("ist", 2, "cop", "AUX", FIN, "sein"),
        ("Linde", 0, "nsubj", "PROPN", "", "Linde"),
    )
    assert list(predicates_in_front(made)) == [1]
    assert (made.heads[1], made.labels[1]) == (0, "cop")


def test_a_reproach_in_front_of_its_auxiliary_is_made_by_who_stands_behind_it() -> None:
    mended = tree(
        ("Untreue", 5, "nsubj", "NOUN", "", "Untreue"),
        ("hat", 5, "aux", "AUX", FIN, "haben"),
        ("Otto", 5, "obj", "PROPN", "", "Otto"),
        ("dem", 4, "det", "DET", _ART, "der"),
        ("Rat", 5, "obl:arg", "NOUN", "", "Rat"),
        ("vorgeworfen", 5, "root", "VERB", "VerbForm=Part", "vorwerfen"),
    )
    mended.names = [(2, 3, "PER")]
    assert list(things_reproached(mended)) == [2]
    assert (mended.labels[0], mended.labels[2]) == ("obj", "nsubj")


def test_what_is_asked_of_somebody_is_no_body_though_it_ends_like_one() -> None:
    made = tree(
        ("Eine", 1, "det", "DET", "Definite=Ind|PronType=Art", "ein"),
        ("Entschuldigung", 2, "nsubj", "NOUN", "Case=Nom", "Entschuldigung"),
        ("forderte", 2, "root", "VERB", FIN, "fordern"),
        ("Rat", 2, "obj", "NOUN", "Case=Acc", "Rat"),
        ("Karl", 3, "appos", "PROPN", "", "Karl"),
        ("Linde", 4, "flat", "PROPN", "", "Linde"),
        ("von", 8, "case", "ADP", "", "von"),
        ("der", 8, "det", "DET", _ART, "der"),
        ("Kammer", 2, "obl", "NOUN", "Case=Dat", "Kammer"),
        names=((4, 6, "PER"),),
    )
    assert list(things_wanted(made)) == [3]


def test_a_titled_name_behind_the_body_that_reproaches_is_the_receivers() -> None:
    mended = tree(
        ("Geiz", 1, "obj", "NOUN", "", "Geiz"),
        ("wirft", 1, "root", "VERB", FIN, "vorwerfen"),
        ("die", 3, "det", "DET", _ART, "der"),
        ("Opposition", 1, "nsubj", "NOUN", "", "Opposition"),
        ("Minister", 5, "compound", "NOUN", "", "Minister"),
        ("Holm", 3, "nmod", "PROPN", "", "Holm"),
    )
    mended.names = [(5, 6, "PER")]
    assert 5 in list(things_reproached(mended))
    assert (mended.heads[5], mended.labels[5]) == (1, "obl:arg")

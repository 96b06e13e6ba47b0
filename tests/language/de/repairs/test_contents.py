"""What somebody is reproached with is no part of a name, on trees made by hand."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.contents import (
    content_in_name,
    contents_behind_names,
    contents_got,
    contents_of_relatives,
    contents_told_before,
    contents_without_receivers,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree


def test_the_content_of_a_reproach_is_no_part_of_a_name() -> None:
    rows: list[Row] = [
        ("Holm", 1, "nsubj", "PROPN", "", "Holm"),
        ("wirft", 1, "root", "VERB", FIN, "werfen"),
        ("Dahl", 1, "obj", "PROPN", "", "Dahl"),
        ("Hast", 2, "flat", "PROPN", "", "Hast"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
    ]
    parted = tree(*rows, names=((2, 4, "PER"),))
    assert list(content_in_name(parted)) == [3]
    assert (parted.labels[2], parted.labels[3], parted.upos[3]) == ("obl:arg", "obj", "NOUN")
    assert parted.names == [(2, 3, "PER")]


def test_the_content_of_a_reproach_is_no_part_of_who_makes_it() -> None:
    rows: list[Row] = [
        ("Wirt", 1, "obl:arg", "NOUN", "Case=Dat", "Wirt"),
        ("wirft", 1, "root", "VERB", FIN, "werfen"),
        ("Dahl", 1, "nsubj", "PROPN", "", "Dahl"),
        ("Hast", 2, "flat", "PROPN", "", "Hast"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
    ]
    parted = tree(*rows, names=((2, 4, "PER"),))
    assert list(content_in_name(parted)) == [3]
    assert (parted.labels[0], parted.labels[2], parted.labels[3]) == ("obl:arg", "nsubj", "obj")


def test_a_name_in_front_of_its_receiver_stays_whole() -> None:
    rows: list[Row] = [
        ("Ida", 4, "nsubj", "PROPN", "", "Ida"),
        ("Dahl", 0, "flat", "PROPN", "", "Dahl"),
        ("hat", 4, "aux", "AUX", FIN, "haben"),
        ("Wirt", 4, "obl:arg", "NOUN", "Case=Dat", "Wirt"),
        ("vorgeworfen", 4, "root", "VERB", "VerbForm=Part", "vorwerfen"),
        ("Hast", 3, "appos", "PROPN", "", "Hast"),
    ]
    whole = tree(*rows, names=((0, 2, "PER"),))
    assert list(content_in_name(whole)) == []
    assert whole.labels[1] == "flat"


def test_what_a_body_is_reproached_with_is_no_part_of_its_name() -> None:
    parted = _given_to_a_name()
    assert list(contents_behind_names(parted)) == [4]
    assert (parted.heads[3], parted.labels[3]) == (1, "obl:arg")
    assert (parted.heads[2], parted.labels[4], parted.feats[4]) == (3, "obj", "Case=Acc")


def test_a_noun_with_the_clause_that_says_what_stays_whole() -> None:
    assert not list(contents_behind_names(_given_to_a_name(("schlafen", 1, "ccomp", "VERB", FIN, "schlafen"))))


@pytest.mark.parametrize(("head", "label"), [(2, "conj"), (1, "obj")], ids=["of the name", "of the verb"])
def test_what_is_joined_to_the_content_of_a_reproach_goes_with_it(head: int, label: str) -> None:
    rows: list[Row] = [
        ("Holm", 1, "nsubj", "PROPN", "", "Holm"),
        ("wirft", 1, "root", "VERB", FIN, "werfen"),
        ("Dahl", 1, "obj", "PROPN", "", "Dahl"),
        ("Hast", 2, "flat", "PROPN", "", "Hast"),
        ("und", 5, "cc", "CCONJ", "", "und"),
        ("Geiz", head, label, "NOUN", "", "Geiz"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
    ]
    parted = tree(*rows, names=((2, 4, "PER"),))
    assert list(content_in_name(parted)) == [3]
    assert (parted.labels[2], parted.labels[3], parted.heads[5], parted.labels[5]) == ("obl:arg", "obj", 3, "conj")


def _given_to_a_name(*adjective: Row) -> Tree:
    """ "Linde warf der EU Willkür vor." with both nouns read as one."""
    rows: list[Row] = [
        ("Linde", 1, "nsubj", "PROPN", "Case=Nom", "Linde"),
        ("warf", 1, "root", "VERB", FIN, "werfen"),
        ("der", 4, "det", "DET", "Case=Dat", "der"),
        ("EU", 4, "compound", "PROPN", "Case=Dat", "EU"),
        ("Willkür", 1, "obl:arg", "NOUN", "Case=Dat", "Willkür"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
        *adjective,
    ]
    return tree(*rows)


def test_the_content_of_a_reproach_is_no_part_of_a_name_behind_dem() -> None:
    rows: list[Row] = [
        ("Wirt", 0, "root", "NOUN", "", "Wirt"),
        (",", 0, "punct", "PUNCT", "", ","),
        ("dem", 6, "obj", "PRON", "Case=Acc|PronType=Rel", "der"),
        ("Bo", 6, "nsubj", "PROPN", "", "Bo"),
        ("Dahl", 3, "flat", "PROPN", "", "Dahl"),
        ("Hast", 3, "flat", "PROPN", "", "Hast"),
        ("vorwirft", 0, "acl:relcl", "VERB", FIN, "vorwerfen"),
    ]
    parted = tree(*rows, names=((3, 6, "PER"),))
    assert list(content_in_name(parted)) == [5]
    assert (parted.labels[2], parted.labels[5], parted.upos[5]) == ("obl:arg", "obj", "NOUN")
    assert parted.names == [(3, 5, "PER")]


@pytest.mark.parametrize(("last", "mended"), [("flat", [5]), ("nmod", [])])
def test_both_sides_behind_a_subject_are_no_one_name(last: str, mended: list[int]) -> None:
    parted = tree(
        ("Nun", 1, "advmod", "ADV", "", "nun"),
        ("wirft", 1, "root", "VERB", FIN, "werfen"),
        ("Chef", 1, "nsubj", "NOUN", "", "Chef"),
        ("der", 4, "det", "DET", "", "der"),
        ("Innung", 2, "nmod", "PROPN", "", "Innung"),
        ("Hast", 4, last, "PROPN", "", "Hast"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
        names=((4, 6, "ORG"),),
    )
    assert list(content_in_name(parted)) == mended
    assert (parted.labels[4], parted.labels[5]) == (("obl:arg", "obj") if mended else ("nmod", last))


def got(verb: str, label: str) -> Tree:
    """ "Da VERB Ada Spott", the last word taken for a part of the name."""
    rows: list[Row] = [
        ("Da", 1, "advmod", "ADV", "", "da"),
        (verb, 1, "root", "VERB", FIN, verb),
        ("Ada", 1, "nsubj", "PROPN", "", "Ada"),
        ("Spott", 2, label, "PROPN", "", "Spott"),
    ]
    return tree(*rows, names=((2, 4, "PER"),))


@pytest.mark.parametrize("label", ["flat", "appos"])
def test_what_somebody_gets_is_no_part_of_a_name(label: str) -> None:
    parted = got("ernten", label)
    assert list(contents_got(parted)) == [3]
    assert (parted.heads[3], parted.labels[3], parted.upos[3]) == (1, "obj", "NOUN")


def test_a_name_before_a_verb_without_object_stays_whole() -> None:
    assert list(contents_got(got("kommen", "flat"))) == []


@pytest.mark.parametrize(
    ("pronoun", "label", "side"),
    [("dem", "obl:arg", "nsubj"), ("der", "nsubj", "obl:arg"), ("das", "nsubj", "obl:arg")],
)
def test_a_relative_pronoun_tells_who_reproaches_whom(pronoun: str, label: str, side: str) -> None:
    """ "Der Abt, PRONOUN Linde Untreue vorwarf", "Linde Untreue" taken for a name."""
    mended = tree(
        ("Der", 1, "det", "DET", "", "der"),
        ("Abt", 1, "root", "NOUN", "Gender=Masc|Number=Sing", "Abt"),
        (",", 6, "punct", "PUNCT", "", ","),
        (pronoun, 6, "obj", "PRON", "PronType=Rel", "der"),
        ("Linde", 6, "nsubj", "PROPN", "", "Linde"),
        ("Untreue", 4, "flat", "PROPN", "", "Untreue"),
        ("vorwarf", 1, "acl:relcl", "VERB", FIN, "vorwerfen"),
        names=((4, 6, "PER"),),
    )
    assert list(contents_of_relatives(mended)) == [3, 4, 5]
    assert [mended.labels[i] for i in (3, 4, 5)] == [label, side, "obj"]
    assert mended.names == [(4, 5, "PER")]


def test_a_whole_name_before_the_verb_is_no_content() -> None:
    mended = tree(
        ("Abt", 0, "root", "NOUN", "Gender=Masc|Number=Sing", "Abt"),
        (",", 5, "punct", "PUNCT", "", ","),
        ("dem", 5, "obj", "PRON", "PronType=Rel", "der"),
        ("Eva", 5, "nsubj", "PROPN", "", "Eva"),
        ("Linde", 3, "flat", "PROPN", "", "Linde"),
        ("vorwarf", 0, "acl:relcl", "VERB", FIN, "vorwerfen"),
        names=((3, 5, "PER"),),
    )
    assert list(contents_of_relatives(mended)) == []


@pytest.mark.parametrize(("word", "tag", "mended"), [("Hast", "PROPN", [2]), ("Hast", "NOUN", [])])
def test_a_word_alone_is_what_is_reproached(word: str, tag: str, mended: list[int]) -> None:
    made = tree(
        ("Holm", 1, "nsubj", "PROPN", "", "Holm"),
        ("warf", 1, "root", "VERB", FIN, "werfen"),
        (word, 1, "obj", tag, "", word),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
        names=((2, 3, "PER"),),
    )
    assert list(contents_without_receivers(made)) == mended


def test_das_in_front_is_what_is_reproached() -> None:
    made = tree(
        ("Das", 1, "nsubj", "PRON", "Case=Nom", "das"),
        ("warf", 1, "root", "VERB", FIN, "werfen"),
        ("die", 3, "det", "DET", "", "der"),
        ("Kammer", 1, "obj", "NOUN", "Gender=Fem|Number=Sing", "Kammer"),
        ("dem", 5, "det", "DET", "", "der"),
        ("Rat", 1, "obl:arg", "NOUN", "Gender=Masc|Number=Sing", "Rat"),
        ("vor", 1, "compound:prt", "ADP", "", "vor"),
    )
    assert list(contents_told_before(made)) == [0, 3]
    assert (made.labels[0], made.labels[3], made.labels[5]) == ("obj", "nsubj", "obl:arg")


def test_what_is_joined_to_a_thing_got_goes_with_it() -> None:
    made = tree(
        ("bekam", 0, "root", "VERB", FIN, "bekommen"),
        ("Bo", 0, "nsubj", "PROPN", "", "Bo"),
        ("Holm", 1, "flat", "PROPN", "", "Holm"),
        ("Lob", 1, "flat", "PROPN", "", "Lob"),
        ("und", 5, "cc", "CCONJ", "", "und"),
        ("Spott", 1, "conj", "NOUN", "", "Spott"),
        names=((1, 4, "PER"),),
    )
    assert list(contents_got(made)) == [3]
    assert (made.heads[3], made.heads[5], made.names) == (0, 3, [(1, 3, "PER")])


def test_what_is_got_may_stand_in_front_as_an_adverb() -> None:
    made = tree(
        ("Beifall", 1, "advmod", "NOUN", "", "Beifall"),
        ("erntete", 1, "root", "VERB", FIN, "ernten"),
        ("Ida", 1, "nsubj", "PROPN", "", "Ida"),
        ("Holm", 2, "flat", "PROPN", "", "Holm"),
        names=((2, 4, "PER"),),
    )
    assert list(contents_got(made)) == [0]
    assert (made.labels[0], made.labels[3]) == ("obj", "flat")

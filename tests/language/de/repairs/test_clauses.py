"""What belongs to which clause, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.clauses import (
    clauses_beside_others,
    demonstratives,
    infinitives_joined_to_finite,
    inserted_sayings,
    kickers_beside_dashes,
    left_out,
    objects_of_second_verbs,
    speakers_before_colons,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree


def test_the_speaker_before_a_colon_is_no_subject_of_what_is_said() -> None:
    said = tree(
        ("Holm", 4, "nsubj", "PROPN", "", "Holm"),
        (":", 0, "punct", "PUNCT", "", ":"),
        ("Rom", 4, "obj", "PROPN", "", "Rom"),
        ("hat", 4, "aux", "AUX", FIN, "haben"),
        ("gelobt", 4, "root", "VERB", "", "loben"),
        ("Wien", 4, "obl:arg", "PROPN", "", "Wien"),
    )
    assert list(speakers_before_colons(said)) == [0, 2]
    assert [said.labels[i] for i in (0, 2, 5)] == ["parataxis", "nsubj", "obj"]


def test_a_clause_before_the_colon_has_its_own_subject() -> None:
    said = tree(
        ("Holm", 1, "nsubj", "PROPN", "", "Holm"),
        ("sagte", 4, "parataxis", "VERB", FIN, "sagen"),
        (":", 1, "punct", "PUNCT", "", ":"),
        ("Rom", 4, "nsubj", "PROPN", "", "Rom"),
        ("lobt", 4, "root", "VERB", FIN, "loben"),
    )
    assert not list(speakers_before_colons(said))


def test_das_is_what_is_called_something() -> None:
    naming = tree(
        ("Dies", 1, "nsubj", "PRON", "", "dies"),
        ("nannte", 1, "root", "VERB", FIN, "nennen"),
        ("Holm", 1, "obj", "PROPN", "", "Holm"),
        ("mutig", 1, "xcomp", "ADJ", "", "mutig"),
    )
    list(demonstratives(naming))
    assert naming.labels[:3] == ["obj", "root", "nsubj"]


def test_das_is_called_something_by_whoever_stands_behind_the_verb() -> None:
    naming = tree(
        ("Das", 1, "nsubj", "PRON", "", "der"),
        ("nannte", 1, "root", "VERB", FIN, "nennen"),
        ("die", 3, "det", "DET", "", "der"),
        ("Rätin", 1, "obl:arg", "NOUN", "", "Rätin"),
        ("eine", 5, "det", "DET", "", "ein"),
        ("Frechheit", 1, "obj", "NOUN", "", "Frechheit"),
    )
    list(demonstratives(naming))
    assert [naming.labels[i] for i in (0, 3, 5)] == ["obj", "nsubj", "xcomp"]


def second(joining: str, label: str = "nsubj") -> Tree:
    return tree(
        ("Holm", 1, "nsubj", "PROPN", "", "Holm"),
        ("schwieg", 1, "root", "VERB", FIN, "schweigen"),
        (",", 3, "punct", "PUNCT", "", ","),
        ("lobte", 1, "conj", "VERB", FIN, "loben"),
        ("Dahl", 3, label, "PROPN", "", "Dahl"),
        (joining, 3, "advmod", "ADV", "", joining),
    )


def test_a_second_verb_shares_the_subject_of_the_first() -> None:
    mended = second("aber")
    assert list(objects_of_second_verbs(mended)) == [4]
    assert mended.labels[4] == "obj"


def test_a_second_verb_shares_the_subject_of_a_verb_group() -> None:
    mended = tree(
        ("Holm", 2, "nsubj", "PROPN", "", "Holm"),
        ("war", 2, "cop", "AUX", FIN, "sein"),
        ("krank", 2, "root", "ADJ", "", "krank"),
        (",", 4, "punct", "PUNCT", "", ","),
        ("lobte", 2, "conj", "VERB", FIN, "loben"),
        ("aber", 4, "cc", "CCONJ", "", "aber"),
        ("Dahl", 4, "nsubj", "PROPN", "", "Dahl"),
    )
    assert list(objects_of_second_verbs(mended)) == [6]
    assert mended.labels[6] == "obj"


def test_a_speaker_behind_what_is_said_stays_the_subject() -> None:
    assert list(objects_of_second_verbs(second("gestern"))) == []


def test_a_plain_statement_before_a_second_verb_is_nobody_s_speech() -> None:
    mended = tree(
        ("Holm", 1, "nsubj", "PROPN", "", "Holm"),
        ("schwieg", 3, "ccomp", "VERB", f"{FIN}|Mood=Ind", "schweigen"),
        (",", 1, "punct", "PUNCT", "", ","),
        ("lobte", 3, "root", "VERB", FIN, "loben"),
        ("Dahl", 3, "nsubj", "PROPN", "", "Dahl"),
        ("aber", 3, "advmod", "ADV", "", "aber"),
    )
    assert list(objects_of_second_verbs(mended)) == [4]
    assert (mended.labels[4], mended.heads[1], mended.labels[3], mended.heads[3]) == ("obj", 1, "conj", 1)


def beside(second: str, mood: str) -> Tree:
    return tree(
        ("Rom", 1, "nsubj", "PROPN", "", "Rom"),
        ("billigt", 1, "root", "VERB", FIN, "billigen"),
        ("ihn", 1, "obj", "PRON", "", "er"),
        (second, 5, "punct", "PUNCT", "", second),
        ("Huber", 5, "nsubj", "PROPN", "", "Huber"),
        ("rügt", 1, "ccomp", "VERB", f"{FIN}|{mood}", "rügen"),
        ("ihn", 5, "obj", "PRON", "", "er"),
    )


def test_a_clause_behind_a_verb_with_its_object_stands_beside_it() -> None:
    mended = beside(",", "Mood=Ind")
    assert list(clauses_beside_others(mended)) == [5]
    assert mended.labels[5] == "conj"


@pytest.mark.parametrize(("verb", "mended"), [("loben", [5]), ("sagen", [])])
def test_a_name_read_as_no_object_is_one_of_a_verb_that_has_no_other(verb: str, mended: list[int]) -> None:
    made = tree(
        ("Rom", 1, "nsubj", "PROPN", "", "Rom"),
        ("lobte", 1, "root", "VERB", FIN, verb),
        ("Linde", 1, "obl", "PROPN", "", "Linde"),
        (",", 5, "punct", "PUNCT", "", ","),
        ("Huber", 5, "nsubj", "PROPN", "", "Huber"),
        ("rügte", 1, "parataxis", "VERB", f"{FIN}|Mood=Ind", "rügen"),
    )
    assert list(clauses_beside_others(made)) == mended


def test_what_is_said_stays_what_is_said() -> None:
    assert not list(clauses_beside_others(beside(":", "Mood=Ind")))
    assert not list(clauses_beside_others(beside(",", "Mood=Sub")))


def headline(*rows: Row) -> Tree:
    """ "Reise - Rätin besucht Rom" and its like."""
    return tree(*rows)


def test_what_stands_before_the_dash_of_a_headline_is_no_argument() -> None:
    made = headline(
        ("Reise", 3, "obj", "NOUN", "", "Reise"),
        ("-", 0, "punct", "PUNCT", "", "-"),
        ("Rätin", 3, "nsubj", "NOUN", "", "Rätin"),
        ("besucht", 3, "root", "VERB", FIN, "besuchen"),
        ("Rom", 3, "obj", "PROPN", "", "Rom"),
    )
    assert list(kickers_beside_dashes(made)) == [0]
    assert made.labels[0] == "parataxis"


def test_the_subject_hung_on_the_kicker_is_freed() -> None:
    made = headline(
        ("Streit", 3, "nsubj", "NOUN", "", "Streit"),
        ("-", 0, "punct", "PUNCT", "", "-"),
        ("Rätin", 0, "nmod", "NOUN", "", "Rätin"),
        ("rügt", 3, "root", "VERB", FIN, "rügen"),
        ("Rom", 3, "obj", "PROPN", "", "Rom"),
    )
    assert list(kickers_beside_dashes(made)) == [0]
    assert (made.heads[2], made.labels[2]) == (3, "nsubj")


def test_what_stands_behind_the_dash_is_no_part_of_the_object() -> None:
    made = headline(
        ("Rätin", 1, "nsubj", "NOUN", "", "Rätin"),
        ("rügt", 1, "root", "VERB", FIN, "rügen"),
        ("Rom", 1, "obj", "PROPN", "", "Rom"),
        ("-", 4, "punct", "PUNCT", "", "-"),
        ("Streit", 2, "appos", "NOUN", "", "Streit"),
    )
    assert list(kickers_beside_dashes(made)) == [4]
    assert made.heads[4] == 1


@pytest.mark.parametrize("end", [".", "–"])
def test_a_sentence_or_an_insertion_has_no_kicker(end: str) -> None:
    made = headline(
        ("Linde", 3, "nsubj", "PROPN", "", "Linde"),
        ("–", 2, "punct", "PUNCT", "", "–"),
        ("Rätin", 0, "appos", "NOUN", "", "Rätin"),
        ("rügt", 3, "root", "VERB", FIN, "rügen"),
        (end, 3, "punct", "PUNCT", "", end),
    )
    assert not list(kickers_beside_dashes(made))


@pytest.mark.parametrize("label", ["case", "dep"], ids=["on the noun", "on the adverb"])
def test_who_did_the_same_before_is_no_subject_of_this_act(label: str) -> None:
    rows: list[Row] = [
        ("Wie", 2 if label == "case" else 1, label, "SCONJ", "", "wie"),
        ("schon", 3, "advmod", "ADV", "", "schon"),
        ("Huber", 3, "nsubj", "PROPN", "", "Huber"),
        ("lobte", 3, "root", "VERB", FIN, "loben"),
        ("Linde", 3, "obj", "PROPN", "", "Linde"),
        ("Thal", 3, "obj", "PROPN", "", "Thal"),
    ]
    mended = tree(*rows)
    assert list(left_out(mended)) == [2]
    assert (mended.labels[2], mended.heads[0], mended.labels[0]) == ("obl", 2, "case")


def test_who_did_the_same_is_no_object_where_auch_follows_the_verb() -> None:
    mended = tree(
        ("Wie", 2, "advmod", "ADV", "", "wie"),
        ("Huber", 2, "obj", "PROPN", "", "Huber"),
        ("lobte", 2, "root", "VERB", FIN, "loben"),
        ("auch", 2, "advmod", "ADV", "", "auch"),
        ("Linde", 2, "nsubj", "PROPN", "", "Linde"),
    )
    assert list(left_out(mended)) == [1]
    assert (mended.labels[1], mended.heads[0]) == ("obl", 1)


@pytest.mark.parametrize("label", ["acl:relcl", "appos"])
def test_no_relative_clause_begins_with_its_verb(label: str) -> None:
    said = tree(
        ("Rom", 6, "nsubj", "PROPN", "", "Rom"),
        (",", 2, "punct", "PUNCT", "", ","),
        ("klagt", 0, label, "VERB", FIN, "klagen"),
        ("Holm", 2, "obj", "PROPN", "", "Holm"),
        (",", 2, "punct", "PUNCT", "", ","),
        ("habe", 6, "aux", "AUX", FIN, "haben"),
        ("versagt", 6, "root", "VERB", "", "versagen"),
    )
    assert list(inserted_sayings(said)) == [2]
    assert (said.heads[2], said.labels[2], said.labels[3]) == (6, "parataxis", "nsubj")


@pytest.mark.parametrize(("head", "expected"), [(FIN, [4]), ("VerbForm=Inf", [])])
def test_an_infinitive_with_zu_is_no_second_deed_of_a_finite_verb(head: str, expected: list[int]) -> None:
    mended = tree(
        ("bat", 0, "root", "VERB", head, "bitten"),
        (",", 4, "punct", "PUNCT", "", ","),
        ("jedoch", 4, "cc", "CCONJ", "", "jedoch"),
        ("zu", 4, "mark", "PART", "", "zu"),
        ("gehen", 0, "conj", "VERB", "VerbForm=Inf", "gehen"),
    )
    assert list(infinitives_joined_to_finite(mended)) == expected
    assert mended.labels[4] == ("xcomp" if expected else "conj")


def second_deed(noun_feats: str, stop: str, second: str = "rügt", lemma: str = "rügen") -> Tree:
    """ "Huber lobt Linde, rügt Berg", Berg taken for the one who says so."""
    indicative = "Mood=Ind|Tense=Pres|VerbForm=Fin"
    return tree(
        ("Huber", 1, "nsubj", "PROPN", "", "Huber"),
        ("lobt", 4, "ccomp", "VERB", indicative, "loben"),
        ("Linde", 1, "obj", "PROPN", "", "Linde"),
        (",", 1, "punct", "PUNCT", "", ","),
        (second, 4, "root", "VERB", indicative, lemma),
        ("Berg", 4, "nsubj", "PROPN", noun_feats, "Berg"),
        (stop, 4, "punct", "PUNCT", "", stop),
    )


def test_two_deeds_side_by_side_in_a_headline_are_of_one_person() -> None:
    mended = second_deed("", "–")
    assert list(objects_of_second_verbs(mended)) == [5]
    assert (mended.labels[5], mended.heads[4], mended.labels[4]) == ("obj", 1, "conj")


@pytest.mark.parametrize(("stop", "second", "lemma"), [(".", "rügt", "rügen"), ("–", "sagt", "sagen")])
def test_in_a_sentence_or_behind_a_verb_of_saying_the_second_speaks(stop: str, second: str, lemma: str) -> None:
    assert list(objects_of_second_verbs(second_deed("", stop, second, lemma))) == []

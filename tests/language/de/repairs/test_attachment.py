"""Words that were taken for part of a name or of the noun before them are hung where they belong."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.attachment import (
    adjectival_receivers,
    contents_beside_agents,
    contents_of_passives,
    genitive_objects,
    owners_within_phrases,
    possessive_receivers,
    relative_pronouns,
    swallowed_objects,
)
from kg.language.repair import Tree


def tree(words: str, lemmas: str, heads: str, labels: str, tags: str) -> Tree:
    forms = words.split()
    return Tree(
        forms,
        lemmas.split(),
        tags.split(),
        ["-"] * len(forms),
        [""] * len(forms),
        [*map(int, heads.split())],
        labels.split(),
    )


def relative(name: str) -> Tree:
    words = "Rat , den Linde berief"
    return tree(words, words, "0 4 3 4 0", "root punct det nsubj acl:relcl", f"NOUN PUNCT DET {name} VERB")


def test_a_relative_pronoun_is_no_article_of_a_name() -> None:
    mended = relative("PROPN")
    assert list(relative_pronouns(mended)) == [2]
    assert (mended.heads[2], mended.labels[2], mended.upos[2], mended.feats[2]) == (4, "obj", "PRON", "PronType=Rel")


def test_a_clause_behind_a_thing_that_hangs_on_the_verb_is_a_relative_one() -> None:
    words = "Rom plant Wege , den Rat Linde rügt"
    mended = tree(
        words,
        words,
        "1 1 1 7 5 7 5 1",
        "nsubj root obj punct det nsubj appos advcl",
        "PROPN VERB NOUN PUNCT DET NOUN PROPN VERB",
    )
    assert list(relative_pronouns(mended)) == [4]
    assert (mended.heads[7], mended.labels[7]) == (2, "acl:relcl")
    assert (mended.heads[4], mended.labels[4]) == (7, "obj")


def test_an_article_of_a_common_noun_stays_one() -> None:
    assert list(relative_pronouns(relative("NOUN"))) == []


ACCUSED = (
    "Rom beschuldigt den Rat der Stadt der Lüge",
    "Rom beschuldigen der Rat der Stadt der Lüge",
    "1 1 3 1 5 3 7 5",
    "nsubj root det obj det nmod det nmod",
    "PROPN VERB DET NOUN DET NOUN DET NOUN",
)


def test_what_somebody_is_accused_of_is_no_attribute_of_the_accused() -> None:
    mended = tree(*ACCUSED)
    assert list(genitive_objects(mended)) == [7]
    assert (mended.heads[7], mended.labels[7]) == (1, "obl:arg")


@pytest.mark.parametrize(("noun", "mended"), [("Verrats", [5]), ("ORF", [])])
def test_a_genitive_taken_for_a_name_is_what_somebody_is_accused_of(noun: str, mended: list[int]) -> None:
    made = tree(
        f"Rom beschuldigt die Räte des {noun}",
        f"Rom beschuldigen der Rat der {noun}",
        "1 1 3 1 5 3",
        "nsubj root det obj det nmod",
        "PROPN VERB DET NOUN DET PROPN",
    )
    assert list(genitive_objects(made)) == mended


def test_an_attribute_stays_one_when_a_clause_tells_the_accusation() -> None:
    clause = (", gelogen zu haben", ", lügen zu haben", "9 1 9 9", "punct xcomp mark aux", "PUNCT VERB PART AUX")
    longer = tree(*(f"{row} {more}" for row, more in zip(ACCUSED, clause, strict=True)))
    assert list(genitive_objects(longer)) == []


def test_what_is_held_against_somebody_is_no_name_of_his() -> None:
    mended = tree(
        "Rom wirft dem Rat Untreue vor",
        "Rom werfen der Rat Untreue vor",
        "1 1 3 1 3 1",
        "nsubj root det obl:arg appos compound:prt",
        "PROPN VERB DET NOUN PROPN ADP",
    )
    mended.names = [(4, 5, "PER")]
    assert list(swallowed_objects(mended)) == [4]
    assert (mended.heads[4], mended.labels[4], mended.upos[4], mended.names) == (1, "obj", "NOUN", [])


def test_a_name_stays_one_beside_an_object() -> None:
    built = tree(
        "dem Rat Linde Geiz vorwerfen",
        "der Rat Linde Geiz vorwerfen",
        "1 4 1 4 4",
        "det obl:arg appos obj root",
        "DET NOUN PROPN NOUN VERB",
    )
    assert list(swallowed_objects(built)) == []


def test_the_last_word_of_a_row_behind_the_receiver_is_what_he_is_reproached_with() -> None:
    mended = tree(
        "dem Amt Ulm Geiz vorwerfen",
        "der Amt Ulm Geiz vorwerfen",
        "1 4 1 1 4",
        "det obj appos appos root",
        "DET NOUN PROPN PROPN VERB",
    )
    assert list(swallowed_objects(mended)) == [3]
    assert (mended.labels[1], mended.labels[2], mended.labels[3], mended.heads[3]) == ("obl:arg", "appos", "obj", 4)


def test_a_name_of_two_words_keeps_both_of_them() -> None:
    mended = tree(
        "dem Rat Ida Holm Geiz vorwerfen",
        "der Rat Ida Holm Geiz vorwerfen",
        "1 5 1 2 2 5",
        "det obl:arg appos flat flat root",
        "DET NOUN PROPN PROPN PROPN VERB",
    )
    mended.names = [(2, 5, "PER")]
    assert list(swallowed_objects(mended)) == [4]
    assert (mended.labels[4], mended.heads[4], mended.heads[3], mended.names) == ("obj", 5, 2, [(2, 4, "PER")])


def reproached(receiver: str) -> Tree:
    words = f"Rom wirft dem {receiver} Mord vor"
    lemmas = f"Rom werfen der {receiver.lower()} Mord vor"
    return tree(words, lemmas, "1 1 4 4 1 1", "nsubj root det amod obl:arg compound:prt", "PROPN VERB DET ADJ NOUN ADP")


def test_a_receiver_told_by_an_adjective_is_no_attribute_of_the_reproach() -> None:
    mended = reproached("24-Jährigen")
    assert list(adjectival_receivers(mended)) == [3, 4]
    assert (mended.labels[3], mended.heads[3], mended.lemmas[3]) == ("obl:arg", 1, "24-Jähriger")
    assert (mended.labels[4], mended.heads[2]) == ("obj", 3)


def test_an_adjective_of_the_receiver_stays_one() -> None:
    assert list(adjectival_receivers(reproached("jungen"))) == []
    assert list(adjectival_receivers(reproached("Wiener"))) == []


def owned(possessive: str) -> Tree:
    words = f"Rom hat {possessive} Versagen vorgeworfen"
    lemmas = f"Rom haben {possessive} Versagen vorwerfen"
    return tree(words, lemmas, "4 4 3 4 4", "nsubj aux det:poss obj root", "PROPN AUX DET NOUN VERB")


def test_a_receiver_like_a_possessive_is_nobody_s_owner() -> None:
    mended = owned("ihr")
    assert list(possessive_receivers(mended)) == [2]
    assert (mended.labels[2], mended.heads[2], mended.upos[2], mended.lemmas[2]) == ("obl:arg", 4, "PRON", "sie")


def test_a_possessive_that_is_no_pronoun_stays_one() -> None:
    assert list(possessive_receivers(owned("sein"))) == []


@pytest.mark.parametrize(("thing", "freed"), [("Hilfe", True), ("Amt", False)])
def test_what_is_hers_has_an_ending_before_a_feminine_noun(thing: str, freed: bool) -> None:
    made = tree(
        f"Rom kürzte ihr {thing}",
        f"Rom kürzen ihr {thing}",
        "1 1 3 1",
        "nsubj root det:poss obj",
        "PROPN VERB DET NOUN",
    )
    assert list(possessive_receivers(made)) == ([2] if freed else [])


def test_the_content_of_a_reproach_is_no_part_of_who_makes_it() -> None:
    made = tree(
        "Rat wird von der Kammer Untreue vorgeworfen",
        "Rat werden von der Kammer Untreue vorwerfen",
        "6 6 4 4 6 4 6",
        "obl:arg aux:pass case det obl:agent appos root",
        "NOUN AUX ADP DET NOUN PROPN VERB",
    )
    assert list(contents_of_passives(made)) == [5]
    assert (made.heads[5], made.labels[5], made.upos[5]) == (6, "nsubj:pass", "NOUN")


def test_who_makes_a_reproach_keeps_his_name() -> None:
    made = tree(
        "Untreue wird ihm von der Kammer Ulm vorgeworfen",
        "Untreue werden er von der Kammer Ulm vorwerfen",
        "7 7 7 5 5 7 5 7",
        "nsubj:pass aux:pass obl:arg case det obl:agent appos root",
        "NOUN AUX PRON ADP DET NOUN PROPN VERB",
    )
    assert not list(contents_of_passives(made))


def test_whose_town_it_is_stands_between_preposition_and_town() -> None:
    mended = tree(
        "Zölle gegen Bergs Rom", "Zoll gegen Berg Rom", "0 3 0 0", "root case nmod nmod", "NOUN ADP PROPN PROPN"
    )
    assert list(owners_within_phrases(mended)) == [2]
    assert (mended.heads[2], mended.labels[2]) == (3, "nmod:poss")


def test_an_owner_that_hangs_on_the_town_already_is_left_alone() -> None:
    words = ("Zölle gegen Bergs Rom", "Zoll gegen Berg Rom", "0 3 3 0", "root case nmod nmod", "NOUN ADP PROPN PROPN")
    assert list(owners_within_phrases(tree(*words))) == []


def test_a_name_that_its_noun_hangs_on_owns_nothing() -> None:
    words = ("Rede im Weißen Haus", "Rede in weiß Haus", "0 3 0 2", "root case nmod flat", "NOUN ADP PROPN PROPN")
    assert list(owners_within_phrases(tree(*words))) == []


def test_what_a_crew_reproaches_somebody_with_is_no_name_of_it() -> None:
    words = "muss sich von der Crew Leichtsinn vorhalten lassen"
    mended = tree(
        words,
        "müssen sich von der Crew Leichtsinn vorhalten lassen",
        "7 6 4 4 6 4 7 7",
        "aux obj case det obl appos xcomp root",
        "AUX PRON ADP DET NOUN PROPN VERB VERB",
    )
    mended.feats[1] = "Reflex=Yes"
    assert list(contents_beside_agents(mended)) == [5]
    assert (mended.heads[5], mended.labels[5]) == (6, "obj")

"""A member of a list is no part of the name before it, nor an object beside it."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.members import (
    members_behind_commas,
    members_in_names,
    names_with_and,
    owners_of_titles,
    titles_behind_kin,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def told(article: str, feats: str) -> Tree:
    """ "Bund und ARTICLE Liga tagten" with the second taken for part of the first."""
    return tree(
        ("Bund", 4, "nsubj", "PROPN", "", "Bund"),
        ("und", 2, "cc", "CCONJ", "", "und"),
        (article, 3, "det" if feats else "flat", "DET" if feats else "PROPN", feats, article),
        ("Liga", 0, "flat", "PROPN", "", "Liga"),
        ("tagten", 4, "root", "VERB", FIN, "tagen"),
    )


def test_a_noun_with_its_own_article_behind_und_is_a_second_one() -> None:
    mended = told("die", "PronType=Art")
    assert list(members_in_names(mended)) == [3]
    assert (mended.heads[3], mended.labels[3]) == (0, "conj")


def test_a_name_with_und_stays_one() -> None:
    assert list(members_in_names(told("Freie", ""))) == []
    whole = told("die", "PronType=Art")
    whole.names = [(0, 4, "ORG")]
    assert list(members_in_names(whole)) == []


def joined(second: str) -> Tree:
    """ "wird Holm, Wirtin, und Berg reisen", with the second hung on the verb."""
    return tree(
        ("wird", 7, "aux", "AUX", FIN, "werden"),
        ("Holm", 7, "nsubj", "PROPN", "", "Holm"),
        (",", 3, "punct", "PUNCT", "", ","),
        ("Wirtin", 1, "appos", "NOUN", "", "Wirtin"),
        (",", 1, "punct", "PUNCT", "", ","),
        ("und", 7, "cc", "CCONJ", "", "und"),
        ("Berg", 7, second, "PROPN", "", "Berg"),
        ("reisen", 7, "root", "VERB", "VerbForm=Inf", "reisen"),
    )


def test_whoever_stands_behind_an_apposition_and_und_is_a_second_subject() -> None:
    mended = joined("obj")
    assert list(members_behind_commas(mended)) == [6]
    assert (mended.heads[6], mended.labels[6], mended.heads[5]) == (1, "conj", 6)


def test_what_is_no_argument_is_no_second_subject() -> None:
    assert list(members_behind_commas(joined("advmod"))) == []


def kin(joined_by: str) -> Tree:
    """ "Arp und seine Frau , Rätin Eva kamen", with the comma or without."""
    return (
        tree(
            ("Arp", 6, "nsubj", "PROPN", "", "Arp"),
            ("und", 3, "cc", "CCONJ", "", "und"),
            ("seine", 3, "det:poss", "DET", "", "sein"),
            ("Frau", 0, "conj", "NOUN", "", "Frau"),
            ("Rätin", 0, "conj", "NOUN", "", "Rätin"),
            ("Eva", 3, "appos", "PROPN", "", "Eva"),
            ("kamen", 6, "root", "VERB", FIN, "kommen"),
            names=((0, 1, "PER"), (5, 6, "PER")),
        )
        if not joined_by
        else tree(
            ("Arp", 7, "nsubj", "PROPN", "", "Arp"),
            (",", 3, "punct", "PUNCT", "", ","),
            ("seine", 3, "det:poss", "DET", "", "sein"),
            ("Frau", 0, "conj", "NOUN", "", "Frau"),
            ("und", 5, "cc", "CCONJ", "", "und"),
            ("Rätin", 0, "conj", "NOUN", "", "Rätin"),
            ("Eva", 5, "appos", "PROPN", "", "Eva"),
            ("kamen", 7, "root", "VERB", FIN, "kommen"),
            names=((0, 1, "PER"), (6, 7, "PER")),
        )
    )


def test_a_title_right_behind_kin_is_theirs() -> None:
    mended = kin("")
    assert list(titles_behind_kin(mended)) == [4]
    assert (mended.heads[4], mended.labels[4], mended.heads[5]) == (3, "appos", 4)


def test_a_title_behind_und_is_somebody_elses() -> None:
    assert list(titles_behind_kin(kin("und"))) == []


@pytest.mark.parametrize(("land", "owners"), [("Ungarns", [2]), ("Ungarn", [])])
def test_a_land_in_the_genitive_owns_the_title_behind_it(land: str, owners: list[int]) -> None:
    mended = tree(
        ("Arp", 6, "nsubj", "PROPN", "", "Arp"),
        ("und", 3, "cc", "CCONJ", "", "und"),
        (land, 0, "conj", "PROPN", "", "Ungarn"),
        ("Rätin", 0, "conj", "NOUN", "", "Rätin"),
        ("Eva", 3, "appos", "PROPN", "", "Eva"),
        ("Holm", 4, "flat", "PROPN", "", "Holm"),
        ("kamen", 6, "root", "VERB", FIN, "kommen"),
        names=((0, 1, "PER"), (2, 3, "LOC"), (4, 6, "PER")),
    )
    assert list(owners_of_titles(mended)) == owners
    assert [mended.heads[owner] for owner in owners] == [3 for _ in owners]


@pytest.mark.parametrize(
    ("first", "lemma", "second", "whole"),
    [("Bosnien", "Bosnien", "Herzegowina", 3), ("Freie", "frei", "Hansestadt", 4), ("Bosnien", "Bosnien", "Thal", 0)],
    ids=["a land", "a town", "two"],
)
def test_the_halves_of_one_name_with_und_are_joined(first: str, lemma: str, second: str, whole: int) -> None:
    mended = tree(
        (first, 4, "nsubj", "PROPN", "", lemma),
        ("und", 2, "cc", "CCONJ", "", "und"),
        (second, 0, "conj", "PROPN", "", second),
        ("Lund", 0, "appos", "PROPN", "", "Lund"),
        ("tagte", 4, "root", "VERB", FIN, "tagen"),
        names=((0, 1, "LOC"), (3, 4, "LOC")),
    )
    assert list(names_with_and(mended)) == ([0] if whole else [])
    assert mended.names[0] == (0, whole or 1, "LOC")
    assert mended.labels[2] == ("flat" if whole else "conj")

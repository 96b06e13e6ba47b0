"""A member of a list is no part of the name before it, nor an object beside it."""

from __future__ import annotations

from kg.language.de.repairs.members import members_behind_commas, members_in_names
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

"""A member of a list is no part of the name before it."""

from __future__ import annotations

from kg.language.de.repairs.members import members_in_names
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

"""A bare name before a reproach receives it, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.receivers import names_before_contents
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def reproach(name: str, label: str) -> Tree:
    """ "Rom warf NAME Willkür vor", with the name hung on the reproach."""
    return tree(
        ("Rom", 1, "nsubj", "PROPN", "", "Rom"),
        ("warf", 1, "root", "VERB", FIN, "vorwerfen"),
        (name, 3, label, "PROPN", "Case=Nom", name),
        ("Willkür", 1, "obj", "NOUN", "Case=Acc", "Willkür"),
        names=((2, 3, "PER"),),
    )


@pytest.mark.parametrize("label", ["nmod", "amod"])
def test_a_bare_name_is_the_dative(label: str) -> None:
    mended = reproach("Linde", label)
    assert list(names_before_contents(mended)) == [2]
    assert (mended.heads[2], mended.labels[2], mended.feats[2]) == (1, "obl:arg", "Case=Dat")


def test_an_owner_in_the_genitive_stays() -> None:
    assert list(names_before_contents(reproach("Lindes", "nmod"))) == []

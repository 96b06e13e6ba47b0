"""One of a group that a comma and "darunter" bring in, on trees made by hand."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.picked import picked_from_a_group
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def group(label: str, number: str) -> Tree:
    """ "Linde plant Termine, darunter ein Treffen"."""
    return tree(
        ("Linde", 1, "nsubj", "PROPN", "", "Linde"),
        ("plant", 1, "root", "VERB", FIN, "planen"),
        ("Termine", 1, "obj", "NOUN", f"Number={number}", "Termin"),
        (",", 6, "punct", "PUNCT", "", ","),
        ("darunter", 6, "advmod", "ADV", "", "darunter"),
        ("ein", 6, "det", "DET", "", "ein"),
        ("Treffen", 1, label, "NOUN", "", "Treffen"),
    )


@pytest.mark.parametrize("label", ["conj", "parataxis"])
def test_it_belongs_to_the_group_before_the_comma(label: str) -> None:
    mended = group(label, "Plur")
    assert list(picked_from_a_group(mended)) == [6]
    assert (mended.heads[6], mended.labels[6]) == (2, "appos")


def test_one_thing_is_no_group() -> None:
    assert list(picked_from_a_group(group("conj", "Sing"))) == []

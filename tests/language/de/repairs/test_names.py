"""A name that begins like a phrase is one name."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.names import whole_names
from kg.language.repair import Tree


def tree(labels: str, upos: str = "ADP DET PROPN VERB PROPN") -> Tree:
    words = ["Von", "der", "Heide", "lobte", "Linde"]
    row = ["-"] * 5
    return Tree(words, [*words], upos.split(), row, [""] * 5, [2, 2, 3, 3, 3], labels.split(), [(0, 3, "PER")])


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        pytest.param("case det obl root obj", "flat det nsubj root obj", id="the verb has no subject"),
        pytest.param(
            "case det obl root nsubj", "flat det nsubj root obj", id="the other name was taken for the subject"
        ),
        pytest.param("flat det nsubj root obj", "flat det nsubj root obj", id="read rightly"),
    ],
)
def test_a_name_that_begins_like_a_phrase_is_an_argument(labels: str, expected: str) -> None:
    mended = tree(labels)
    changed = {*whole_names(mended)}
    assert mended.labels == expected.split()
    assert changed == {i for i, label in enumerate(labels.split()) if label != mended.labels[i]}


def test_a_common_noun_that_is_subject_stays_one() -> None:
    mended = tree("case det obl root nsubj", "ADP DET PROPN VERB NOUN")
    list(whole_names(mended))
    assert mended.labels == ["flat", "det", "obj", "root", "nsubj"]

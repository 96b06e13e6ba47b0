"""A clause that begins with "sollte" behind a comma is a condition."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.conditions import conditions_behind_commas
from tests.language.de.repairs.trees import FIN, tree


@pytest.mark.parametrize(("form", "found"), [("sollte", [6]), ("werde", [])])
def test_what_begins_with_sollte_behind_a_comma_is_nobodys_words(form: str, found: list[int]) -> None:
    mended = tree(
        ("Rom", 1, "nsubj", "PROPN", "", "Rom"),
        ("sagt", 1, "root", "VERB", FIN, "sagen"),
        (",", 6, "punct", "PUNCT", "", ","),
        (form, 6, "aux", "AUX", FIN, "sollen"),
        ("der", 5, "det", "DET", "", "der"),
        ("Rat", 6, "nsubj", "NOUN", "", "Rat"),
        ("fallen", 1, "ccomp", "VERB", "VerbForm=Inf", "fallen"),
    )
    assert list(conditions_behind_commas(mended)) == found
    assert mended.labels[6] == ("advcl" if found else "ccomp")

"""The marks of quotations that repairs look at are those that the rest of the analysis pairs."""

from __future__ import annotations

import pytest

from kg.annotate.tree import CLOSING
from kg.language.de.repairs.marks import OPENING_QUOTES

BRACKETS = frozenset("([{")


@pytest.mark.parametrize("mark", sorted(set(CLOSING) - BRACKETS))
def test_a_paired_quotation_mark_opens_a_quotation(mark: str) -> None:
    assert mark in OPENING_QUOTES


def test_a_bracket_opens_none() -> None:
    assert OPENING_QUOTES.isdisjoint(BRACKETS)

"""Numbers with their nouns, and as graphs hold them."""

from __future__ import annotations

import pytest

from kg.numbers import measure, offset, plural


@pytest.mark.parametrize(("number", "text"), [(0, "0 entities"), (1, "1 entity"), (2, "2 entities")])
def test_noun_follows_its_number(number: int, text: str) -> None:
    assert plural(number, "entity", "entities") == text
    assert plural(2, "article") == "2 articles"


@pytest.mark.parametrize("text", [None, "", "abc", "NaN", "inf", "1e999", "0x1", "\x00"])
def test_what_is_no_number_in_a_foreign_graph_is_none(text: str | None) -> None:
    assert (measure(text), offset(text)) == (None, None)


def test_numbers_of_a_graph_are_read() -> None:
    assert (measure("-0.5"), offset("12"), offset("-1"), offset("9" * 13), offset("²")) == (-0.5, 12, None, None, None)

"""Numbers with their nouns."""

from __future__ import annotations

import pytest

from kg.numbers import plural


@pytest.mark.parametrize(("number", "text"), [(0, "0 entities"), (1, "1 entity"), (2, "2 entities")])
def test_noun_follows_its_number(number: int, text: str) -> None:
    assert plural(number, "entity", "entities") == text
    assert plural(2, "article") == "2 articles"

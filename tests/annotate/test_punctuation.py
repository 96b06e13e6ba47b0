"""Heads of punctuation; heads count from 1, 0 is the root."""

from __future__ import annotations

import pytest

from kg.annotate.punctuation import attach_punctuation


@pytest.mark.parametrize(
    ("words", "heads", "expected"),
    [
        pytest.param("Er kam .", [2, 0, 1], [2, 0, 2], id="full stop hangs on the root"),
        pytest.param(
            "„ Nein “ rief er", [4, 4, 4, 0, 4], [2, 4, 2, 0, 4], id="quotation marks hang on what they enclose"
        ),
        pytest.param("Er sagt , sie geht", [2, 0, 2, 5, 2], [2, 0, 5, 5, 2], id="comma hangs on the clause it opens"),
        pytest.param("Milch , Brot", [0, 1, 1], [0, 3, 1], id="comma hangs on the conjunct"),
        pytest.param(". .", [2, 0], [2, 0], id="nothing but punctuation"),
    ],
)
def test_punctuation_heads(words: str, heads: list[int], expected: list[int]) -> None:
    tokens = words.split()
    assert attach_punctuation(tokens, heads, [not token.isalpha() for token in tokens]) == expected
